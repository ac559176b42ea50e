import type { DuckDBConnection } from '@duckdb/node-api';
import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import { rows } from '../replica/rows';
import { withBoundaries } from './boundary/with-boundaries';
import type { CubePlan } from './question/plan';
import { buildStatement } from './sql/statement';
import { isAdditive } from './vocabulary/measures';

/** Who stands behind a row of an answer, for each additive column: `amount`, `amount.base`. */
export interface ContributorsOfRow {
  readonly members: Readonly<Partial<Record<CubeDimension, string | null>>>;
  readonly columns: ReadonlyMap<string, Contributors>;
}

/** More rows than any question has: here nothing may be cut off. */
const NO_LIMIT = 100_000_000;

/** What a contributor is counted by: its store; a unit that names none is a contributor itself. */
const contributorDimensions = (by: readonly CubeDimension[], isForm: boolean): readonly CubeDimension[] => [
  ...new Set<CubeDimension>([...by, 'unit', ...(isForm ? [] : ['store' as const])]),
];

const contributor = ({ stated }: CubePlan): string =>
  stated ? 'unit' : `case when coalesce(store, '') = '' then 'unit ' || unit else 'store ' || store end`;

const quoted = (name: string): string => `"${name}"`;

const columnsOf = ({ measures, compare }: CubePlan): readonly string[] =>
  measures.filter(isAdditive).flatMap((measure) => [measure, ...(compare ? [`${measure}.base`] : [])]);

const largest = (column: string, place: number): string =>
  `coalesce(max(abs(${column}), 2)[${place}], 0)::hugeint`;

/**
 * Number, sum and the two largest of the contributors of every row of the plan, from the cube's own statement with the
 * contributors as further dimensions.
 */
export const readContributors = async (
  connection: DuckDBConnection,
  asked: CubePlan,
): Promise<readonly ContributorsOfRow[]> => {
  const plan = await withBoundaries(connection, {
    ...asked,
    by: contributorDimensions(asked.by, asked.stated !== null),
    order: [],
    limit: NO_LIMIT,
  });
  const { sql, parameters } = buildStatement(plan);
  const keys = asked.by.map(quoted);
  const columns = columnsOf(asked);
  const sums = columns.map((column) => `sum(${quoted(column)})::hugeint as ${quoted(column)}`);
  const told = columns.flatMap((column) => [
    `count(*) filter (where ${quoted(column)} <> 0) as ${quoted(`${column} count`)}`,
    `coalesce(sum(abs(${quoted(column)})), 0)::hugeint as ${quoted(`${column} total`)}`,
    `${largest(quoted(column), 1)} as ${quoted(`${column} first`)}`,
    `${largest(quoted(column), 2)} as ${quoted(`${column} second`)}`,
  ]);
  const group = keys.length > 0 ? ` group by ${keys.join(', ')}` : '';
  const found = await rows<Record<string, bigint | string | null>>(
    connection,
    `with answer as (${sql}),
      contributions as (select ${[...keys, `${contributor(asked)} as contributor`, ...sums].join(', ')}
        from answer where position > 0 group by ${[...keys, 'contributor'].join(', ')})
      select ${[...keys, ...told].join(', ')} from contributions${group}`,
    parameters,
  );
  return found.map((row) => ({
    members: Object.fromEntries(asked.by.map((dimension) => [dimension, row[dimension] as string | null])),
    columns: new Map(columns.map((column) => [column, contributorsIn(row, column)])),
  }));
};

const contributorsIn = (
  row: Readonly<Record<string, bigint | string | null>>,
  column: string,
): Contributors => {
  const integer = (name: string): bigint => BigInt(row[`${column} ${name}`] ?? 0);
  const count = Number(integer('count'));
  return {
    count,
    total: integer('total'),
    largest: [integer('first'), integer('second')].slice(0, Math.min(count, 2)),
  };
};

/** The question about contributors: additive measures alone, without the parts of an answer that it does not need. */
export const contributorsQuery = ({
  order: _,
  limit: __,
  standing: ___,
  ...query
}: CubeQuery): CubeQuery => ({
  ...query,
  measures: query.measures.filter(isAdditive),
});
