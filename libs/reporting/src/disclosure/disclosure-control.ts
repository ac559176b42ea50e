import type { ContributorsOfRow } from '@xiangtong/analytics';
import {
  coarserOf,
  indicatorMeanings,
  isIndicator,
  type CoarserBreakdown,
  type Coarsening,
  type CubeMeasure,
  type CubeQuery,
} from '@xiangtong/contracts';
import type { SolveLinearProgram } from '@xiangtong/disclosure';
import {
  defaultDisclosureRules,
  shiftPeriod,
  UNKNOWN_DESTINATION,
  type Contributors,
  type Period,
} from '@xiangtong/domain';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import type { ImpactTable } from '../definition/report-definition';
import { magnitude, roundExact, shift } from '../grammar/exact';
import { baseSide } from '../grammar/gaps';
import type { ReportSources } from '../sources/sources';
import type { CellList, ListedCell, ParentOf } from './cell-lists';
import { cellKey, monthsBack, shifted } from './coordinates';
import { hideFigures, type Side } from './hide-figures';
import { hideSmallCounts } from './hide-households';
import { HiddenCells } from './hidden-cells';
import { isDoubtful, nameOf, sensitiveSums } from './hidden-sums';
import { breakdownOf, previewOf } from './preview';
import type { MeasuredList, PublishedCells } from './published-cells';
import { inPeriod, membersOf } from './time-sums';

type Members = Readonly<Record<string, string | null>>;

/** A query of a report as it was asked, with the scope in `where`. */
export interface AskedQuery extends CubeQuery {
  readonly asked: Period;
}

/** The sides of the answer: suffix of its columns, and by how many months its period lies before. */
interface AnswerSide {
  readonly side: Side;
  readonly suffix: '' | '.base';
  readonly shift: number;
}

const sidesOf = ({ compare, asked }: AskedQuery): readonly AnswerSide[] => [
  { side: 'now', suffix: '', shift: 0 },
  ...(compare
    ? [
        {
          side: 'base' as const,
          suffix: '.base' as const,
          shift: monthsBack(compare, asked),
        },
      ]
    : []),
];

const formOf = ([measure]: readonly CubeMeasure[]): string =>
  measure && isIndicator(measure) ? indicatorMeanings[measure].form : 'sales';

/** Sales are judged by amounts and orders, whatever a table prints of them; indicators each by itself. */
const judged = (measures: readonly CubeMeasure[]): readonly CubeMeasure[] =>
  formOf(measures) === 'sales' ? ['amount', 'orders'] : measures;

const filterText = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : [...value].sort().join(',');

const filtersOf = ({ where = {} }: CubeQuery): Members =>
  Object.fromEntries(Object.entries(where).map(([dimension, value]) => [dimension, filterText(value)]));

const behindOn = (
  columns: ReadonlyMap<string, Contributors> | undefined,
  measures: readonly string[],
  suffix: string,
): ReadonlyMap<string, Contributors> =>
  new Map(
    measures.flatMap((measure) => {
      const behind = columns?.get(`${measure}${suffix}`);
      return behind ? [[measure, behind] as const] : [];
    }),
  );

const membersKey = (measure: string, cell: ListedCell): string => `${measure}|${membersOf(cell)}`;

const householdKey = (period: string, codes: DataRow['codes']): string =>
  ['households', period, ...[...codes].map(([dimension, code]) => `${dimension}=${code ?? ''}`)].join('|');

const FEN_PLACES = 2;
const MINIMUM = defaultDisclosureRules.minimumContributors;

/** Of few households, one may have got everything. */
const householdsBehind = (
  figures: DataRow['figures'],
  suffix: '' | '.base',
): ReadonlyMap<string, Contributors> => {
  const households = figures.get(`households${suffix}`);
  const net = figures.get(`net${suffix}`) ?? figures.get(`netIncome${suffix}`);
  if (!households || !net) return new Map();
  const count = Number(roundExact(households, 0));
  const total = BigInt(roundExact(shift(magnitude(net), FEN_PLACES), 0));
  return new Map([['net', { count, total, largest: count < MINIMUM ? [total] : [] }]]);
};

/** Admits the answers to the queries of one public edition, and takes out of them what must not be published. */
export class DisclosureControl {
  private readonly cells: HiddenCells;
  /** Queries admitted since the cells were settled, and before. */
  private asked: AskedQuery[] = [];
  private settled: readonly AskedQuery[] = [];
  /** The query that asks for the cells of the same members, whatever their period. */
  private readonly askedOf = new Map<string, AskedQuery>();
  /** Names of members by dimension and code. */
  private readonly names = new Map<string, string>();
  /** Sums of hidden cells that few stand behind, and names of all that were looked at. */
  private readonly sums: MeasuredList[] = [];
  private readonly judged = new Set<string>();
  private asOf: number | undefined;

