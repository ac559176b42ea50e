import {
  coarserOf,
  isIndicator,
  type CoarserBreakdown,
  type Coarsening,
  type Language,
} from '@xiangtong/contracts';
import type { SolveLinearProgram } from '@xiangtong/disclosure';
import { UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import { baseSide } from '../grammar/gaps';
import type { ReportSources } from '../sources/sources';
import { AskedLists } from './asked-lists';
import { Corrections } from './corrections';
import { filtersOf, indicatorKey, judgedTogether, keysOf, membersKey, type AskedQuery } from './asked-query';
import type { CellList, ListedCell, ParentOf } from '../sources/cell-lists';
import { hideFigures, sideOf, withoutDecomposition, type IsHidden, type Side } from './hide-figures';
import { hideSmallCounts, isHouseholdCount, noteNumbers, WithheldTotals } from './households/hide-households';
import { NumbersOverTime } from './households/numbers-over-time';
import { HiddenCells } from './hidden-cells';
import { isDoubtful, nameOf, sensitiveSums, type AskSums, type HiddenSum } from './sums/hidden-sums';
import { householdKey, householdLists, periodOn, type HouseholdQuestion } from './households/household-cells';
import { hideParts, partNames, sides, suffixOf, type LargestOnSides } from './households/household-parts';
import { KnownEditions } from './known-editions';
import { breakdownOf, previewOf } from './preview';
import { refuseOpenFigures, type AdmittedAnswer } from './refuse-open-figures';
import { Residuals } from './residuals';
import type { Rounding } from './rounding/rounding';
import type { MeasuredList, PrintedNumbers, PublishedCells } from '../sources/published-cells';
import { inPeriod } from './sums/time-sums';

type Members = ListedCell['members'];

/** Cells that no table tells, and the query for who stands behind them. */
interface Untold {
  readonly query: AskedQuery;
  readonly asked: readonly ListedCell[];
  /** Another table told them before. */
  readonly wasTold: boolean;
}

/** Those that were asked for; what the answer has not was not sold. */
const rowsOf = ({ total, rows }: CellList, asked: readonly ListedCell[]): readonly ListedCell[] => {
  const found = new Map([total, ...rows].map((cell) => [cell.key, cell]));
  return asked.map((cell) => found.get(cell.key) ?? cell).filter((cell) => cell !== total);
};

/** Admits the answers to the queries of one public edition, and takes out of them what must not be published. */
export class DisclosureControl {
  private readonly known: KnownEditions;
  private readonly corrections: Corrections;
  private readonly cells: HiddenCells;
  private readonly withheldTotals = new WithheldTotals();
  private readonly numbers: NumbersOverTime;
  private settledNumbers: readonly PrintedNumbers[] = [];
  /** Queries admitted since the cells were settled, and before. */
  private asked: AskedQuery[] = [];
  private settled: readonly AskedQuery[] = [];
  /** Answers admitted since the last call of `settle`, and those that it looked at. */
  private admitted: AdmittedAnswer[] = [];
  private settledAnswers: readonly AdmittedAnswer[] = [];
  /** The query that asks for the cells of the same members, whatever their period. */
  private readonly askedOf = new Map<string, AskedQuery>();
  /** Names of members by dimension and code. */
  private readonly names = new Map<string, string>();
  /** Sums of hidden cells that few stand behind, and names of all that were looked at. */
  private readonly sums: MeasuredList[] = [];
  private readonly judged = new Set<string>();
  private asOf: number | undefined;
  private readonly lists: AskedLists;
  private readonly residuals: Residuals;
  /** The lists of which it is noted how to ask for them. */
  private readonly noted = new WeakSet<CellList>();
  /** Keys of the rows of answers, which are the same each time that queries are answered. */
  private readonly keys: Readonly<Record<Side, WeakMap<DataRow, string>>> = {
    now: new WeakMap(),
    base: new WeakMap(),
  };

  constructor(
    private readonly sources: Pick<ReportSources, 'contributors'>,
    parentOf: ParentOf,
    private readonly solve: SolveLinearProgram,
    before: readonly PublishedCells[] = [],
    private readonly rounding: Rounding | null = null,
  ) {
    this.known = new KnownEditions(before, parentOf);
    this.corrections = new Corrections(before, parentOf, sources.contributors!);
    this.cells = new HiddenCells(this.known, solve, this.corrections);
    this.numbers = new NumbersOverTime(before);
    this.lists = new AskedLists(sources);
    this.residuals = new Residuals(before, parentOf, this.corrections, sources.contributors!);
  }

  /** Throws REPORT.UNPROVEN where a suppressed figure of the settled edition follows from released ones. */
  refuseOpenFigures(): void {
    // Rounded figures add up to nothing exactly.
    if (!this.rounding) refuseOpenFigures(this.settledAnswers);
  }

  /** The cells of the edition, once it is settled, and what breakdowns of these would hide instead. */
  async published(coarsenings: readonly Coarsening[]): Promise<PublishedCells> {
    const coarser: CoarserBreakdown[] = [];
    for (const one of coarsenings) coarser.push(...(await this.proposed(one)));
    const nameOf = (dimension: string, code: string | null): string =>
      this.names.get(`${dimension}=${code ?? ''}`) ?? code ?? '';
    const safeAsOf = await this.corrections.safePosition(this.asOf);
    const preview = previewOf(this.cells.edition, this.cells.reasonOf, nameOf, { coarser, safeAsOf });
    return {
      ...this.cells.published,
      asOf: this.asOf ?? 0,
      ...(this.rounding && { rounded: this.rounding.published }),
      ...(this.settledNumbers.length > 0 && { numbers: this.settledNumbers }),
      preview,
    };
  }

  /** Whether the answers admitted since the last call need no more hidden cells than they were admitted with. */
  async settle(): Promise<boolean> {
    this.settled = this.asked;
    this.asked = [];
    this.settledAnswers = this.admitted;
    this.admitted = [];
    this.settledNumbers = this.numbers.take();
    const isKnown = await this.lists.askAll(this.settled);
    const [totals, others] = [this.settled.filter(isOfTotal), this.settled.filter((one) => !isOfTotal(one))];
    for (const query of [...others, ...totals])
      for (const one of this.lists.among(this.settled, query)) this.add(one, query);
    await this.addUntold();
    // A cell is asked for by the first list that has it, and nothing is asked by a sum.
    for (const { list, measures } of this.sums) this.cells.add(list, measures);
    await this.corrections.judge(this.cells.added, this.asOf);
    const isSettled = this.cells.settle();
    const sums = await this.protectSums(this.cells, this.judged);
    this.sums.push(...sums);
    const isWhole = [isKnown, isSettled, sums.length === 0, this.withheldTotals.settle()].every(Boolean);
    if (!isWhole) this.rounding?.forget();
    return isWhole && (this.rounding?.settle() ?? true);
  }

  private async addUntold(): Promise<void> {
    const seen = new Set<string>();
    const corrected: AskedQuery[] = [];
    for (;;) {
      const untold = this.untold(seen);
      if (untold.length === 0) return this.addCorrected(corrected);
      await this.lists.ask(untold.map(({ query }) => query));
      for (const { query, asked } of untold)
        for (const { list, measures } of this.lists.of(query))
          this.cells.add({ ...list, rows: rowsOf(list, asked), isUntold: true }, measures);
      const isOther = ({ query, wasTold }: Untold): boolean =>
        wasTold && this.lists.of(query).some((list) => this.known.isCorrected(list));
      corrected.push(...untold.filter(isOther).map(({ query }) => query));
    }
  }

  /** The tables of sales that were corrected, whatever breakdown of them showed it. */
  private async addCorrected(corrected: readonly AskedQuery[]): Promise<void> {
    const asked = corrected.flatMap((query) => this.alike(query));
    const once = [...new Map(asked.map((query) => [JSON.stringify(query), query])).values()];
    await this.lists.ask(once);
    const lists = new Set(once.flatMap((query) => this.lists.of(query)));
    for (const { list, measures } of this.known.correctedSums([...lists])) this.cells.add(list, measures);
  }

  /** Queries of the edition for the sales of another one, however broken down. */
  private alike(query: AskedQuery): readonly AskedQuery[] {
    const { period, asked } = query;
    const filters = JSON.stringify(filtersOf(query));
    return this.settled
      .filter((other) => JSON.stringify(filtersOf(other)) === filters)
      .map(({ order: _, limit: __, compare: ___, ...other }) => ({
        ...other,
        period,
        asked,
        measures: query.measures,
        by: other.by.filter((dimension) => dimension !== 'month'),
      }));
  }

  /**
   * Sums of hidden cells that few stand behind, and what is left of a place less its published parts, need a proof too,
   * which hides more, of which there are sums again.
   */
  private async protectSums(cells: HiddenCells, judged: Set<string>): Promise<readonly MeasuredList[]> {
    const found: MeasuredList[] = [];
    for (;;) {
      const sums = await this.findSums(cells, judged);
      cells.extend(sums);
      const { figures, differences } = await this.residuals.findSensitive(cells, judged, this.asOf);
      cells.extend(figures);
      cells.extend(differences, 'correction');
      const all = [...sums, ...figures, ...differences];
      if (all.length === 0) return found;
      found.push(...all);
    }
  }

  /** Sums of hidden cells that give somebody away, among those that are not judged yet. */
  private async findSums(cells: HiddenCells, judged: Set<string>): Promise<readonly MeasuredList[]> {
    const positionsOf = (sum: HiddenSum): readonly number[] => this.corrections.positionsOf(sum.parts);
    const open = cells
      .sums()
      .filter((sum) => !judged.has(nameOf(sum)) && (isDoubtful(sum) || positionsOf(sum).length > 0));
    const once = new Map(open.map((sum) => [nameOf(sum), sum]));
    for (const name of once.keys()) judged.add(name);
    const ask: AskSums = async (questions) => {
      const position = this.asOf === undefined ? {} : { asOf: this.asOf };
      const answers = await this.sources.contributors!(
        questions.map(({ query, sums }) => ({ query: { ...query, ...position }, sums })),
      );
      return answers.map(({ sums }) => sums);
    };
    return sensitiveSums([...once.values()], ask, (questions, about) => {
      const positions = about.map((own) => [...new Set(own.flatMap(positionsOf))]);
      return this.corrections.changesOfSums(questions, positions, this.asOf!);
    });
  }

  /**
   * Queries for cells that stand in no table, but that a reader can compute from cells of the tables: who stands behind
   * them is judged too. Those in `seen` are left out, and what is returned is added to it.
   */
  private untold(seen: Set<string>): readonly Untold[] {
    const found = new Map<string, Untold & { readonly asked: ListedCell[] }>();
    for (const { within, period, measure, wasTold } of this.cells.unasked()) {
      const query = this.askedOf.get(membersKey(measure, within));
      if (!query) continue;
      const asking = { ...query, period: period.text, asked: period };
      const [name, key] = [JSON.stringify({ ...asking, wasTold }), inPeriod(within, period)];
      if (seen.has(`${name} ${key}`)) continue;
      seen.add(`${name} ${key}`);
      const known = found.get(name) ?? { query: asking, asked: [], wasTold };
      found.set(name, known);
      known.asked.push({ ...within, key, behind: new Map() });
    }
    return [...found.values()];
  }

  /** The answer to the query is one of those whose cells are protected together. */
  list(query: AskedQuery): void {
    this.asked.push(query);
    this.asOf = query.asOf;
  }

  private add({ list, measures }: MeasuredList, query: AskedQuery): void {
    this.cells.add(list, measures);
    if (!this.noted.has(list)) this.note(list, query);
    this.noted.add(list);
  }

  private note({ total, rows }: CellList, { order: _, limit: __, compare: ___, ...query }: AskedQuery): void {
    const byRows = query.by.filter((dimension) => dimension !== 'month');
    for (const measures of judgedTogether(query.measures))
      for (const measure of measures) {
        const asked = { ...query, measures: isIndicator(measure) ? [measure] : query.measures };
        this.askedOf.set(membersKey(measure, total), { ...asked, by: [] });
        for (const row of rows) this.askedOf.set(membersKey(measure, row), { ...asked, by: byRows });
      }
  }

  /** Whether figures of these members are hidden in the answer to the query. */
  hides(query: AskedQuery, members: Members, side: Side): boolean {
    const key = keysOf(query, side)(members);
    return query.measures.some((measure) => this.cells.isHidden(`${key}${indicatorKey(measure)}`));
  }

  private noteNames({ rows }: Dataset): void {
    for (const { codes, names } of rows)
      for (const [dimension, name] of names)
        this.names.set(`${dimension}=${codes.get(dimension) ?? ''}`, name);
  }

  /** Who stands behind the answer is asked when it is settled, together with all others. */
  admit(query: AskedQuery, data: Dataset): Dataset {
    // A store belongs to one unit: nothing is told about single ones.
    const isOfStores = query.by.includes('store');
    const asked = isOfStores ? { ...query, by: [] } : query;
    this.list(asked);
    this.noteNames(data);
    const admitted = isOfStores ? { ...data, rows: [] } : data;
    const keyOf = { now: keysOf(asked, 'now'), base: keysOf(asked, 'base') };
    const isHidden: IsHidden = (row, side, column) => {
      const key = this.keyIn(row, side, keyOf[side]);
      const own = asked.measures.filter((measure) => measure === column.replace(/\..*$/, ''));
      // What is of no measure alone goes with each of them.
      return (own.length > 0 ? own : asked.measures).some((measure) =>
        this.cells.isHidden(`${key}${indicatorKey(measure)}`),
      );
    };
    const hidden = hideFigures(admitted, isHidden, baseSide(query.compare ?? null));
    const open = query.compare && query.by.length === 0 ? withoutDecomposition(hidden) : hidden;
    const told = { ...open, coverage: this.coverageOf(asked, open) };
    const isWithheldBefore: AdmittedAnswer['isWithheldBefore'] = (row, side, measure) =>
      this.cells.reasonOf(`${this.keyIn(row, side, keyOf[side])}${indicatorKey(measure)}`) === 'published';
    this.admitted.push({ query: asked, whole: admitted, released: told, isWithheldBefore });
    return this.rounding?.sales(asked, told) ?? told;
  }

  private keyIn(row: DataRow, side: Side, keyOf: (members: Members) => string): string {
    const key = this.keys[side].get(row) ?? keyOf(Object.fromEntries(row.codes));
    this.keys[side].set(row, key);
    return key;
  }

  /** Benefits of households: a cell is judged by their number and by the largest amounts that single ones got. */
  admitHouseholds(
    asked: HouseholdQuestion,
    data: Dataset,
    largest: LargestOnSides,
    language: Language = 'zh',
  ): Dataset {
    const { table, place, period } = asked;
    this.noteNames(data);
    for (const [member, name] of partNames(table, language)) this.names.set(member, name);
    for (const { list, measures } of householdLists(asked, data, largest)) this.cells.add(list, measures);
    const isHidden = ({ codes }: Pick<DataRow, 'codes'>, side: Side): boolean =>
      this.cells.isHidden(householdKey({ place, period: periodOn(side, period).text }, codes));
    this.known.checkHouseholds(period, this.rounding !== null);
    const covered = sides.filter((side) => this.rounding?.covers(asked, side));
    const keeps = (column: string): boolean =>
      covered.includes(sideOf(column)) && isHouseholdCount(column.replace('.base', ''));
    const open = hideParts(table, hideFigures(data, isHidden, 'year', keeps), isHidden);
    const suffixes = sides.filter((side) => !covered.includes(side)).map(suffixOf);
    const periodsOf = (suffix: '' | '.base'): readonly string[] => {
      const [now, base] = sides.map((side) => periodOn(side, period).text) as [string, string];
      // Movements have the households of both years in one row.
      if (table === 'movement') return [now, base];
      return [suffix === '' ? now : base];
    };
    const beside = { suffixes, overTime: this.numbers };
    const told = hideSmallCounts(asked, open, data, {
      ...beside,
      isWithheld: (suffix) => this.withheldTotals.has(table, periodsOf(suffix)),
    });
    for (const suffix of suffixes) this.withheldTotals.note(table, told, data, periodsOf(suffix)[0]!, suffix);
    if (!this.rounding) noteNumbers(asked, told, data, beside);
    return this.rounding?.ofHouseholds(asked, told) ?? told;
  }

  /**
   * A coarser breakdown among the tables of the same sales: no figure of it is asked, only who stands behind. Other
   * periods, which are protected when the edition is made, seldom hide more.
   */
  private async proposed(coarsening: Coarsening): Promise<readonly CoarserBreakdown[]> {
    const { fine, coarse } = coarserOf[coarsening];
    const cells = new HiddenCells(this.known, this.solve, this.corrections);
    const changed: MeasuredList[] = [];
    const baseOf = (query: AskedQuery): string => JSON.stringify([query.asked.text, filtersOf(query)]);
    const bases = new Set(this.settled.filter(({ by }) => by.includes(fine)).map(baseOf));
    const asked = this.settled
      .filter((one) => bases.has(baseOf(one)))
      .map((query) => {
        const by = query.by.map((dimension) => (dimension === fine ? coarse : dimension));
        return { isChanged: query.by.includes(fine), query: { ...query, by: [...new Set(by)] } };
      });
    await this.lists.ask(asked.map(({ query }) => query));
    for (const { isChanged, query } of asked) {
      const lists = this.lists.of(query);
      for (const { list, measures } of lists) cells.add(list, measures);
      if (isChanged) changed.push(...lists);
    }
    if (changed.length === 0) return [];
    await this.corrections.judge(cells.added, this.asOf);
    cells.settle();
    await this.protectSums(cells, new Set());
    const found = breakdownOf(coarsening, changed, cells.reasonOf);
    return found ? [found] : [];
  }

  /** The share of an unknown destination gives away its amount, unless that is printed too. */
  private coverageOf(query: AskedQuery, { coverage }: Dataset): Dataset['coverage'] {
    if (!coverage) return coverage;
    const keyOf = keysOf(query, 'now');
    const [unknown, whole] = [keyOf({ destinationProvince: UNKNOWN_DESTINATION }), keyOf({})];
    const isPrinted =
      this.cells.isListed(unknown) && ![unknown, whole].some((key) => this.cells.isHidden(key));
    return isPrinted ? coverage : { ...coverage, unknownDestinationShare: null };
  }
}

const isOfTotal = ({ by }: AskedQuery): boolean => by.length === 0;
