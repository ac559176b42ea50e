import { parsePeriod, addMonths, type Period } from '@xiangtong/domain';
import type { ListedCell } from './cell-lists';

interface PeriodCell {
  readonly cell: ListedCell;
  readonly period: Period;
}

/** A cell and cells of the same members whose periods make up its own. */
export interface TimeSum {
  readonly whole: ListedCell;
  readonly parts: readonly ListedCell[];
}

/** `sales|2019-11|flow=up` without its period, and the period. */
const placed = (cell: ListedCell): readonly [string, PeriodCell] | null => {
  const [form = '', text = '', ...members] = cell.key.split('|');
  const period = parsePeriod(text);
  return period && [[form, ...members].join('|'), { cell, period }];
};

/** More ways than these to put a period together tell nothing new. */
const MOST_WAYS = 8;

/** The ways to put a period together from others, one after the other. */
const waysThrough = (
  from: number,
  to: number,
  starting: ReadonlyMap<number, PeriodCell[]>,
  depth = 0,
): PeriodCell[][] => {
  if (from > to) return [[]];
  if (depth > 12) return [];
  const ways: PeriodCell[][] = [];
  for (const first of starting.get(from) ?? []) {
    if (first.period.to > to) continue;
    for (const rest of waysThrough(addMonths(first.period.to, 1), to, starting, depth + 1)) {
      ways.push([first, ...rest]);
      if (ways.length >= MOST_WAYS) return ways;
    }
  }
  return ways;
};

/** Months that make up a quarter, and cumulatives that differ by a month: in one edition, or in two. */
export const adjoining = (cells: readonly ListedCell[]): readonly TimeSum[] => {
  const groups = new Map<string, PeriodCell[]>();
  for (const cell of cells) {
    const found = placed(cell);
    if (!found) continue;
    const [key, one] = found;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((own) => {
    if (own.length < 3) return [];
    const starting = new Map<number, PeriodCell[]>();
    for (const one of own) starting.set(one.period.from, [...(starting.get(one.period.from) ?? []), one]);
    return own.flatMap(({ cell: whole, period }) =>
      waysThrough(period.from, period.to, starting)
        .filter((parts) => parts.length > 1)
        .map((parts) => ({ whole, parts: parts.map(({ cell }) => cell) })),
    );
  });
};
