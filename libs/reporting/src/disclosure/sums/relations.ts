import type { CellSystem, Period, SumRelation } from '@xiangtong/domain';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { adjoining, membersOf, periodIn, type TimeSum, type UntoldPeriod } from './time-sums';

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
  /** Names of all values that mean the same in another system; two that nobody sees may share one. */
  readonly names: readonly string[];
  /** The list whose rows are the parts of a sum; none for sums over time. */
  readonly listOf: ReadonlyMap<number, CellList>;
}

export const amountOf = ({ behind }: ListedCell, measure: string): bigint => behind.get(measure)?.total ?? 0n;

/** The same cells are asked for in every round of an edition, and by the editions that follow. */
const identities = new WeakMap<ListedCell, Map<string, string>>();

/** A corrected figure is another cell than the one published before. */
export const identityOf = (cell: ListedCell, measure: string): string => {
  const known = identities.get(cell);
  const told = known?.get(measure);
  if (told !== undefined) return told;
  const identity = `${cell.key}#${amountOf(cell, measure)}`;
  if (known) known.set(measure, identity);
  else identities.set(cell, new Map([[measure, identity]]));
  return identity;
};

/** A period that follows from others of the same members, one of which is that of `within`. */
export interface Unasked {
  readonly within: ListedCell;
  readonly period: Period;
  /** It was told before, and may have been corrected since. */
  readonly wasTold: boolean;
}

const nameOf = (total: number, parts: readonly number[]): string =>
  `${total}=${[...parts].sort((a, b) => a - b).join('+')}`;

/**
 * Periods of earlier editions within others, that none of these keys is of. Where some were corrected, a longer period
 * is the sum of what they are now, which a reader takes those for that he does not see; and what two longer ones leave
 * is one of them as it is now: a running sum to December less December is the one to November with its correction.
 */
const periodsWithin = (cells: readonly ListedCell[], keys: ReadonlySet<string>): readonly Period[] => {
  const placed = cells.flatMap((cell) => {
    const period = periodIn(cell);
    return period ? [{ period, isTold: keys.has(cell.key) }] : [];
  });
  const within = (one: Period, other: Period): boolean =>
    one.from >= other.from && one.to <= other.to && one.text !== other.text;
  return placed.flatMap(({ period }) => {
    const isAsked =
      placed.some(({ period: longer }) => within(period, longer)) &&
      !placed.some(({ period: other, isTold }) => isTold && other.text === period.text);
    return isAsked ? [period] : [];
  });
};

/** What is known of cells and sums, and on top of it what one more edition tells. */
export class Relations implements MeasuredCells {
  cells = new Map<string, MeasuredCell>();
  values: bigint[] = [];
  names: string[] = [];
  remainders = new Set<number>();
  listOf = new Map<number, CellList>();
  relations: readonly SumRelation[] = [];
  fresh: ReadonlySet<number> = new Set();
  /** Sums of tables; those over time come after them. */
  private sums: SumRelation[] = [];
  private found = new Set<string>();
  private unequal = new Set<string>();
  private told = new Set<number>();
  /** Sums over time by the members of their cells: one more period of these members changes them. */
  private readonly overTime = new Map<string, readonly SumRelation[]>();
  /** Members of the cells that are new here, or told here for the first time. */
  private readonly changed = new Set<string>();

  constructor(
    private readonly measure: string,
    private readonly before: Relations | null,
  ) {
    if (before) this.begin(before);
  }

  private begin(before: Relations): void {
    this.cells = new Map(before.cells);
    this.values = [...before.values];
    this.names = [...before.names];
    this.remainders = new Set(before.remainders);
    this.listOf = new Map(before.listOf);
    this.sums = [...before.sums];
    this.found = new Set(before.found);
    this.unequal = new Set(before.unequal);
    this.told = new Set(before.told);
  }

  list(list: CellList): void {
    const { total, rows, isUntold } = list;
    for (const cell of [total, ...rows]) {
      const index = this.indexIn(list, cell);
      if (this.told.has(index)) continue;
      if (isUntold) this.remainders.add(index);
      else this.tell(index, cell);
    }
  }

  readonly isTold = (cell: ListedCell): boolean => this.told.has(this.indexOf(cell));

  private tell(index: number, cell: ListedCell): void {
    this.told.add(index);
    this.remainders.delete(index);
    this.changed.add(membersOf(cell));
  }

  /** The index of a cell that is in a list. */
  private indexOf(cell: ListedCell): number {
    return this.cells.get(identityOf(cell, this.measure))!.index;
  }

  private indexIn(list: CellList, cell: ListedCell): number {
    const identity = identityOf(cell, this.measure);
    const known = this.cells.get(identity);
    if (known) return known.index;
    const index = this.values.push(amountOf(cell, this.measure)) - 1;
    this.names.push(identity);
    this.cells.set(identity, { index, cell, list });
    this.changed.add(membersOf(cell));
    return index;
  }

