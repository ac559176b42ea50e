import {
  comparableMeasures,
  comparableRate,
  tellsAnotherStory,
  type CubeMeasure,
  type CubeResponse,
} from '@xiangtong/contracts';
import { defaultComparableDifference, type Fraction } from '@xiangtong/domain';
import type { CubeQueryDefinition, ReportDefinition } from '../../definition/report-definition';
import { figureOf, type DataRow, type Dataset } from './dataset';

/** Query → the sums whose growth a table of the report prints. */
export type GrowthShown = ReadonlyMap<string, readonly CubeMeasure[]>;

/**
 * The growth of members of queries, which a reader compares with each other; that of time and of stores of a unit has the
 * same reports, or none of its own.
 */
export const growthShown = ({
  comparable,
  queries,
  sections,
}: Pick<ReportDefinition, 'comparable' | 'queries' | 'sections'>): GrowthShown => {
  if (comparable === 'none') return new Map();
  const shown = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.columns.flatMap(({ key }) =>
              key.endsWith('.growth') ? [`${block.query.name}.${key}`] : [],
            )
          : [],
      ),
    ),
  );
  const isShown = (name: string, measure: CubeMeasure): boolean =>
    [...shown].some(
      (path) => path === `${name}.${measure}.growth` || path.endsWith(`.${name}.${measure}.growth`),
    );
  return new Map(
    queries.flatMap((query) => {
      if (query.source !== 'cube' || query.compare === null || query.by.length === 0) return [];
      const { measures: asked, by, compare } = query;
      const measures = comparableMeasures({ measures: asked, by, compare }).filter((measure) =>
        isShown(query.name, measure),
      );
      return measures.length > 0 ? [[query.name, measures] as const] : [];
    }),
  );
};

const keyOf = (codes: readonly unknown[]): string => JSON.stringify(codes.map((code) => code ?? null));

/**
 * The rows with their comparable rates, where these differ from what is printed by more than the limit: without them a
 * reader takes reports that are missing or new for a fall or a rise. Null: no unit behind the row reported both.
 */
export const withComparableRates = (
  data: Dataset,
  { by }: Pick<CubeQueryDefinition, 'by'>,
  measures: readonly CubeMeasure[],
  comparable: CubeResponse,
  limit = defaultComparableDifference,
): Dataset => {
  const rows = new Map(comparable.rows.map((row) => [keyOf(by.map((one) => row[one])), row]));
  const rated = (row: DataRow): DataRow => {
    const rates = measures.flatMap((measure) => {
      const growth = figureOf(row, data.total, `${measure}.growth`);
      if (growth === null) return [];
      const rate = comparableRate(rows.get(keyOf(by.map((one) => row.codes.get(one)))), measure);
      return tellsAnotherStory(growth, rate, limit) ? [[measure, rate] as const] : [];
    });
    return rates.length > 0 ? { ...row, comparable: new Map<string, Fraction | null>(rates) } : row;
  };
  return { ...data, rows: data.rows.map(rated), comparableDifference: limit };
};
