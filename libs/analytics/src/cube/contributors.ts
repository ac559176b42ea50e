import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import { requireWords, type EngineConnection, rows, type SqlParameters } from '../engine/engine';
import { withBoundaries } from './boundary/with-boundaries';
import type { CubePlan } from './question/plan';
import { keyName } from './sql/facts';
import { contributionStatement } from './sql/statement';
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
  /** Those behind each sum of rows that was asked for. */
  readonly sums: readonly ContributorsOfRow['columns'][];
}

/** Rows of an answer, by their members, of which the sum is meant. */
export type SumOfRows = readonly ContributorsOfRow['members'][];

/** More rows than any question has: here nothing may be cut off. */
const NO_LIMIT = 100_000_000;

const quoted = (name: string): string => `"${name}"`;

const columnsOf = ({ measures, compare }: CubePlan): readonly string[] =>
  measures.filter(isAdditive).flatMap((measure) => [measure, ...(compare ? [`${measure}.base`] : [])]);

const largest = (column: string, place: number): string =>
  `coalesce(max(abs(${column}), 2)[${place}], 0)::hugeint`;

const toldNames = ['count', 'total', 'first', 'second'] as const;

const toldOf = (column: string): readonly string[] => [
  `count(*) filter (where ${quoted(column)} <> 0) as ${quoted(`${column} count`)}`,
  `coalesce(sum(abs(${quoted(column)})), 0)::hugeint as ${quoted(`${column} total`)}`,
  `${largest(quoted(column), 1)} as ${quoted(`${column} first`)}`,
  `${largest(quoted(column), 2)} as ${quoted(`${column} second`)}`,
];

/** What a line of the statement is about: the total, a row, or the sum of that number. */
const lines = { total: -2, row: -1 } as const;

/** The rows of each sum, as a table with their members by place. */
const chosenRows = (
  by: readonly CubeDimension[],
  sums: readonly SumOfRows[],
): { readonly sql: string; readonly parameters: SqlParameters } => {
  const parameters: Record<string, string | null> = {};
  const chosen = sums.flatMap((members, sum) =>
    members.map((row, place) => {
      const codes = by.map((dimension, index) => {
        const name = `sum${sum}_${place}_${index}`;
        parameters[name] = row[dimension] ?? null;
        return `$${name}::varchar`;
      });
      return `(${[sum, ...codes].join(', ')})`;
    }),
  );
  const columns = ['number', ...by.map((_, index) => `member${index}`)];
  return { sql: `(values ${chosen.join(', ')}) chosen (${columns.join(', ')})`, parameters };
};

interface Asked {
  readonly by: readonly CubeDimension[];
  readonly columns: readonly string[];
}

/** The columns that are told of each sum. */
const ofSums = (
  { by, columns }: Asked,
  sums: readonly SumOfRows[],
): { readonly sql: string; readonly parameters: SqlParameters } => {
  if (sums.flat().length === 0 || by.length === 0) return { sql: '', parameters: {} };
  const chosen = chosenRows(by, sums);
  const isSame = by.map((key, index) => `k.${quoted(key)}::varchar is not distinct from member${index}`);
  const told = ['number', ...by.map(() => 'null'), ...columns.flatMap(toldOf)];
  const sql = `union all
      select ${told.join(', ')} from (
        select number, contributor, ${columns.map(summed).join(', ')}
        from ${chosen.sql} join keyed k on ${isSame.join(' and ')} join behind b on ${isOfRow(by)}
        group by number, contributor)
      group by number`;
  return { sql, parameters: chosen.parameters };
};

const summed = (column: string): string => `sum(${quoted(column)}) as ${quoted(column)}`;

const isOfRow = (by: readonly CubeDimension[]): string =>
  by.map((_, index) => `b.${keyName(index)} is not distinct from k.${keyName(index)}`).join(' and ');

const ofRows = ({ by, columns }: Asked): string => {
  if (by.length === 0) return '';
  const keys = by.map((_, index) => keyName(index)).join(', ');
  const names = columns.flatMap((column) => toldNames.map((name) => quoted(`${column} ${name}`)));
  return `union all
      select ${[lines.row, ...by.map((key) => `k.${quoted(key)}`), ...names].join(', ')}
      from (select ${[keys, ...columns.flatMap(toldOf)].join(', ')} from behind group by ${keys}) b
      join keyed k on ${isOfRow(by)}`;
};

/**
 * Number, sum and the two largest of the contributors of every row of the plan, of its total and of sums of its rows,
 * from the cube's own tables with the unit as a further dimension.
 */
export const readContributors = async (
  connection: EngineConnection,
  { by, ...asked }: CubePlan,
  sums: readonly SumOfRows[] = [],
): Promise<ContributorsOfAnswer> => {
  requireWords(connection, 'contributors');
  const plan = await withBoundaries(connection, {
    ...asked,
    by: [...new Set<CubeDimension>([...by, 'unit'])],
    order: [],
    limit: NO_LIMIT,
  });
  const { sql, parameters } = contributionStatement(plan, by, connection.words);
  const columns = columnsOf(plan);
  const inSums = ofSums({ by, columns }, sums);
  const told = [
    `${lines.total} as line`,
    ...by.map((key) => `null as ${quoted(key)}`),
    ...columns.flatMap(toldOf),
  ];
  const found = await rows<Line>(
    connection,
    `${sql}
      select ${told.join(', ')}
      from (select ${['contributor', ...columns.map(summed)].join(', ')} from behind group by contributor)
      ${ofRows({ by, columns })} ${inSums.sql}`,
    { ...parameters, ...inSums.parameters },
  );
  return readLines(found, { by, columns, sums: sums.length });
};

type Line = Readonly<Record<string, bigint | string | null>>;

const readLines = (
  found: readonly Line[],
  { by, columns, sums }: Asked & { readonly sums: number },
): ContributorsOfAnswer => {
  const linesOf = (line: number) => found.filter((row) => Number(row['line']) === line);
  const read = (row: Line = {}) => new Map(columns.map((column) => [column, contributorsIn(row, column)]));
  const membersOf = (row: Line) =>
    Object.fromEntries(by.map((dimension) => [dimension, row[dimension] as string | null]));
  const ofRows = by.length === 0 ? [] : linesOf(lines.row);
  return {
    total: read(linesOf(lines.total)[0]),
    rows: ofRows.map((row) => ({ members: membersOf(row), columns: read(row) })),
    sums: Array.from({ length: sums }, (_, number) => read(linesOf(number)[0])),
  };
};

const contributorsIn = (row: Line, column: string): Contributors => {
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
