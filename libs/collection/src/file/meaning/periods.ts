import { DAY_MS, formatMonth, isMonth, parseMonth } from '@xiangtong/domain';

/** Day 0 of the serials, as spreadsheets count (with their 29 February 1900). */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;
/** 2000 to 2099 as serials. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** The month in a cell: a date serial, 201912, `2019-12`, `2019/12/31`, `2019年12月`. Null when it is not a month. */
export const readPeriod = (value: string | number, from1904: boolean): string | null => {
  if (typeof value === 'number') return monthOfNumber(value, from1904);
  const text = value.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (/^\d{5,6}$/.test(text)) return monthOfNumber(Number(text), from1904);
  const [, year, month] =
    /^(\d{4}) ?[-/.年] ?(\d{1,2})(?: ?月份?| ?[-/.月] ?\d{1,2} ?日?)?(?:[ T]\d{1,2}:[\d:.]+Z?)?$/.exec(
      text,
    ) ?? [];
  const written = year === undefined ? '' : `${year}-${month!.padStart(2, '0')}`;
  return parseMonth(written) === null ? null : written;
};

const monthOfNumber = (value: number, from1904: boolean): string | null => {
  if (isMonth(value)) return formatMonth(value);
  const serial = Math.floor(value) + (from1904 ? DAYS_TO_1904 : 0);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(DAY_0 + serial * DAY_MS).toISOString().slice(0, 7);
};
