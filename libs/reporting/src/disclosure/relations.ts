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
  /** What no list has: the difference between a total and the parts that a reader knows of. */
  readonly remainders: ReadonlySet<number>;
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
  readonly remainders = new Set<number>();
  readonly relations: SumRelation[] = [];
  private readonly found = new Set<string>();
  private readonly unequal = new Set<string>();

  constructor(private readonly measure: string) {}

  indexOf(cell: ListedCell): number {
    const identity = identityOf(cell, this.measure);
    const known = this.cells.get(identity);
    if (known) return known.index;
    const index = this.values.push(amountOf(cell, this.measure)) - 1;
    this.cells.set(identity, { index, cell });
    return index;
  }

  /**
   * Within one edition parts and a remainder make up the total. What was corrected between two editions is no sum; nor
   * are periods, unless they hold exactly.
   */
  relate(total: ListedCell, parts: readonly ListedCell[], isOfOne = false): void {
    if (parts.length === 0) return;
    const whole = this.indexOf(total);
    const own = [...new Set(parts.map((part) => this.indexOf(part)))];
    if (own.includes(whole)) return;
    const missing = this.values[whole]! - own.reduce((sum, part) => sum + this.values[part]!, 0n);
    if (missing === 0n) this.note(whole, own);
    else if (isOfOne) this.noteUnequal(whole, own, missing);
  }

  private note(total: number, parts: readonly number[]): void {
    const name = JSON.stringify([total, [...parts].sort((a, b) => a - b)]);
    if (this.found.has(name)) return;
    this.found.add(name);
    this.relations.push({ total, parts });
  }

  /** No cell is negative: where the parts are more than the total, their sum is a cell that nobody sees. */
  private noteUnequal(total: number, parts: readonly number[], missing: bigint): void {
    const name = JSON.stringify([total, [...parts].sort((a, b) => a - b)]);
    if (this.unequal.has(name)) return;
    this.unequal.add(name);
    const remainder = this.remainder(missing < 0n ? -missing : missing);
    if (missing > 0n) return this.note(total, [...parts, remainder]);
    const sum = this.remainder(this.values[total]! - missing);
    this.note(sum, parts);
    this.note(sum, [total, remainder]);
  }

  private remainder(value: bigint): number {
    const index = this.values.push(value) - 1;
    this.remainders.add(index);
    return index;
  }
}

/**
 * The sums that a reader of several editions knows: totals of tables, rows of one table that are sums of rows of another,
 * and periods that are made of others.
 */
export const measuredCells = (
  editions: readonly (readonly CellList[])[],
  measure: string,
  parentOf: ParentOf,
): MeasuredCells => {
  const made = new Relations(measure);
  const editionOf = new Map(editions.flatMap((own, edition) => own.map((list) => [list, edition] as const)));
  const lists = [...editionOf.keys()];
  for (const list of lists) for (const cell of [list.total, ...list.rows]) made.indexOf(cell);
  for (const own of groupBy(lists, ({ base }) => base).values())
    for (const list of own) {
      made.relate(list.total, list.rows, true);
      for (const coarse of own) {
        if (coarse === list || coarse.dimensions.length === 0) continue;
        const parts = groupBy(list.rows, (row) => parentKey(row, list, coarse, parentOf));
        const isOfOne = editionOf.get(list) === editionOf.get(coarse);
        for (const row of coarse.rows) made.relate(row, parts.get(rowKey(coarse, row)) ?? [], isOfOne);
      }
    }
  const cells = [...made.cells.values()].map(({ cell }) => cell);
  for (const { whole, parts } of adjoining(cells)) made.relate(whole, parts);
  return made;
};
