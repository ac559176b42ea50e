import { groupBy } from '@xiangtong/contracts';
import { parsePeriod, shiftPeriod, type Month, type Period } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList, ParentOf } from '../sources/cell-lists';
import { householdPeriods } from './households/household-cells';
import { correctedSums, isCorrected } from './sums/corrected-tables';
import { KnownSums, textOf } from './sums/known-sums';
import type { MeasuredList, PublishedCells } from '../sources/published-cells';
import { identityOf } from './sums/relations';

/** What a reader has of earlier editions: printed once is known for ever. */
interface Earlier {
  readonly printed: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
}

/** The lists of one form and measure of an edition, and what is known before it. */
interface MeasuredEdition {
  readonly measure: string;
  readonly known: KnownSums;
  readonly lists: readonly CellList[];
}

/** Cells and sums of the editions before, found once for all that is tried for the one that follows. */
export class KnownEditions {
  private readonly earlierOf = new Map<string, Earlier>();
  private readonly sums = new Map<string, KnownSums>();
  private told: ReadonlyMap<string, readonly MeasuredList[]> | undefined;

  constructor(
    private readonly editions: readonly PublishedCells[],
    private readonly parentOf: ParentOf,
  ) {}

  get count(): number {
    return this.editions.length;
  }

  /** Numbers that were rounded once would follow from those that are not. Throws REPORT.ROUNDED_BEFORE. */
  checkHouseholds(period: Period, isRounded: boolean): void {
    if (isRounded) return;
    const told = new Set(this.editions.filter(({ rounded }) => rounded).flatMap(householdPeriods));
    for (const { text } of [period, shiftPeriod(period, -12)])
      if (told.has(text)) throw new DomainError('REPORT.ROUNDED_BEFORE', { period: text });
  }

  earlier(measure: string): Earlier {
    const known = this.earlierOf.get(measure) ?? this.readEarlier(measure);
    this.earlierOf.set(measure, known);
    return known;
  }

  /** Whether a table was told before with other figures. */
  isCorrected(now: MeasuredList): boolean {
    return isCorrected(now, this.toldOf(now.list.base));
  }

  /** What follows from corrections for tables of the same sales as they are now. */
  correctedSums(now: readonly MeasuredList[]): readonly MeasuredList[] {
    const byBase = groupBy(now, ({ list }) => list.base);
    return [...byBase].flatMap(([base, own]) => correctedSums(own, this.toldOf(base), this.parentOf));
  }

  /** Versions of the tables over some sales, each once. */
  private toldOf(base: string): readonly MeasuredList[] {
    this.told ??= groupBy(
      this.editions.flatMap(({ lists }) => lists.filter(({ list }) => !list.isUntold)),
      ({ list }) => list.base,
    );
    const versions = (this.told.get(base) ?? []).map((one): [string, MeasuredList] => [
      one.measures.map((measure) => textOf(one.list, measure)).join(),
      one,
    ]);
    return [...new Map(versions).values()];
  }

  /** The lists of each form and measure that the edition has, one after the other. */
  measured(edition: readonly MeasuredList[]): readonly MeasuredEdition[] {
    return [...new Set(edition.map(({ list }) => list.form))].flatMap((form) => {
      const own = edition.filter(({ list }) => list.form === form);
      const measures = [...new Set(own.flatMap((one) => one.measures))];
      return measures.map((measure) => ({
        measure,
        known: this.sumsBefore(form, measure, own),
        lists: listsOf(own, measure),
      }));
    });
  }

  private sumsBefore(form: string, measure: string, edition: readonly MeasuredList[]): KnownSums {
    const before = this.editions.map(({ lists }) => lists.filter(({ list }) => list.form === form));
    const own = stretchesOf(edition, before.flat());
    const name = JSON.stringify([form, measure, own]);
    const isOwn = (one: MeasuredList): boolean => own.some((stretch) => lies(periodIn(one), stretch));
    const found =
      this.sums.get(name) ??
      new KnownSums(
        before.map((lists) => listsOf(lists.filter(isOwn), measure)),
        measure,
        this.parentOf,
      );
    this.sums.set(name, found);
    return found;
  }

  private readEarlier(measure: string): Earlier {
    const [printed, withheld] = [new Set<string>(), new Set<string>()];
    for (const { lists, hidden } of this.editions) {
      const keys = new Set(hidden);
      for (const { list } of lists.filter((one) => !one.list.isUntold))
        for (const cell of [list.total, ...list.rows])
          (keys.has(cell.key) ? withheld : printed).add(identityOf(cell, measure));
    }
    for (const identity of printed) withheld.delete(identity);
    return { printed, withheld };
  }
}

/** The lists that tell a measure. */
export const listsOf = (lists: readonly MeasuredList[], measure: string): readonly CellList[] =>
  lists.filter(({ measures }) => measures.includes(measure)).map(({ list }) => list);

const periods = new WeakMap<MeasuredList, Period>();

const periodIn = (one: MeasuredList): Period => {
  const known = periods.get(one) ?? parsePeriod((JSON.parse(one.list.base) as string[])[1]!)!;
  periods.set(one, known);
  return known;
};

interface Stretch {
  readonly from: Month;
  to: Month;
}

const lies = ({ from, to }: Period, stretch: Stretch): boolean => from >= stretch.from && to <= stretch.to;

/** Overlapping periods that those of the edition are among: sums lie within, and other lists are not looked at. */
const stretchesOf = (
  edition: readonly MeasuredList[],
  before: readonly MeasuredList[],
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const { from, to } of [...edition, ...before].map(periodIn).sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches.filter((stretch) => edition.some((one) => lies(periodIn(one), stretch)));
};
