import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../engine/engine';
import { withBoundaries } from './boundary/with-boundaries';
import type { CubePlan } from './question/plan';
import { buildStatement } from './sql/statement';
import { isAdditive } from './vocabulary/measures';

/**
 * The contributors behind a row of an answer, for each additive column: `amount`, `amount.base`. A contributor is a
 * reporting unit, or all units of one holder together (domain.md §9).
 */
export interface ContributorsOfRow {
  readonly members: Readonly<Partial<Record<CubeDimension, string | null>>>;
  readonly columns: ReadonlyMap<string, Contributors>;
}

/** Those behind the rows and those behind their total, which are fewer than all of the rows together. */
export interface ContributorsOfAnswer {
  readonly total: ContributorsOfRow['columns'];
  readonly rows: readonly ContributorsOfRow[];
}

/** More rows than any question has: here nothing may be cut off. */
const NO_LIMIT = 100_000_000;

const quoted = (name: string): string => `"${name}"`;

const columnsOf = ({ measures, compare }: CubePlan): readonly string[] =>
  measures.filter(isAdditive).flatMap((measure) => [measure, ...(compare ? [`${measure}.base`] : [])]);

const largest = (column: string, place: number): string =>
  `coalesce(max(abs(${column}), 2)[${place}], 0)::hugeint`;

const toldOf = (column: string): readonly string[] => [
  `count(*) filter (where ${quoted(column)} <> 0) as ${quoted(`${column} count`)}`,
  `coalesce(sum(abs(${quoted(column)})), 0)::hugeint as ${quoted(`${column} total`)}`,
  `${largest(quoted(column), 1)} as ${quoted(`${column} first`)}`,
  `${largest(quoted(column), 2)} as ${quoted(`${column} second`)}`,
];

/**
 * Number, sum and the two largest of the contributors of every row of the plan and of its total, from the cube's own
 * statement with the unit as a further dimension.
 */
export const readContributors = async (
  connection: EngineConnection,
  asked: CubePlan,
): Promise<ContributorsOfAnswer> => {
  const plan = await withBoundaries(connection, {
    ...asked,
    by: [...new Set<CubeDimension>([...asked.by, 'unit'])],
    order: [],
    limit: NO_LIMIT,
  });
  const { sql, parameters } = buildStatement(plan);
  const keys = asked.by.map(quoted);
  const columns = columnsOf(asked);
  const told = columns.flatMap(toldOf);
  const group = keys.length > 0 ? `group by ${keys.join(', ')}` : '';
  const sums = columns.map((column) => `sum(${quoted(column)}) as ${quoted(column)}`);
  const found = await rows<Record<string, bigint | string | null>>(
    connection,
    `with answer as (${sql}),
      behind as materialized (
        select ${[...keys, 'contributor', ...sums].join(', ')}
        from answer left join (select code as held, holder_key as contributor from unit) on held = answer.unit
        where position > 0 group by ${[...keys, 'contributor'].join(', ')}),
      whole as (select ${['contributor', ...sums].join(', ')} from behind group by contributor)
      select ${[`0 as "is row"`, ...keys.map((key) => `null as ${key}`), ...told].join(', ')} from whole
      union all
      select ${[`1 as "is row"`, ...keys, ...told].join(', ')} from behind ${group}`,
    parameters,
  );
  const read = found.map((row) => ({
    isRow: Number(row['is row']) === 1,
    members: Object.fromEntries(asked.by.map((dimension) => [dimension, row[dimension] as string | null])),
    columns: new Map(columns.map((column) => [column, contributorsIn(row, column)])),
  }));
  return {
    total: read.find(({ isRow }) => !isRow)?.columns ?? new Map(),
    rows: asked.by.length === 0 ? [] : read.flatMap(({ isRow, ...row }) => (isRow ? [row] : [])),
  };
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
