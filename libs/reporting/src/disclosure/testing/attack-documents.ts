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
  const printed = new Map<number, Interval>();
  const rates: LinearRow[] = [];
  for (const figure of editions
    .flatMap((edition) => edition.printed)
    .filter((one) => one.measure === measure)) {
    rates.push(...inequalities(figure, indexOf));
    const index = indexOf(figure.kind === 'base' ? figure.base : figure.cell);
    if (index === undefined || (figure.kind !== '' && figure.kind !== 'base')) continue;
    const [middle, error] = [figure.value * unitsOf[measure]!, figure.error * unitsOf[measure]!];
    const [low, high] =
      error === 0 ? [Math.round(middle), Math.round(middle)] : [middle - error, middle + error];
    const known = printed.get(index);
    printed.set(index, {
      low: Math.max(low, known?.low ?? 0),
      high: Math.min(high, known?.high ?? Infinity),
    });
  }
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
