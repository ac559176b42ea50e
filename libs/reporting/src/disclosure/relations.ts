import type { CellSystem, SumRelation } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from './cell-lists';
import { adjoining } from './time-sums';

export interface MeasuredCell {
  readonly cell: ListedCell;
  readonly index: number;
}

/** All cells that one measure has in the lists, each once, and the sums between them. */
export interface MeasuredCells extends CellSystem {
  readonly cells: ReadonlyMap<string, MeasuredCell>;
}

export const amountOf = ({ behind }: ListedCell, measure: string): bigint => behind.get(measure)?.total ?? 0n;

/** A corrected figure is another cell than the one published before. */
export const identityOf = (cell: ListedCell, measure: string): string =>
  `${cell.key}#${amountOf(cell, measure)}`;

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

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

class Relations implements MeasuredCells {
  readonly cells = new Map<string, MeasuredCell>();
  readonly values: bigint[] = [];
  private readonly found = new Map<string, SumRelation>();

  constructor(private readonly measure: string) {}

  get relations(): readonly SumRelation[] {
    return [...this.found.values()];
  }

  indexOf(cell: ListedCell): number {
    const identity = identityOf(cell, this.measure);
    const known = this.cells.get(identity);
    if (known) return known.index;
    const index = this.values.push(amountOf(cell, this.measure)) - 1;
    this.cells.set(identity, { index, cell });
    return index;
  }

  /** Only what holds exactly is a sum. */
  relate(total: ListedCell, parts: readonly ListedCell[]): void {
    const sum = parts.reduce((all, part) => all + amountOf(part, this.measure), 0n);
    if (parts.length === 0 || sum !== amountOf(total, this.measure)) return;
    const relation = {
      total: this.indexOf(total),
      parts: [...new Set(parts.map((part) => this.indexOf(part)))],
    };
    if (relation.parts.includes(relation.total)) return;
    this.found.set(JSON.stringify([relation.total, [...relation.parts].sort((a, b) => a - b)]), relation);
  }
}

/**
 * The sums that a reader knows: totals of tables, rows of one table that are sums of rows of another, and periods that
 * are made of others.
 */
export const measuredCells = (
  lists: readonly CellList[],
  measure: string,
  parentOf: ParentOf,
): MeasuredCells => {
  const made = new Relations(measure);
  for (const list of lists) for (const cell of [list.total, ...list.rows]) made.indexOf(cell);
  for (const own of groupBy(lists, ({ base }) => base).values())
    for (const list of own) {
      made.relate(list.total, list.rows);
      for (const coarse of own) {
        if (coarse === list || coarse.dimensions.length === 0) continue;
        const parts = groupBy(list.rows, (row) => parentKey(row, list, coarse, parentOf));
        for (const row of coarse.rows) made.relate(row, parts.get(rowKey(coarse, row)) ?? []);
      }
    }
  const cells = [...made.cells.values()].map(({ cell }) => cell);
  for (const { whole, parts } of adjoining(cells)) made.relate(whole, parts);
  return made;
};