  constructor(
    private readonly sources: Pick<ReportSources, 'contributors'>,
    private readonly parentOf: ParentOf,
    private readonly solve: SolveLinearProgram,
    private readonly before: readonly PublishedCells[] = [],
  ) {
    this.cells = new HiddenCells(parentOf, solve, before);
  }

  /** The cells of the edition, once it is settled, and what breakdowns of these would hide instead. */
  async published(coarsenings: readonly Coarsening[]): Promise<PublishedCells> {
    const coarser: CoarserBreakdown[] = [];
    for (const one of coarsenings) coarser.push(...(await this.proposed(one)));
    const nameOf = (dimension: string, code: string | null): string =>
      this.names.get(`${dimension}=${code ?? ''}`) ?? code ?? '';
    const preview = previewOf(this.cells.edition, this.cells.reasonOf, nameOf, coarser);
    return { ...this.cells.published, preview };
  }

  /** Whether the answers admitted since the last call need no more hidden cells than they were admitted with. */
  async settle(): Promise<boolean> {
    this.settled = this.asked;
    this.asked = [];
    for (const { list, measures } of this.sums) this.cells.add(list, measures);
    for (const { query, keys } of this.untold())
      for (const { list, measures } of await this.listsOf(query))
        this.cells.add(
          { ...list, rows: list.rows.filter(({ key }) => keys.has(key)), isUntold: true },
          measures,
        );
    const isSettled = this.cells.settle();
    return !(await this.findSums()) && isSettled;
  }

  /** Whether there are sums of hidden cells that few stand behind, and that have no proof yet. */
  private async findSums(): Promise<boolean> {
    const open = this.cells.sums().filter((sum) => !this.judged.has(nameOf(sum)) && isDoubtful(sum));
    const once = new Map(open.map((sum) => [nameOf(sum), sum]));
    for (const name of once.keys()) this.judged.add(name);
    const found = await sensitiveSums([...once.values()], async (question, sums, measures) => {
      const position = this.asOf === undefined ? {} : { asOf: this.asOf };
      return (await this.sources.contributors!({ ...question, ...position, measures }, sums)).sums;
    });
    this.sums.push(...found);
    return found.length > 0;
  }

  /** Queries for the cells that a reader follows from those of the tables: who stands behind them is judged too. */
  private untold(): readonly { readonly query: AskedQuery; readonly keys: ReadonlySet<string> }[] {
    const found = new Map<string, { readonly query: AskedQuery; readonly keys: Set<string> }>();
    for (const { within, period, measure } of this.cells.unasked()) {
      const query = this.askedOf.get(membersKey(measure, within));
      if (!query) continue;
      const asking = { ...query, period: period.text, asked: period };
      const key = JSON.stringify(asking);
      const known = found.get(key) ?? { query: asking, keys: new Set() };
      found.set(key, known);
      known.keys.add(inPeriod(within, period));
    }
    return [...found.values()];
  }

  /** The answer to the query is one of those whose cells are protected together. */
  async list(query: AskedQuery): Promise<void> {
    this.asked.push(query);
    this.asOf = query.asOf;
    for (const { list, measures } of await this.listsOf(query)) {
      this.cells.add(list, measures);
      this.note(list, query);
    }
  }

  private note({ total, rows }: CellList, { order: _, limit: __, compare: ___, ...query }: AskedQuery): void {
    const ofTotal = { ...query, by: [] };
    const ofRows = { ...query, by: query.by.filter((dimension) => dimension !== 'month') };
    for (const measure of judged(query.measures)) {
      this.askedOf.set(membersKey(measure, total), ofTotal);
      for (const row of rows) this.askedOf.set(membersKey(measure, row), ofRows);
    }
  }

  /** Whether figures of these members are hidden in the answer to the query. */
  hides(query: AskedQuery, members: Members, side: Side): boolean {
    return this.cells.isHidden(this.keyOf(query, members, side));
  }

  async admit(query: AskedQuery, data: Dataset): Promise<Dataset> {
    // A store belongs to one unit: nothing is told about single ones.
    const isOfStores = query.by.includes('store');
    const asked = isOfStores ? { ...query, by: [] } : query;
    await this.list(asked);
    for (const { codes, names } of data.rows)
      for (const [dimension, name] of names)
        this.names.set(`${dimension}=${codes.get(dimension) ?? ''}`, name);
    const admitted = isOfStores ? { ...data, rows: [] } : data;
    const hidden = hideFigures(
      admitted,
      (row, side) => this.hides(asked, Object.fromEntries(row.codes), side),
      baseSide(query.compare ?? null),
    );
    return { ...hidden, coverage: this.coverageOf(asked, hidden) };
  }

