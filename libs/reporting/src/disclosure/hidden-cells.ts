import type { HidingReason } from '@xiangtong/contracts';
import { protectCells, UnprovenPattern, type SolveLinearProgram } from '@xiangtong/disclosure';
import { parsePeriod, sensitivityOf, type Month, type Period, type SensitiveCell } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList, ParentOf } from './cell-lists';
import type { MeasuredList, PublishedCells } from './published-cells';
import { hiddenSums, type HiddenSum } from './hidden-sums';
import { identityOf, measuredCells, unaskedPeriods, type MeasuredCells, type Unasked } from './relations';

type UnaskedOfMeasure = Unasked & { readonly measure: string };

/** The cells of one public edition, each once, and those that are hidden. */
export class HiddenCells {
  private readonly reasons = new Map<string, HidingReason>();
  private readonly listed = new Set<string>();
  private lists: MeasuredList[] = [];
  private settled: readonly MeasuredList[] = [];
  private systems: readonly { readonly system: MeasuredCells; readonly measure: string }[] = [];
  private followed: { readonly of: string; readonly periods: readonly UnaskedOfMeasure[] } | null = null;

  constructor(
    private readonly parentOf: ParentOf,
    private readonly solve: SolveLinearProgram,
    private readonly before: readonly PublishedCells[],
  ) {}

  add(list: CellList, measures: readonly string[]): void {
    // Several queries have the same.
    if (this.lists.some((one) => one.list === list)) return;
    this.lists.push({ list, measures });
    if (!list.isUntold) for (const { key } of [list.total, ...list.rows]) this.listed.add(key);
  }

  isHidden(key: string): boolean {
    return this.reasons.has(key);
  }

  /** Why a cell is hidden. */
  readonly reasonOf = (key: string): HidingReason | undefined => this.reasons.get(key);

  isListed(key: string): boolean {
    return this.listed.has(key);
  }

  /** The lists of the edition, as they were when it was settled. */
  get edition(): readonly MeasuredList[] {
    return this.settled;
  }

  get published(): Omit<PublishedCells, 'preview'> {
    const hidden = [...this.reasons.keys()].filter((key) => this.listed.has(key));
    return { lists: this.settled, hidden, known: this.before.length };
  }

  /** Periods that follow from the lists added since the last call to `settle`, and are in none of them. */
  unasked(): readonly UnaskedOfMeasure[] {
    const of = fingerprint(this.lists);
    // Queries are answered again until nothing more is hidden, mostly with the same lists.
    if (this.followed?.of === of) return this.followed.periods;
    const periods = systemsOf(this.before, this.lists).flatMap(({ editions, measure }) =>
      unaskedPeriods(editions, measure).map((one) => ({ ...one, measure })),
    );
    this.followed = { of, periods };
    return periods;
  }

  /** Hides what the lists added since the last call need; true when that was hidden already. */
  settle(): boolean {
    const isSame = fingerprint(this.lists) === fingerprint(this.settled);
    this.settled = this.lists;
    this.lists = [];
    const size = this.reasons.size;
    if (!isSame) this.protectAll();
    return this.reasons.size === size;
  }

  /** What a reader of the edition, as it is settled, knows of hidden cells together. */
  sums(): readonly HiddenSum[] {
    return this.systems.flatMap(({ system, measure }) => {
      const { printed, withheld } = this.earlier(measure);
      const hidden = new Set(system.remainders);
      for (const [identity, { index, cell }] of system.cells)
        if (!printed.has(identity) && (withheld.has(identity) || this.reasons.has(cell.key)))
          hidden.add(index);
      return hiddenSums(system, measure, (index) => hidden.has(index) && system.values[index] !== 0n);
    });
  }

  /** Hides what sums of hidden cells need besides; what else was proven stays so. */
  extend(sums: readonly MeasuredList[]): void {
    this.settled = [...this.settled, ...sums];
    const keys = new Set(sums.map(({ list }) => list.total.key));
    const measures = new Set(sums.flatMap((one) => one.measures));
    for (const { system, measure } of this.measured((one) => measures.has(one))) {
      const own = [...system.cells.values()].filter(({ cell }) => keys.has(cell.key));
      const cells = new Set(own.map(({ index }) => index));
      const added = [...system.relations.keys()].filter((one) => cells.has(system.relations[one]!.total));
      this.protect(system, measure, new Set(added));
    }
  }

  private protectAll(): void {
    for (const { system, measure } of this.measured()) this.protect(system, measure);
  }

  /** The systems of some measures anew; those of others are as they were. */
  private measured(isAsked: (measure: string) => boolean = () => true): typeof this.systems {
    const made = systemsOf(this.before, this.settled)
      .filter(({ measure }) => isAsked(measure))
      .map(({ editions, measure }) => ({ system: measuredCells(editions, measure, this.parentOf), measure }));
    this.systems = [...this.systems.filter(({ measure }) => !isAsked(measure)), ...made];
    return made;
  }

