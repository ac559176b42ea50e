import {
  incomeClassNames,
  mechanismNames,
  onLastUnits,
  type CubeQuery,
  type CubeResponse,
  type ReportParameters,
  type Name,
} from '@xiangtong/contracts';
import { shiftPeriod, type Period } from '@xiangtong/domain';
import { dependenciesOf, inDependencyOrder } from '../../definition/check/check-queries';
import type {
  CubeQueryDefinition,
  ImpactQueryDefinition,
  PeriodVariable,
  QueryDefinition,
  RecordsQueryDefinition,
} from '../../definition/report-definition';
import { isUnitLevel } from '../../grammar/scope-level';
import type { DisclosureControl } from '../../disclosure/disclosure-control';
import { publicRecords } from '../../disclosure/public-records';
import type { ImpactAnswer, ReportScope, ReportSources } from '../../sources/sources';
import { withComparableRates, type GrowthShown } from './comparable-rates';
import { cubeDataset } from './cube-dataset';
import { emptyDataset, firstRow, type Dataset } from './dataset';
import { impactCodes, impactDataset } from './impact-dataset';
import { joinDatasets } from './join-dataset';
import { priceVolumeDataset } from './price-volume-dataset';
import { cubeFirst } from './query-order';
import { recordsDataset } from './records-dataset';
import { orderedDataset } from './row-order';

/** Datasets by answer and query. */
type MadeDatasets = WeakMap<CubeResponse, Map<CubeQueryDefinition, Dataset>>;

export interface QueryRun {
  readonly parameters: ReportParameters;
  readonly periods: Readonly<Record<PeriodVariable, Period>>;
  readonly scope: ReportScope;
  readonly sources: ReportSources;
  /** Public edition only: takes out of every answer what must not be published. */
  readonly disclosure?: DisclosureControl;
  /** Queries in whose tables growth that differs much from comparable growth says so; not in public editions. */
  readonly growthShown?: GrowthShown;
  /** Public edition only, whose queries are answered again: what was made of each answer before. */
  readonly made?: MadeDatasets;
  /** Called before each query. */
  readonly begin?: (what: string) => void;
}

export interface LedgerPosition {
  readonly seq: number;
  readonly ledgerHash: string;
}

export interface QueryResults {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly asOf: LedgerPosition;
}

type Members = Partial<Record<string, string | readonly string[]>>;

/** The queries of one report, all at the ledger position of the first answer. */
class Runner {
  readonly datasets = new Map<string, Dataset>();
  asOf: LedgerPosition | null = null;
  private readonly summaries = new Map<string, Promise<ImpactAnswer>>();

  constructor(private readonly run: QueryRun) {}

  /**
   * The first one alone, for the position; then each as soon as the queries it refers to are done. Three at a time:
   * the cube works while the database does and while an answer becomes a table, and has room for other callers.
   */
  async all(queries: readonly QueryDefinition[]): Promise<void> {
    const [first, ...others] = queries;
    if (first) await this.query(first);
    const waiting = new Set(others);
    const open = new Set(others.map(({ name }) => name));
    const next = (prefersCube: boolean): QueryDefinition | undefined => {
      const ready = [...waiting].filter((query) => dependenciesOf(query).every((name) => !open.has(name)));
      return ready.find(({ source }) => (source === 'cube') === prefersCube) ?? ready[0];
    };
    const work = async (prefersCube: boolean): Promise<void> => {
      for (let query = next(prefersCube); query; query = next(prefersCube)) {
        waiting.delete(query);
        await this.query(query);
        open.delete(query.name);
      }
    };
    await Promise.all([work(true), work(true), work(false)]).finally(() => waiting.clear());
  }

  private async query(query: QueryDefinition): Promise<void> {
    this.run.begin?.(`query:${query.name}`);
    const data = orderedDataset(await this.answer(query), query);
    const limit = query.source === 'cube' ? query.limit : null;
    this.datasets.set(query.name, limit === null ? data : { ...data, rows: data.rows.slice(0, limit) });
  }

  private answer(query: QueryDefinition): Promise<Dataset> | Dataset {
    if (query.source === 'cube') return this.cube(query);
    if (query.source === 'impact') return this.impact(query);
    if (query.source === 'records') return this.records(query);
    if (query.source === 'join') return joinDatasets(query, this.datasets);
    return priceVolumeDataset(this.datasets.get(query.products.name) ?? emptyDataset(['product']));
  }

  /** Null when a query it refers to has no first row. */
  private where(query: CubeQueryDefinition): Members | null {
    const where: Members = {};
    for (const [dimension, value] of Object.entries(query.where)) {
      if (value.kind === 'members') where[dimension] = value.members;
      else if (value.kind === 'ownProvince') where[dimension] = this.run.scope.province;
      else {
        const data = this.datasets.get(value.query);
        const code = data ? firstRow(data)?.codes.get(value.dimension) : null;
        if (code == null) return null;
        where[dimension] = code;
      }
    }
    return where;
  }

