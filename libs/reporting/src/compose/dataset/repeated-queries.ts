import { groupBy, type CubeResponse } from '@xiangtong/contracts';
import { shiftPeriod } from '@xiangtong/domain';
import { inDependencyOrder } from '../../definition/check/check-queries';
import type {
  CubeQueryDefinition,
  ImpactQueryDefinition,
  JoinQueryDefinition,
  PriceVolumeQueryDefinition,
  QueryDefinition,
  RecordsQueryDefinition,
} from '../../definition/report-definition';
import type { ScopeUnit } from '../../sources/sources';
import { splitImpact, splitResponse } from '../split-by-unit';
import { cubeDataset } from './cube-dataset';
import { emptyDataset, type Dataset } from './dataset';
import { impactDataset } from './impact-dataset';
import { joinDatasets } from './join-dataset';
import { priceVolumeDataset } from './price-volume-dataset';
import { cubeFirst } from './query-order';
import { recordsDataset } from './records-dataset';
import { inOrder, orderedDataset } from './row-order';
import type { LedgerPosition, QueryRun } from './run-queries';

/** Datasets by query name, of one unit. */
type UnitData = Map<string, Dataset>;

/** The answer to one query for one unit; the datasets of queries before it exist. */
type Split = (unit: ScopeUnit, before: UnitData) => Dataset;

/**
 * The queries of a report that is repeated for every unit of its scope. Each is asked once, for all units, with the
 * unit as an added dimension: a hundred units cost as much as one. The answers are split by unit afterwards, in memory.
 */
class RepeatedRunner {
  asOf: LedgerPosition | null = null;

  constructor(private readonly run: QueryRun) {}

  split(query: QueryDefinition): Promise<Split> | Split {
    if (query.source === 'cube') return this.cube(query);
    if (query.source === 'impact') return this.impact(query);
    if (query.source === 'records') return this.records(query);
    return query.source === 'join' ? joined(query) : pricesAndVolumes(query);
  }

  private async cube(query: CubeQueryDefinition): Promise<Split> {
    const { periods, sources, parameters } = this.run;
    const period = periods[query.period];
    const rows = await this.ask(query, ['unit', ...query.by]);
    const totals = query.by.length === 0 ? rows : await this.ask(query, ['unit']);
    const products = query.by.includes('product') ? await sources.products() : new Map<string, never>();
    const responses = splitResponse(rows, totals);
    return ({ code }) => {
      const response = responses(code);
      const naming = { language: parameters.language, labels: response.labels, products, isOfUnit: true };
      const data = cubeDataset(response, query, period, naming);
      const ordered = inOrder(data, query.order);
      return {
        ...data,
        rows: query.limit === null ? ordered : ordered.slice(0, query.limit),
        coverage: null,
      };
    };
  }

  private async ask(query: CubeQueryDefinition, by: CubeQueryDefinition['by']): Promise<CubeResponse> {
    const { periods, scope, sources } = this.run;
    const where = Object.fromEntries(
      Object.entries(query.where).flatMap(([dimension, value]): [string, string | readonly string[]][] => {
        if (value.kind === 'ownProvince') return [[dimension, scope.province]];
        return value.kind === 'members' ? [[dimension, value.members]] : [];
      }),
    );
    const response = await sources.cube(
      {
        measures: query.measures,
        by,
        where: { ...where, ...scope.where },
        period: periods[query.period].text,
        standing: true,
        ...(query.compare && { compare: query.compare }),
        ...(this.asOf && { asOf: this.asOf.seq }),
      },
      { undecomposed: true },
    );
    if (response.truncated) throw new Error(`query "${query.name}" was cut off: units would miss rows`);
    this.asOf ??= { seq: response.asOf, ledgerHash: response.ledgerHash };
    return response;
  }

  private async impact({ table, period }: ImpactQueryDefinition): Promise<Split> {
    const { periods, scope, sources, parameters } = this.run;
    const summaryOf = (text: string) => sources.impact({ period: text, scope: scope.code });
    const summary = await summaryOf(periods[period].text);
    const previous = await summaryOf(shiftPeriod(periods[period], -12).text);
    return ({ code, name }) => {
      const naming = { language: parameters.language, names: new Map([[code, name]]) };
      return impactDataset(table, splitImpact(summary, code), splitImpact(previous, code), naming);
    };
  }

  private async records(query: RecordsQueryDefinition): Promise<Split> {
    const { table, period } = query;
    const { periods, scope, sources, parameters } = this.run;
    if (!this.asOf) throw new Error('records need the ledger position of a cube query before them');
    const rows = await sources.records({ table, scope, period: periods[period].text, asOf: this.asOf });
    const own = groupBy(rows, ({ codes }) => codes['unit'] ?? '');
    return ({ code }) => {
      const data = recordsDataset(table, own.get(code) ?? [], parameters.language);
      return orderedDataset(data, query);
    };
  }
}

const joined =
  (query: JoinQueryDefinition): Split =>
  (_, before) => {
    const data = joinDatasets(query, before);
    return { ...data, rows: inOrder(data, query.order) };
  };

const pricesAndVolumes =
  (query: PriceVolumeQueryDefinition): Split =>
  (_, before) => {
    const data = priceVolumeDataset(before.get(query.products.name) ?? emptyDataset(['product']));
    return { ...data, rows: inOrder(data, query.order) };
  };

export interface RepeatedResults {
  readonly asOf: LedgerPosition;
  datasetsOf(unit: ScopeUnit): ReadonlyMap<string, Dataset>;
}

export const runRepeatedQueries = async (
  queries: readonly QueryDefinition[],
  run: QueryRun,
): Promise<RepeatedResults> => {
  const runner = new RepeatedRunner(run);
  const ordered = inDependencyOrder(cubeFirst(queries), ({ name }) => {
    throw new Error(`query "${name}" refers to itself in a circle`);
  });
  const splits: { readonly query: QueryDefinition; readonly split: Split }[] = [];
  for (const query of ordered) {
    run.begin?.(`query:${query.name}`);
    splits.push({ query, split: await runner.split(query) });
  }
  if (!runner.asOf) throw new Error('no query of the report read the cube');
  return {
    asOf: runner.asOf,
    datasetsOf: (unit) => {
      const datasets: UnitData = new Map();
      for (const { query, split } of splits.filter(({ query: { levels } }) => levels.includes(unit.level)))
        datasets.set(query.name, split(unit, datasets));
      return datasets;
    },
  };
};