  /**
   * Within one edition parts and a remainder make up the total. What was corrected between two editions is no sum,
   * unless it holds exactly.
   */
  relate(total: ListedCell, rows: readonly ListedCell[], list: CellList | null, isOfOne: boolean): void {
    if (rows.length === 0) return;
    const whole = this.indexOf(total);
    const parts = [...new Set(rows.map((part) => this.indexOf(part)))];
    if (parts.includes(whole)) return;
    const missing = this.missing(whole, parts);
    if (missing === 0n) this.note(whole, parts, list);
    else if (isOfOne) this.noteUnequal(whole, parts, missing);
  }

  private missing(total: number, parts: readonly number[]): bigint {
    return this.values[total]! - parts.reduce((sum, part) => sum + this.values[part]!, 0n);
  }

  private note(total: number, parts: readonly number[], list: CellList | null): void {
    const name = nameOf(total, parts);
    if (this.found.has(name)) return;
    this.found.add(name);
    const index = this.sums.push({ total, parts }) - 1;
    if (list) this.listOf.set(index, list);
  }

  /** No cell is negative: where the parts are more than the total, their sum is a cell that nobody sees. */
  private noteUnequal(total: number, parts: readonly number[], missing: bigint): void {
    const name = nameOf(total, parts);
    if (this.unequal.has(name)) return;
    this.unequal.add(name);
    const about = `${this.names[total]} ${parts.length}`;
    const remainder = this.remainder(missing < 0n ? -missing : missing, `rest of ${about}`);
    if (missing > 0n) return this.note(total, [...parts, remainder], null);
    const sum = this.remainder(this.values[total]! - missing, `parts of ${about}`);
    this.note(sum, parts, null);
    this.note(sum, [total, remainder], null);
  }

  /** Finds the sums over time of all cells; called when all lists are in. */
  close(): this {
    for (const [members, sums] of this.before?.overTime ?? [])
      if (!this.changed.has(members)) this.overTime.set(members, sums);
    const kept = [...this.overTime.values()].flat();
    const cells = [...this.cells.values()].map(({ cell }) => cell);
    const own = cells.filter((cell) => this.changed.has(membersOf(cell)));
    for (const { spans, sums } of adjoining(own, (cell) => amountOf(cell, this.measure), this.isTold))
      this.overTime.set(membersOf(spans[0]!.cell), this.sumsOverTime(sums, membersOf(spans[0]!.cell)));
    const all = [...this.overTime.values()].flat();
    const known = this.before?.sums.length ?? 0;
    this.relations = [...this.sums, ...all];
    const numbers = [...this.relations.keys()];
    this.fresh = new Set([
      ...numbers.slice(known, this.sums.length),
      ...numbers.slice(this.sums.length + kept.length),
    ]);
    return this;
  }

  /** What follows about periods of which no list tells, beside cells of these keys. */
  unasked(keys: ReadonlySet<string>): readonly Unasked[] {
    const cells = [...this.cells.values()].map(({ cell }) => cell);
    const members = new Set(cells.filter(({ key }) => keys.has(key)).map(membersOf));
    const own = cells.filter((cell) => members.has(membersOf(cell)));
    return adjoining(own, (cell) => amountOf(cell, this.measure), this.isTold).flatMap((group) => {
      const within = group.spans.find(({ cell }) => keys.has(cell.key))?.cell;
      if (!within) return [];
      const periods = group.sums.flatMap(({ parts }) =>
        parts.flatMap((part) => ('key' in part || part.amount === 0n ? [] : [part.period])),
      );
      const corrected = group.isCorrected
        ? periodsWithin(
            group.spans.map(({ cell }) => cell),
            keys,
          )
        : [];
      return [
        ...periods.map((period) => ({ within, period, wasTold: false })),
        ...corrected.map((period) => ({ within, period, wasTold: true })),
      ];
    });
  }

  private sumsOverTime(sums: readonly TimeSum[], members: string): readonly SumRelation[] {
    const periods = new Map<UntoldPeriod, number>();
    const untold = (period: UntoldPeriod): number => {
      const name = `${members} in ${period.period.text}`;
      const index = periods.get(period) ?? this.remainder(period.amount, name);
      periods.set(period, index);
      return index;
    };
    const names = new Set<string>();
    return sums.flatMap(({ whole, parts }): SumRelation[] => {
      const total = this.indexOf(whole);
      const own = [...new Set(parts.map((part) => ('key' in part ? this.indexOf(part) : untold(part))))];
      const name = nameOf(total, own);
      const isNoted = own.length === 0 || own.includes(total) || this.missing(total, own) !== 0n;
      if (isNoted || names.has(name) || this.found.has(name)) return [];
      names.add(name);
      return [{ total, parts: own }];
    });
  }

  private remainder(value: bigint, name: string): number {
    const index = this.values.push(value) - 1;
    this.names.push(`${name}#${value}`);
    this.remainders.add(index);
    return index;
  }
}
