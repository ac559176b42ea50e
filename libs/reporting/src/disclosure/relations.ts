import type { CellSystem, SumRelation } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from './cell-lists';

/** All cells of a report that one measure has, each once. */
export interface MeasuredCells extends CellSystem {
  readonly cells: ReadonlyMap<string, { readonly index: number; readonly cell: ListedCell }>;
}

const amountOf = ({ behind }: ListedCell, measure: string): bigint => behind.get(measure)?.total ?? 0n;

/** Key of the coarser list's row that a row belongs to; null where a member's parent is not known. */
const parentKey = (row: ListedCell, list: CellList, coarse: CellList, parentOf: ParentOf): string | null => {
  const codes = coarse.dimensions.map((wanted) => {
    if (list.dimensions.includes(wanted)) return row.members[wanted] ?? '';
    const found = list.dimensions.flatMap((own) => parentOf(own, row.members[own] ?? null, wanted) ?? []);
    return found[0] ?? null;
  });
  return codes.includes(null) ? null : JSON.stringify(codes);
};

const rowKey = ({ dimensions }: CellList, { members }: ListedCell): string =>
  JSON.stringify(dimensions.map((dimension) => members[dimension] ?? ''));

/** The rows of a finer list, by the row of the coarser one that they are parts of. */
const partsOf = (fine: CellList, coarse: CellList, parentOf: ParentOf): ReadonlyMap<string, ListedCell[]> => {
  const parts = new Map<string, ListedCell[]>();
  for (const row of fine.rows) {
    const key = parentKey(row, fine, coarse, parentOf);
    if (key === null) continue;
    const known = parts.get(key);
    if (known) known.push(row);
    else parts.set(key, [row]);
  }
  return parts;
};

/**
 * The sums that a reader knows: totals of tables, and rows of one table that are sums of rows of another. Only those
 * that hold exactly are sums.
 */
export const measuredCells = (
  lists: readonly CellList[],
  measure: string,
  parentOf: ParentOf,
): MeasuredCells => {
  const cells = new Map<string, { index: number; cell: ListedCell }>();
  const values: bigint[] = [];
  const indexOf = (cell: ListedCell): number => {
    const known = cells.get(cell.key);
    if (known) return known.index;
    cells.set(cell.key, { index: values.length, cell });
    return values.push(amountOf(cell, measure)) - 1;
  };
  const relations = new Map<string, SumRelation>();
  const relate = (total: ListedCell, parts: readonly ListedCell[]): void => {
    const sum = parts.reduce((all, part) => all + amountOf(part, measure), 0n);
    if (parts.length === 0 || sum !== amountOf(total, measure)) return;
    const relation = { total: indexOf(total), parts: [...new Set(parts.map(indexOf))] };
    if (relation.parts.length === 1 && relation.parts[0] === relation.total) return;
    relations.set(JSON.stringify([relation.total, [...relation.parts].sort((a, b) => a - b)]), relation);
  };
  for (const list of lists) for (const cell of [list.total, ...list.rows]) indexOf(cell);
  for (const list of lists) {
    relate(list.total, list.rows);
    for (const coarse of lists) {
      if (coarse === list || coarse.base !== list.base || coarse.dimensions.length === 0) continue;
      const parts = partsOf(list, coarse, parentOf);
      for (const row of coarse.rows) relate(row, parts.get(rowKey(coarse, row)) ?? []);
    }
  }
  return { cells, values, relations: [...relations.values()] };
};
