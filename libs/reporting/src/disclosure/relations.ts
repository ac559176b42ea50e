import type { CellSystem, Period, SumRelation } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from './cell-lists';
import { adjoining, type UntoldPeriod } from './time-sums';

export interface MeasuredCell {
  readonly cell: ListedCell;
  readonly index: number;
  /** A list that has it, as a row or as its total. */
  readonly list: CellList;
}

/** All cells that one measure has in the lists, each once, and the sums between them. */
export interface MeasuredCells extends CellSystem {
  readonly cells: ReadonlyMap<string, MeasuredCell>;
  /** What no table has: the difference between a total and the parts that a reader knows of. */
  readonly remainders: ReadonlySet<number>;

  /** Sums that the last edition brings. */
  readonly fresh: ReadonlySet<number>;
  /** The list whose rows are the parts of a sum; none for sums over time. */
  readonly listOf: ReadonlyMap<number, CellList>;
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

type Parts = ReadonlyMap<string, ListedCell[]>;

/** By measure, and again when more is hidden, the same lists are asked for. */
const known = new WeakMap<CellList, WeakMap<CellList, Parts>>();

/** The rows of a list by the row of the coarser list that they belong to. */
const partsOf = (list: CellList, coarse: CellList, parentOf: ParentOf): Parts => {
  const own = known.get(list) ?? new WeakMap<CellList, Parts>();
  const parts = own.get(coarse) ?? groupBy(list.rows, (row) => parentKey(row, list, coarse, parentOf));
  known.set(list, own.set(coarse, parts));
  return parts;
};

const rowKey = ({ dimensions }: CellList, { members }: ListedCell): string =>
  JSON.stringify(dimensions.map((dimension) => members[dimension] ?? ''));

export const groupBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, T[]> => {
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
  readonly fresh = new Set<number>();
  readonly listOf = new Map<number, CellList>();
  /** Whether what is noted now was not known before the last edition. */
  isFresh = false;
  private readonly found = new Set<string>();
  private readonly unequal = new Set<string>();
  private readonly periods = new Map<UntoldPeriod, number>();
  private readonly told = new Set<number>();

  constructor(private readonly measure: string) {}

  list(list: CellList): void {
    const { total, rows, isUntold } = list;
    for (const cell of [total, ...rows]) {
      const index = this.indexIn(list, cell);
      if (isUntold && !this.told.has(index)) this.remainders.add(index);
      if (isUntold) continue;
      this.told.add(index);
      this.remainders.delete(index);
    }
  }

  readonly isTold = (cell: ListedCell): boolean => this.told.has(this.indexOf(cell));

  /** Of a cell that is in a list. */
  indexOf(cell: ListedCell): number {
    return this.cells.get(identityOf(cell, this.measure))!.index;
  }

  private indexIn(list: CellList, cell: ListedCell): number {
    const identity = identityOf(cell, this.measure);
    const known = this.cells.get(identity);
    if (known) return known.index;
    const index = this.values.push(amountOf(cell, this.measure)) - 1;
    this.cells.set(identity, { index, cell, list });
    return index;
  }

  /**
   * Within one edition parts and a remainder make up the total. What was corrected between two editions is no sum; nor
   * are periods, unless they hold exactly.
   */
  relate(
    total: ListedCell,
    parts: readonly (ListedCell | UntoldPeriod)[],
    { list, isOfOne = false }: { readonly list?: CellList; readonly isOfOne?: boolean } = {},
  ): void {
    if (parts.length === 0) return;
    const whole = this.indexOf(total);
    const own = [...new Set(parts.map((part) => ('key' in part ? this.indexOf(part) : this.untold(part))))];
    if (own.includes(whole)) return;
    const missing = this.values[whole]! - own.reduce((sum, part) => sum + this.values[part]!, 0n);
    if (missing === 0n) this.note(whole, own, list);
    else if (isOfOne) this.noteUnequal(whole, own, missing);
  }

  private note(total: number, parts: readonly number[], list?: CellList): void {
    const name = JSON.stringify([total, [...parts].sort((a, b) => a - b)]);
    if (this.found.has(name)) return;
    this.found.add(name);
    const index = this.relations.push({ total, parts }) - 1;
    if (this.isFresh) this.fresh.add(index);
    if (list) this.listOf.set(index, list);
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

  private untold(period: UntoldPeriod): number {
    const index = this.periods.get(period) ?? this.remainder(period.amount);
    this.periods.set(period, index);
    return index;
  }

  private remainder(value: bigint): number {
    const index = this.values.push(value) - 1;
    this.remainders.add(index);
    return index;
  }
}

/** A period that follows from others of the same members, one of which is that of `within`. */
export interface Unasked {
  readonly within: ListedCell;
  readonly period: Period;
}

/** What a reader follows about periods of which no list tells, from the last edition and those before. */
export const unaskedPeriods = (
  editions: readonly (readonly CellList[])[],
  measure: string,
): readonly Unasked[] => {
  const made = new Relations(measure);
  for (const list of editions.flat()) made.list(list);
  const own = new Set(
    editions.at(-1)!.flatMap(({ total, rows }) => [total.key, ...rows.map(({ key }) => key)]),
  );
  const cells = [...made.cells.values()].map(({ cell }) => cell);
  return adjoining(cells, (cell) => amountOf(cell, measure), made.isTold).flatMap(({ spans, sums }) => {
    const within = spans.find(({ cell }) => own.has(cell.key))?.cell;
    if (!within) return [];
    const periods = sums.flatMap(({ parts }) =>
      parts.flatMap((part) => ('key' in part || part.amount === 0n ? [] : [part.period])),
    );
    return periods.map((period) => ({ within, period }));
  });
};

/** A list, and the edition it is from. */
interface OwnList {
  readonly list: CellList;
  readonly edition: number;
}

/**
 * The sums that a reader of several editions knows: totals of tables, rows of one table that are sums of rows of another,
 * and periods that are made of others. The editions in the order in which they were published.
 */
export const measuredCells = (
  editions: readonly (readonly CellList[])[],
  measure: string,
  parentOf: ParentOf,
): MeasuredCells => {
  const made = new Relations(measure);
  const last = editions.length - 1;
  const lists = editions.flatMap((own, edition) => own.map((list): OwnList => ({ list, edition })));
  let known = 0;
  for (const { list, edition } of lists) {
    made.list(list);
    if (edition < last) known = made.values.length;
  }
  const told = lists.filter(({ list }) => !list.isUntold);
  const groups = [...groupBy(told, ({ list }) => list.base).values()].map((own) => once(own, measure));
  for (const isFresh of [false, true]) {
    made.isFresh = isFresh;
    for (const own of groups) relateLists(made, own, parentOf, (edition) => isFresh === (edition === last));
    for (const { list, edition } of lists)
      if (list.isSum && isFresh === (edition === last)) made.relate(list.total, list.rows);
  }
  const cells = [...made.cells.values()].map(({ cell }) => cell);
  for (const { spans, sums } of adjoining(cells, (cell) => amountOf(cell, measure), made.isTold)) {
    made.isFresh = spans.some(({ cell }) => made.indexOf(cell) >= known);
    for (const { whole, parts } of sums) made.relate(whole, parts);
  }
  return made;
};

/** Without the editions that say the same as another one: in the other language, or of the base a year later. */
const once = (lists: readonly OwnList[], measure: string): readonly OwnList[] => {
  const editions = groupBy(lists, ({ edition }) => String(edition));
  const texts = [...editions].map(([edition, own]): [string, string] => {
    const cells = own.map(({ list: { dimensions, total, rows } }) =>
      [dimensions.join(), ...[total, ...rows].map((cell) => identityOf(cell, measure))].join('\n'),
    );
    return [cells.sort().join('\n\n'), edition];
  });
  const first = new Map(texts.toReversed());
  return [...first.values()].flatMap((edition) => editions.get(edition)!);
};

/** Sums between the lists over the same sales, of which the later one is of an edition that counts. */
const relateLists = (
  made: Relations,
  lists: readonly OwnList[],
  parentOf: ParentOf,
  counts: (edition: number) => boolean,
): void => {
  for (const { list, edition } of lists) {
    if (counts(edition)) made.relate(list.total, list.rows, { list, isOfOne: true });
    for (const { list: coarse, edition: other } of lists) {
      if (coarse === list || coarse.dimensions.length === 0 || !counts(Math.max(edition, other))) continue;
      const parts = partsOf(list, coarse, parentOf);
      for (const row of coarse.rows)
        made.relate(row, parts.get(rowKey(coarse, row)) ?? [], { list, isOfOne: edition === other });
    }
  }
};