  /** Benefits of households: a cell is judged by their number, since what each of them got is not known here. */
  admitHouseholds(table: ImpactTable, period: Period, data: Dataset): Dataset {
    for (const [suffix, shift] of [
      ['', 0],
      ['.base', 12],
    ] as const) {
      const text = shiftPeriod(period, -shift).text;
      const cellOf = ({ codes, figures }: DataRow): ListedCell => ({
        key: householdKey(text, codes),
        members: Object.fromEntries(codes),
        behind: householdsBehind(figures, suffix),
      });
      const base = JSON.stringify(['households', text]);
      const list = { form: 'households', base, dimensions: data.dimensions };
      this.cells.add({ ...list, total: cellOf(data.total), rows: data.rows.map(cellOf) }, ['net']);
    }
    const isHidden = ({ codes }: DataRow, side: Side): boolean =>
      this.cells.isHidden(householdKey(shiftPeriod(period, side === 'now' ? 0 : -12).text, codes));
    return hideSmallCounts(table, hideFigures(data, isHidden, 'year'));
  }

  /**
   * A coarser breakdown among the tables of the same sales: no figure of it is asked, only who stands behind. Other
   * periods, which are protected when the edition is made, seldom hide more.
   */
  private async proposed(coarsening: Coarsening): Promise<readonly CoarserBreakdown[]> {
    const { fine, coarse } = coarserOf[coarsening];
    const cells = new HiddenCells(this.parentOf, this.solve, this.before);
    const changed: MeasuredList[] = [];
    const baseOf = (query: AskedQuery): string => JSON.stringify([query.asked.text, filtersOf(query)]);
    const bases = new Set(this.settled.filter(({ by }) => by.includes(fine)).map(baseOf));
    for (const query of this.settled.filter((one) => bases.has(baseOf(one)))) {
      const by = [...new Set(query.by.map((dimension) => (dimension === fine ? coarse : dimension)))];
      const lists = await this.listsOf({ ...query, by });
      for (const { list, measures } of lists) cells.add(list, measures);
      if (query.by.includes(fine)) changed.push(...lists);
    }
    if (changed.length === 0) return [];
    cells.settle();
    const found = breakdownOf(coarsening, changed, cells.reasonOf);
    return found ? [found] : [];
  }

  private async listsOf(query: AskedQuery): Promise<readonly MeasuredList[]> {
    const measures = judged(query.measures);
    const { asked: _, ...plain } = query;
    const { total, rows } = await this.sources.contributors!({ ...plain, measures });
    return sidesOf(query).map(({ side, suffix, shift }) => {
      const period = shiftPeriod(query.asked, -shift);
      const cellOf = ({ members, columns }: Pick<ContributorsOfRow, 'members' | 'columns'>): ListedCell => ({
        key: this.keyOf(query, members, side),
        members: shifted(members, shift),
        behind: behindOn(columns, measures, suffix),
      });
      const list: CellList = {
        form: formOf(measures),
        base: JSON.stringify([formOf(measures), period.text, filtersOf(query)]),
        dimensions: query.by,
        total: cellOf({ members: {}, columns: total }),
        rows: rows.map(cellOf),
      };
      return { list, measures };
    });
  }

  private keyOf(query: AskedQuery, members: Members, side: Side): string {
    const { shift } = sidesOf(query).find((one) => one.side === side) ?? { shift: 0 };
    const key = cellKey({
      period: shiftPeriod(query.asked, -shift).text,
      members: { ...filtersOf(query), ...shifted(members, shift) },
    });
    return `${formOf(query.measures)}|${key}`;
  }

  /** The share of an unknown destination gives away its amount, unless that is printed too. */
  private coverageOf(query: AskedQuery, { coverage }: Dataset): Dataset['coverage'] {
    if (!coverage) return coverage;
    const unknown = this.keyOf(query, { destinationProvince: UNKNOWN_DESTINATION }, 'now');
    const whole = this.keyOf(query, {}, 'now');
    const isPrinted =
      this.cells.isListed(unknown) && ![unknown, whole].some((key) => this.cells.isHidden(key));
    return isPrinted ? coverage : { ...coverage, unknownDestinationShare: null };
  }
}