  private async cube(query: CubeQueryDefinition): Promise<Dataset> {
    const { periods, scope, sources, disclosure } = this.run;
    const where = this.where(query);
    if (where === null) return emptyDataset(query.by);
    const period = periods[query.period];
    const asked: CubeQuery = {
      measures: query.measures,
      by: query.by,
      where: { ...where, ...scope.where },
      period: period.text,
      ...(query.compare && { compare: query.compare }),
      ...(this.asOf && { asOf: this.asOf.seq }),
    };
    // What is hidden has no rank: a limit applies to what is left.
    const limit = disclosure ? null : query.limit;
    // Public editions judge units as they reported; they name none.
    const compared = disclosure ? asked : onLastUnits(asked);
    const response = await sources.cube(
      { ...compared, standing: true, ...(limit !== null && { order: query.order, limit }) },
      { undecomposed: query.by.length > 0 || disclosure !== undefined },
    );
    this.keepPosition({ seq: response.asOf, ledgerHash: response.ledgerHash });
    if (response.truncated && limit === null) {
      throw new Error(`query "${query.name}" was cut off: its rows would not add up to the total`);
    }
    const read = await this.datasetOf(response, query);
    const data = disclosure ? read : await this.rated(read, query, compared);
    return disclosure ? disclosure.admit({ ...asked, asOf: response.asOf, asked: period }, data) : data;
  }

  /** With the rates of the units that reported both periods, where these tell another story. */
  private async rated(data: Dataset, query: CubeQueryDefinition, asked: CubeQuery): Promise<Dataset> {
    const measures = this.run.growthShown?.get(query.name);
    if (!measures || data.preliminary || data.rows.length === 0) return data;
    const { sources } = this.run;
    const position = this.asOf && { asOf: this.asOf.seq };
    const comparable = await sources.cube(
      { ...asked, ...position, measures, basis: 'comparable' },
      { undecomposed: true },
    );
    return withComparableRates(data, query, measures, comparable, sources.comparableDifference);
  }

  private async datasetOf(response: CubeResponse, query: CubeQueryDefinition): Promise<Dataset> {
    const { periods, sources, parameters, made } = this.run;
    const known = made?.get(response) ?? new Map<CubeQueryDefinition, Dataset>();
    const products = query.by.includes('product') ? await sources.products() : new Map<string, never>();
    const { language } = parameters;
    const { labels } = response;
    const naming = { language, labels, products, isOfUnit: isUnitLevel(this.run.scope.level) };
    const data = known.get(query) ?? cubeDataset(response, query, periods[query.period], naming);
    made?.set(response, known.set(query, data));
    return data;
  }

  private async records({ table, period }: RecordsQueryDefinition): Promise<Dataset> {
    const { periods, scope, sources, parameters } = this.run;
    if (!this.asOf) throw new Error('records need the ledger position of a cube query before them');
    const { above = null } = parameters;
    const asked = { table, scope, period: periods[period].text, asOf: this.asOf, above };
    const rows = await sources.records(asked);
    const data = recordsDataset(table, rows, parameters.language);
    return this.run.disclosure ? publicRecords(table, data) : data;
  }

  private keepPosition(position: LedgerPosition): void {
    if (this.asOf && this.asOf.seq !== position.seq) {
      throw new Error(`a query was answered as of ${position.seq} instead of ${this.asOf.seq}`);
    }
    this.asOf = position;
  }

  private async impact({ table, period }: ImpactQueryDefinition): Promise<Dataset> {
    const [summary, previous] = await this.summaryPair(this.run.periods[period]);
    const codes = impactCodes(table, [summary, previous]);
    const names = await this.impactNames(table, codes);
    const { language } = this.run.parameters;
    const data = impactDataset(table, summary, previous, { language, names });
    const largest = { now: summary.largest, base: previous.largest };
    const asked = { table, place: this.run.scope, period: this.run.periods[period] };
    return this.run.disclosure?.admitHouseholds(asked, data, largest, language) ?? data;
  }

  private async summaryPair(period: Period): Promise<readonly [ImpactAnswer, ImpactAnswer]> {
    return [await this.summary(period), await this.summary(shiftPeriod(period, -12))];
  }

  private summary({ text }: Period): Promise<ImpactAnswer> {
    const known = this.summaries.get(text);
    const { sources, scope, disclosure } = this.run;
    const summary =
      known ?? sources.impact({ period: text, scope: scope.code }, { largest: disclosure !== undefined });
    this.summaries.set(text, summary);
    return summary;
  }

  private async impactNames(
    table: ImpactQueryDefinition['table'],
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, Name>> {
    if (table === 'byMechanism') return new Map(Object.entries(mechanismNames));
    if (table === 'byIncomeClass') return new Map(Object.entries(incomeClassNames));
    if (codes.length === 0) return new Map();
    return table === 'bySourceUnit'
      ? this.run.sources.unitNames(codes, this.run.scope)
      : this.run.sources.divisionNames(codes, this.run.scope);
  }
}

/** Queries that are not run for the level of the scope have no dataset. */
export const runQueries = async (
  queries: readonly QueryDefinition[],
  run: QueryRun,
): Promise<QueryResults> => {
  const runner = new Runner(run);
  const chosen = cubeFirst(queries.filter(({ levels }) => levels.includes(run.scope.level)));
  const ordered = inDependencyOrder(chosen, ({ name }) => {
    throw new Error(`query "${name}" refers to itself in a circle`);
  });
  await runner.all(ordered);
  if (!runner.asOf) throw new Error('no query of the report read the cube');
  return { datasets: runner.datasets, asOf: runner.asOf };
};
