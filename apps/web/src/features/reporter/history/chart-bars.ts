import { holeOf, type Hole } from '@xiangtong/contracts';
import { monthRange, formatMonth, parseMonth } from '@xiangtong/domain';
import { decimalOf, type CubeRow } from '../../../api/cube/use-cube';

export interface Bar {
  /** `2019-12` */
  readonly month: string;
  /** Yuan; null where nothing was accepted. */
  readonly amount: string | null;
  /** Why nothing was accepted. */
  readonly hole: Hole | null;
  /** Share of the highest, 0 to 1. */
  readonly height: number;
}

/** One bar a month from the first to the last month with an amount, gaps included, no more than `most` of the newest. */
export const chartBars = (rows: ReadonlyMap<string, CubeRow>, most: number): Bar[] => {
  const amountOf = (month: string): string | null => decimalOf(rows.get(month), 'amount');
  const known = [...rows.keys()].filter((month) => amountOf(month) !== null).sort();
  const first = parseMonth(known[0] ?? '');
  const last = parseMonth(known.at(-1) ?? '');
  if (first === null || last === null) return [];
  const months = monthRange(first, last).map(formatMonth).slice(-most);
  // Heights are for drawing alone: a bar is no figure.
  const sizes = months.map((month) => Math.max(0, Number(amountOf(month) ?? 0)));
  const highest = Math.max(...sizes);
  return months.map((month, index) => ({
    month,
    amount: amountOf(month),
    hole: holeOf(rows.get(month), 'amount'),
    height: highest > 0 ? (sizes[index] ?? 0) / highest : 0,
  }));
};
