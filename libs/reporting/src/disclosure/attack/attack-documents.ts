import {
  Attacker,
  type Bounds,
  type Interval,
  type LinearRow,
  type SolveLinearProgram,
} from '@xiangtong/disclosure';
import { sensitivityOf, type SumRelation } from '@xiangtong/domain';
import type { ListedCell, ParentOf } from '../../sources/cell-lists';
import { listsOf } from '../known-editions';
import { measuredCells } from '../sums/known-sums';
import type { PublishedCells } from '../../sources/published-cells';
import { identityOf, type MeasuredCells } from '../sums/relations';
import type { ChangedCell } from './changed-cells';
import type { HiddenRest } from './hidden-rests';
import { isUnranked, type PrintedFigure, type PrintedRanks, type PrintedRest } from './read-printed';

/** What a reader has of an edition; `cells` tells the truth to compare with, and the sums that a reader knows. */
export interface AttackedEdition {
  readonly name: string;
  readonly printed: readonly PrintedFigure[];
  readonly ranks: readonly PrintedRanks[];
  readonly cells: PublishedCells;
  /** Ledger position of its figures. */
  readonly asOf: number;
}

export interface Leak {
  readonly cell: string;
  readonly value: number;
  /** Null where what is printed contradicts itself. */
  readonly bounds: Bounds;
}

export interface AttackResult {
  /** Cells that were tried. */
  readonly tried: number;
  readonly leaks: readonly Leak[];
  /** False where what is printed contradicts itself: nothing follows from it. */
  readonly isPossible: boolean;
}

type IndexOf = (key: string) => number | undefined;

/** The units in which cells of a measure are counted: fen, orders. */
const unitsOf: Readonly<Record<string, number>> = { amount: 100, orders: 1 };