  /** What is hidden for one measure is hidden for all: a mean or a unit value would tell one from the other. */
  private protect(system: MeasuredCells, measure: string, fresh = system.fresh): void {
    const { printed, withheld } = this.earlier(measure);
    const sensitive = this.judge(system, measure, printed);
    const indexes = (isOf: (identity: string, key: string) => boolean): ReadonlySet<number> =>
      new Set(
        [...system.cells].flatMap(([identity, { index, cell }]) => (isOf(identity, cell.key) ? [index] : [])),
      );
    const known = indexes((identity) => printed.has(identity));
    const closed = indexes((identity, key) => withheld.has(identity) || this.reasons.has(key));
    const hidden = new Set([...closed, ...system.remainders]);
    const pattern = proven({ system, sensitive, hidden, known, fresh }, this.solve);
    const exposed = new Set(pattern.exposed.map(({ cell }) => cell));
    for (const [identity, { index, cell }] of system.cells)
      if (exposed.has(index)) this.reasons.set(cell.key, 'exposed');
      else if (pattern.hidden.has(index) && !system.remainders.has(index) && !this.reasons.has(cell.key))
        this.reasons.set(cell.key, withheld.has(identity) ? 'published' : 'complementary');
  }

  /** Notes the rule of each sensitive cell; returns those that can still be protected. */
  private judge(
    { cells }: MeasuredCells,
    measure: string,
    printed: ReadonlySet<string>,
  ): readonly SensitiveCell[] {
    const sensitive: SensitiveCell[] = [];
    for (const [identity, { index, cell }] of cells) {
      const behind = cell.behind.get(measure);
      const found = behind && sensitivityOf(behind);
      if (!found) continue;
      if (!printed.has(identity)) sensitive.push({ cell: index, protection: found.protection });
      const known = this.reasons.get(cell.key);
      if (!known || known === 'complementary' || known === 'published')
        this.reasons.set(cell.key, printed.has(identity) ? 'exposed' : found.rule);
    }
    return sensitive;
  }

  /** What a reader has of earlier editions: printed once is known for ever. */
  private earlier(measure: string): {
    readonly printed: ReadonlySet<string>;
    readonly withheld: ReadonlySet<string>;
  } {
    const [printed, withheld] = [new Set<string>(), new Set<string>()];
    for (const { lists, hidden } of this.before) {
      const keys = new Set(hidden);
      for (const { list } of lists.filter((one) => !one.list.isUntold))
        for (const cell of [list.total, ...list.rows])
          (keys.has(cell.key) ? withheld : printed).add(identityOf(cell, measure));
    }
    for (const identity of printed) withheld.delete(identity);
    return { printed, withheld };
  }
}

/** Throws REPORT.UNPROVEN. */
const proven: typeof protectCells = (task, solve) => {
  try {
    return protectCells(task, solve);
  } catch (cause) {
    if (cause instanceof UnprovenPattern) throw new DomainError('REPORT.UNPROVEN', {}, [], { cause });
    throw cause;
  }
};

/** The lists of each form and measure that the last edition has, one system after the other. */
const systemsOf = (
  before: readonly PublishedCells[],
  last: readonly MeasuredList[],
): readonly { readonly editions: readonly (readonly CellList[])[]; readonly measure: string }[] => {
  const all = [...before.map(({ lists }) => lists), last];
  return [...new Set(last.map(({ list }) => list.form))].flatMap((form) => {
    const own = all.map((lists) => lists.filter(({ list }) => list.form === form));
    const linked = hangingTogether(own, own.at(-1)!);
    const measures = [...new Set(own.at(-1)!.flatMap((one) => one.measures))];
    return measures.map((measure) => ({
      editions: linked.map((lists) => listsOf(lists, measure)),
      measure,
    }));
  });
};

const periodIn = ({ list }: MeasuredList): Period => parsePeriod((JSON.parse(list.base) as string[])[1]!)!;

/** Without lists of periods that no sum joins with those of the edition: sums lie within overlapping periods. */
const hangingTogether = (
  editions: readonly (readonly MeasuredList[])[],
  edition: readonly MeasuredList[],
): readonly (readonly MeasuredList[])[] => {
  const periods = new Map(editions.flat().map((one): [MeasuredList, Period] => [one, periodIn(one)]));
  const stretches: { readonly from: Month; to: Month }[] = [];
  for (const { from, to } of [...periods.values()].sort((a, b) => a.from - b.from)) {
    const before = stretches.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else stretches.push({ from, to });
  }
  const stretchOf = (one: MeasuredList) => stretches.findLast(({ from }) => from <= periods.get(one)!.from);
  const own = new Set(edition.map(stretchOf));
  return editions.map((lists) => lists.filter((one) => own.has(stretchOf(one))));
};

/** The lists that tell a measure. */
export const listsOf = (lists: readonly MeasuredList[], measure: string): readonly CellList[] =>
  lists.filter(({ measures }) => measures.includes(measure)).map(({ list }) => list);

const fingerprint = (lists: readonly MeasuredList[]): string =>
  JSON.stringify(lists.map(({ list: { base, dimensions, total } }) => [base, dimensions, total.key]).sort());
