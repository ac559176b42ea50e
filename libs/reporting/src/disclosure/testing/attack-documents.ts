import {
  Attacker,
  type Bounds,
  type Interval,
  type LinearRow,
  type SolveLinearProgram,
} from '@xiangtong/disclosure';
import { sensitivityOf } from '@xiangtong/domain';
import type { ParentOf } from '../cell-lists';
import type { PublishedCells } from '../published-cells';
import { amountOf, measuredCells } from '../relations';
import type { PrintedFigure } from './read-printed';

export interface Leak {
  readonly cell: string;
  readonly value: number;
  readonly bounds: Bounds;
}

/** The units in which cells of a measure are counted: fen, orders. */
const unitsOf: Readonly<Record<string, number>> = { amount: 100, orders: 1 };

/** What a printed rate says about levels, as sums that lie near zero. */
const inequalities = (
  { kind, value, error, ...keys }: PrintedFigure,
  indexOf: (key: string) => number | undefined,
): readonly LinearRow[] => {
  const between = (terms: readonly (readonly [string, number])[], of: string): readonly LinearRow[] => {
    const entries = terms.map(([key, factor]) => [indexOf(key), factor] as const);
    const last = indexOf(of);
    if (last === undefined || entries.some(([cell]) => cell === undefined)) return [];
    const own = entries as readonly (readonly [number, number])[];
    return [
      { lower: 0, upper: Infinity, entries: [...own, [last, -(value - error)]] },
      { lower: -Infinity, upper: 0, entries: [...own, [last, -(value + error)]] },
    ];
  };
  const change = [
    [keys.cell, 1],
    [keys.base, -1],
  ] as const;
  if (kind === 'growth') return between(change, keys.base);
  if (kind === 'contribution') return between(change, keys.totalBase);
  return kind === 'portion' ? between([[keys.cell, 1]], keys.total) : [];
};

/** What is printed of each cell: exactly, or as the interval that rounds to it. */
const levels = (
  figures: readonly PrintedFigure[],
  unit: number,
  indexOf: (key: string) => number | undefined,
): Map<number, Interval> => {
  const printed = new Map<number, Interval>();
  for (const { kind, cell, base, value, error } of figures) {
    const index = indexOf(kind === 'base' ? base : cell);
    if (index === undefined || (kind !== '' && kind !== 'base')) continue;
    const exact = error === 0 ? Math.round(value * unit) : value * unit;
    const known = printed.get(index) ?? { low: 0, high: Infinity };
    const [low, high] = [exact - error * unit, exact + error * unit];
    printed.set(index, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
  }
  return printed;
};

/**
 * Tries to find out every sensitive cell of several editions from their printed figures alone. `cells` tells the truth
 * to compare with, and the sums that a reader knows; what is hidden is taken from the documents.
 */
export const attackDocuments = (
  editions: readonly { readonly printed: readonly PrintedFigure[]; readonly cells: PublishedCells }[],
  measure: string,
  parentOf: ParentOf,
  solve: SolveLinearProgram,
): readonly Leak[] => {
  const lists = editions.flatMap(({ cells }) =>
    cells.lists.filter(({ measures }) => measures.includes(measure)).map(({ list }) => list),
  );
  const system = measuredCells(lists, measure, parentOf);
  const indexes = new Map([...system.cells.values()].map(({ cell, index }) => [cell.key, index]));
  const indexOf = (key: string) => indexes.get(key);
  const figures = editions.flatMap((edition) => edition.printed).filter((one) => one.measure === measure);
  const rates = figures.flatMap((figure) => inequalities(figure, indexOf));
  const printed = levels(figures, unitsOf[measure]!, indexOf);
  for (const [index, value] of system.values.entries())
    if (value === 0n) printed.set(index, { low: 0, high: 0 });
  const attacker = new Attacker(
    { cellCount: system.values.length, printed, relations: system.relations, inequalities: rates },
    solve,
  );
  return [...system.cells.values()].flatMap(({ cell, index }) => {
    const behind = cell.behind.get(measure);
    const found = behind && sensitivityOf(behind);
    if (!found) return [];
    const value = Number(amountOf(cell, measure));
    const bounds = attacker.boundsOf(index);
    const isSafe = bounds !== null && bounds.high >= value + Number(found.protection) * (1 - 1e-6);
    return isSafe ? [] : [{ cell: cell.key, value, bounds }];
  });
};
