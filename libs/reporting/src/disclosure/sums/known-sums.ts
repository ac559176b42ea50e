import { groupBy } from '@xiangtong/contracts';
import { createHash } from 'node:crypto';
import type { CellList, ListedCell, ParentOf } from '../../sources/cell-lists';
import { identityOf, Relations, type MeasuredCells, type Unasked } from './relations';

/** Key of the coarser row that a row belongs to; null where a member's parent is not known. */
const parentKey = (
  row: ListedCell,
  list: CellList,
  coarse: readonly string[],
  parentOf: ParentOf,
): string | null => {
  const codes = coarse.map((wanted) => {
    if (list.dimensions.includes(wanted)) return row.members[wanted] ?? '';
    const found = list.dimensions.flatMap((own) => parentOf(own, row.members[own] ?? null, wanted) ?? []);
    return found[0] ?? null;
  });
  return codes.includes(null) ? null : JSON.stringify(codes);
};

type Parts = ReadonlyMap<string, ListedCell[]>;

/** Kept, because the same lists are asked for once a measure, and again whenever more is hidden. */
const known = new WeakMap<CellList, Map<string, Parts>>();

/** The rows of a list by the row of a coarser breakdown that they belong to. */
export const partsOf = (list: CellList, coarse: readonly string[], parentOf: ParentOf): Parts => {
  const own = known.get(list) ?? new Map<string, Parts>();
  const name = coarse.join();
  const parts = own.get(name) ?? groupBy(list.rows, (row) => parentKey(row, list, coarse, parentOf));
  known.set(list, own.set(name, parts));
  return parts;
};

export const rowKey = ({ dimensions }: CellList, { members }: ListedCell): string =>
  JSON.stringify(dimensions.map((dimension) => members[dimension] ?? ''));

/** A list and the numbers of the editions that have it, or one that says the same. */
interface OwnList {
  readonly list: CellList;
  readonly editions: Set<number>;
}

const texts = new WeakMap<CellList, Map<string, string>>();

/** Equal for lists that say the same: in the other language, or as the base of the year after. */
export const textOf = (list: CellList, measure: string): string => {
  const known = texts.get(list) ?? new Map<string, string>();
  const cells = (): string => [list.total, ...list.rows].map((cell) => identityOf(cell, measure)).join('\n');
  const text = known.get(measure) ?? createHash('sha256').update(cells()).digest('base64');
  texts.set(list, known.set(measure, text));
  return [list.base, list.dimensions.join(), list.isUntold ?? false, list.isSum ?? false, text].join('\n');
};

/**
 * The sums that a reader of editions knows: totals of tables, rows of one table that are sums of rows of another, and
 * periods that are made of others. Those of the editions before are looked for once, whatever is tried for the last.
 */
export class KnownSums {
  private readonly lists = new Map<string, OwnList>();
  private readonly byBase = new Map<string, OwnList[]>();
  private readonly known: Relations;
  private readonly count: number;

  /** The editions in the order in which they were published. */
  constructor(
    before: readonly (readonly CellList[])[],
    private readonly measure: string,
    private readonly parentOf: ParentOf,
  ) {
    this.count = before.length;
    this.known = new Relations(measure, null);
    for (const [edition, lists] of before.entries()) for (const list of lists) this.keep(list, edition);
    for (const { list } of this.lists.values()) this.known.list(list);
    for (const own of this.byBase.values()) for (const one of own) this.relate(this.known, one, own);
    this.known.close();
  }

  /** The cells with those that one more edition brings. */
  with(last: readonly CellList[]): MeasuredCells {
    const made = new Relations(this.measure, this.known);
    for (const list of last) made.list(list);
    const lists = new Map<string, OwnList>();
    for (const list of last) {
      const text = textOf(list, this.measure);
      const known = this.lists.get(text);
      lists.set(text, {
        list: known?.list ?? list,
        editions: new Set([...(known?.editions ?? []), this.count]),
      });
    }
    for (const [base, own] of groupBy([...lists.values()], ({ list }) => list.base)) {
      const lastOnes = new Set(own.map(({ list }) => list));
      const others = (this.byBase.get(base) ?? []).filter(({ list }) => !lastOnes.has(list));
      for (const one of own) this.relate(made, one, [...own, ...others]);
      for (const one of others) this.relate(made, one, own);
    }
    return made.close();
  }

  /** What a reader follows about periods of which no list tells. */
  unasked(last: readonly CellList[]): readonly Unasked[] {
    const made = new Relations(this.measure, this.known);
    for (const list of last) made.list(list);
    return made.unasked(
      new Set(last.flatMap(({ total, rows }) => [total.key, ...rows.map(({ key }) => key)])),
    );
  }

  private keep(list: CellList, edition: number): void {
    const text = textOf(list, this.measure);
    const known = this.lists.get(text);
    if (known) {
      known.editions.add(edition);
      return;
    }
    const own: OwnList = { list, editions: new Set([edition]) };
    this.lists.set(text, own);
    this.byBase.set(list.base, [...(this.byBase.get(list.base) ?? []), own]);
  }

  /** Sums of the rows of a list: its total, and the rows of coarser lists over the same sales. */
  private relate(made: Relations, { list, editions }: OwnList, others: readonly OwnList[]): void {
    if (list.isSum) made.relate(list.total, list.rows, null, false);
    if (list.isUntold) return;
    made.relate(list.total, list.rows, list, true);
    for (const { list: coarse, editions: ofCoarse } of others) {
      if (coarse === list || coarse.isUntold || coarse.dimensions.length === 0) continue;
      if (this.areRelated(editions, ofCoarse, made)) continue;
      const parts = partsOf(list, coarse.dimensions, this.parentOf);
      if (parts.size === 0) continue;
      const isOfOne = [...editions].some((edition) => ofCoarse.has(edition));
      for (const row of coarse.rows) made.relate(row, parts.get(rowKey(coarse, row)) ?? [], list, isOfOne);
    }
  }

  /** Whether all that can be said of both was said before the last edition. */
  private areRelated(some: ReadonlySet<number>, others: ReadonlySet<number>, made: Relations): boolean {
    if (made === this.known) return false;
    const isOld = (one: ReadonlySet<number>): boolean => [...one].some((edition) => edition < this.count);
    const wereTogether = [...some].some((edition) => edition < this.count && others.has(edition));
    const areTogether = some.has(this.count) && others.has(this.count);
    return isOld(some) && isOld(others) && (wereTogether || !areTogether);
  }
}

/** The sums of several editions, of which the last one is fresh. */
export const measuredCells = (
  editions: readonly (readonly CellList[])[],
  measure: string,
  parentOf: ParentOf,
): MeasuredCells => new KnownSums(editions.slice(0, -1), measure, parentOf).with(editions.at(-1)!);