/** What a printed rate says about levels, as sums that lie near zero. */
const ofRate = ({ kind, value, error, ...keys }: PrintedFigure, indexOf: IndexOf): readonly LinearRow[] => {
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

/** A member that is published and not among the first is not larger than the last of these. */
const ofRanks = (
  { total, by, shown }: PrintedRanks,
  { lists, hidden }: PublishedCells,
  indexOf: IndexOf,
): readonly LinearRow[] => {
  const least = indexOf(shown.at(-1) ?? '');
  const own = lists.find(({ list }) => list.total.key === total && list.dimensions.join() === by.join());
  if (least === undefined || !own) return [];
  return own.list.rows.flatMap(({ key, members }): LinearRow[] => {
    const isTold = !shown.includes(key) && !hidden.includes(key) && !isUnranked(members);
    const other = isTold ? indexOf(key) : undefined;
    if (other === undefined || other === least) return [];
    return [
      {
        lower: 0,
        upper: Infinity,
        entries: [
          [least, 1],
          [other, -1],
        ],
      },
    ];
  });
};

/** Cells of several editions. A figure that was corrected between two of them is a cell of each. */
class Reading {
  readonly inequalities: LinearRow[] = [];
  readonly printed = new Map<number, Interval>();
  readonly system: MeasuredCells;
  /** The values of the cells, and of sums that stand in no table. */
  readonly values: bigint[];
  private readonly sums: SumRelation[] = [];

  constructor(
    editions: readonly AttackedEdition[],
    private readonly measure: string,
    parentOf: ParentOf,
  ) {
    const lists = editions.map(({ cells }) => listsOf(cells.lists, measure));
    this.system = measuredCells(lists, measure, parentOf);
    this.values = [...this.system.values];
    for (const edition of editions) this.read(edition);
    for (const [index, value] of this.system.values.entries())
      if (value === 0n) this.printed.set(index, { low: 0, high: 0 });
  }

  get knowledge(): ConstructorParameters<typeof Attacker>[0] {
    const { printed, inequalities, values } = this;
    const relations = [...this.system.relations, ...this.sums];
    return { cellCount: values.length, printed, relations, inequalities };
  }

  /** A sum that no table has, as one more cell. */
  add({ parts }: HiddenRest): number {
    const indexOf = (part: ListedCell): number =>
      this.system.cells.get(identityOf(part, this.measure))!.index;
    const own = [...new Set(parts.map(indexOf))];
    const total = this.values.push(own.reduce((sum, cell) => sum + this.values[cell]!, 0n)) - 1;
    this.sums.push({ total, parts: own });
    return total;
  }

  private read(edition: AttackedEdition): void {
    const own = this.indexes(edition);
    const indexOf: IndexOf = (key) => own.get(key);
    for (const figure of edition.printed)
      if (figure.measure === this.measure) {
        for (const rest of figure.rests ?? []) this.addRest(rest, own);
        this.inequalities.push(...ofRate(figure, indexOf));
        this.level(figure, indexOf);
      }
    if (this.measure === 'amount')
      for (const ranks of edition.ranks) this.inequalities.push(...ofRanks(ranks, edition.cells, indexOf));
  }

  /** The rest of a table as one more cell; tables of which a cell stands in no list have none. */
  private addRest({ key, total, printed }: PrintedRest, indexes: Map<string, number>): void {
    const whole = indexes.get(total);
    const parts = printed.map((part) => indexes.get(part));
    if (indexes.has(key) || whole === undefined || parts.includes(undefined)) return;
    const known = parts as readonly number[];
    const value = known.reduce((left, part) => left - this.values[part]!, this.values[whole]!);
    const rest = this.values.push(value) - 1;
    this.sums.push({ total: whole, parts: [...known, rest] });
    indexes.set(key, rest);
  }

  private indexes({ cells }: AttackedEdition): Map<string, number> {
    const own = new Map<string, number>();
    for (const { list, measures } of cells.lists)
      if (measures.includes(this.measure))
        for (const cell of [list.total, ...list.rows])
          own.set(cell.key, this.system.cells.get(identityOf(cell, this.measure))!.index);
    return own;
  }

  /** Exactly, or as the interval that rounds to what is printed. */
  private level({ kind, cell, base, value, error }: PrintedFigure, indexOf: IndexOf): void {
    const index = indexOf(kind === 'base' ? base : cell);
    if (index === undefined || (kind !== '' && kind !== 'base')) return;
    const unit = unitsOf[this.measure]!;
    const exact = error === 0 ? Math.round(value * unit) : value * unit;
    const known = this.printed.get(index) ?? { low: 0, high: Infinity };
    const [low, high] = [exact - error * unit, exact + error * unit];
    this.printed.set(index, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
  }
}

interface SensitiveCell {
  readonly name: string;
  readonly index: number;
  readonly protection: number;
}

/** What an attacker tries besides the cells of tables. */
interface Differences {
  /** What tables hide together. */
  readonly rests: readonly HiddenRest[];
  /** Cells that an edition before printed with another figure. */
  readonly changes: readonly ChangedCell[];
}

/** Cells of the editions, what tables hide together, and what two editions tell by their difference. */
const sensitiveCells = (
  reading: Reading,
  measure: string,
  { rests, changes }: Differences,
): readonly SensitiveCell[] => {
  const cells = [...reading.system.cells.values()].flatMap(({ cell, index }) => {
    const behind = cell.behind.get(measure);
    return behind ? [{ name: cell.key, index, behind }] : [];
  });
  const sums = rests.map((rest) => ({
    name: rest.parts.map(({ key }) => key).join(' + '),
    index: reading.add(rest),
    behind: rest.behind,
  }));
  const changed = changes.flatMap(({ cell, behind }) => {
    const index = reading.system.cells.get(identityOf(cell, measure))?.index;
    return index === undefined ? [] : [{ name: `difference of ${cell.key}`, index, behind }];
  });
  return [...cells, ...sums, ...changed].flatMap(({ behind, ...about }) => {
    const found = sensitivityOf(behind);
    return found ? [{ ...about, protection: Number(found.protection) }] : [];
  });
};

/**
 * Tries to find out every sensitive cell of several editions from what they print, all of it together, and what tables
 * hide together.
 */
export const attackDocuments = (
  editions: readonly AttackedEdition[],
  measure: string,
  parentOf: ParentOf,
  solve: SolveLinearProgram,
  hidden: Differences = { rests: [], changes: [] },
): AttackResult => {
  const reading = new Reading(editions, measure, parentOf);
  const sensitive = sensitiveCells(reading, measure, hidden);
  const { knowledge, values } = reading;
  const attacker = new Attacker(knowledge, solve);
  const tried = sensitive.length;
  if (!attacker.isPossible(values)) return { tried, leaks: [], isPossible: false };
  const wanted = new Map<number, number>();
  for (const { index, protection } of sensitive)
    wanted.set(index, Math.max(protection, wanted.get(index) ?? 0));
  const safe = attacker.unbounded(wanted, values);
  const isTrue = attacker.isTrue(values);
  const boundsOf = (index: number, protection: number): Bounds => {
    const value = Number(values[index]);
    return isTrue
      ? { low: 0, high: value + attacker.riseOf(index, protection, values) }
      : attacker.boundsOf(index);
  };
  const leaks = sensitive.flatMap(({ name, index, protection }): Leak[] => {
    if (safe.has(index)) return [];
    const value = Number(values[index]);
    const bounds = boundsOf(index, protection);
    const isSafe = bounds !== null && bounds.high >= value + protection * (1 - 1e-6);
    return isSafe ? [] : [{ cell: name, value, bounds }];
  });
  return { tried, leaks, isPossible: true };
};

/**
 * Editions that contradict each other: nothing follows from the two together. One alone may contradict itself. What two
 * true editions print is true of both, so that one of a pair prints something that is not.
 */
export const contradictions = (
  editions: readonly AttackedEdition[],
  measure: string,
  parentOf: ParentOf,
  solve: SolveLinearProgram,
): readonly (readonly [string, string])[] => {
  const read = (some: readonly AttackedEdition[]) => {
    const { knowledge, values } = new Reading(some, measure, parentOf);
    const attacker = new Attacker(knowledge, solve);
    return {
      isTrue: attacker.isTrue(values),
      contradicts: (): boolean => !attacker.isPossible(values),
    };
  };
  const untrue = editions.filter((edition) => !read([edition]).isTrue);
  const alone = untrue.filter((edition) => read([edition]).contradicts());
  const others = editions.filter((edition) => !alone.includes(edition));
  const pairs = others.flatMap((one, index) =>
    others
      .slice(index + 1)
      .filter((other) => untrue.includes(one) || untrue.includes(other))
      .map((other) => [one, other] as const),
  );
  return [
    ...alone.map(({ name }) => [name, name] as const),
    ...pairs.filter((pair) => read(pair).contradicts()).map(([a, b]) => [a.name, b.name] as const),
  ];
};
