/** A calendar month as the integer yyyymm, e.g. 201912. The same month last year is `month - 100`. */
export type Month = number;

export const FIRST_MONTH: Month = 200001;
export const LAST_MONTH: Month = 209912;

const ordinal = (month: Month): number => Math.floor(month / 100) * 12 + (month % 100) - 1;
const fromOrdinal = (value: number): Month => Math.floor(value / 12) * 100 + (value % 12) + 1;

export const isMonth = (value: number): boolean =>
  Number.isInteger(value) &&
  value >= FIRST_MONTH &&
  value <= LAST_MONTH &&
  value % 100 >= 1 &&
  value % 100 <= 12;

/** `months` may be negative. */
export const addMonths = (month: Month, months: number): Month => fromOrdinal(ordinal(month) + months);

/** Number of months from `from` to `to`; 0 when equal. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from);

/** All months from `from` to `to`, both included; empty when `to` is before `from`. */
export const monthRange = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index));

/** `2019-12` → 201912; null when it is not a month (13th month, other text). */
export const parseMonth = (text: string): Month | null => {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const month = Number(match[1]) * 100 + Number(match[2]);
  return isMonth(month) ? month : null;
};

/** 201912 → `2019-12`. */
export const formatMonth = (month: Month): string =>
  `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
