import { monthRange, formatMonth, parseMonth } from '@xiangtong/domain';

export interface Bar {
  /** `2019-12` */
  readonly month: string;
  /** Yuan; null where nothing was accepted. */
  readonly amount: string | null;
  /** Share of the highest, 0 to 1. */
  readonly height: number;
}

/** One bar a month from the first to the last month of `amounts`, gaps included, no more than `most` of the newest. */
export const chartBars = (amounts: ReadonlyMap<string, string>, most: number): Bar[] => {
  const known = [...amounts.keys()].sort();
  const first = parseMonth(known[0] ?? '');
  const last = parseMonth(known.at(-1) ?? '');
  if (first === null || last === null) return [];
  const months = monthRange(first, last).map(formatMonth).slice(-most);
  // Of a drawing only: a bar is no figure.
  const sizes = months.map((month) => Math.max(0, Number(amounts.get(month) ?? 0)));
  const highest = Math.max(...sizes);
  return months.map((month, index) => ({
    month,
    amount: amounts.get(month) ?? null,
    height: highest > 0 ? (sizes[index] ?? 0) / highest : 0,
  }));
};
