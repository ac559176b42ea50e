import { isIndicator, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import { type EngineConnection, rows, type SqlParameters } from '../engine/engine';
import type { Words } from '../engine/words';
import { withBoundaries } from './boundary/with-boundaries';
import { sinceThen, type CubePlan, type MappedPlan } from './question/plan';
import { keyName } from './sql/facts';
import { contributionStatement } from './sql/statement';
import { behindName, codesFrom, contributionSums } from './sql/table';
import { isAdditive } from './vocabulary/measures';

/**
 * The contributors behind a row of an answer, for each additive column: `amount`, `amount.base`. A contributor is a
 * reporting unit, or all units of one holder together (docs/methods.md, Disclosure control).
 */
export interface ContributorsOfRow {
  readonly members: Readonly<Partial<Record<CubeDimension, string | null>>>;
  readonly columns: ReadonlyMap<string, Contributors>;
}

/**
 * Those behind the rows and those behind their total, which are fewer than all of the rows together: neither where sums
 * of rows were asked for.
 */
export interface ContributorsOfAnswer {
  readonly total: ContributorsOfRow['columns'];
  readonly rows: readonly ContributorsOfRow[];
  /** Those behind each sum of rows that was asked for. */
  readonly sums: readonly ContributorsOfRow['columns'][];
}

/** Rows of an answer, by their members, of which the sum is meant. */
export type SumOfRows = readonly ContributorsOfRow['members'][];

/** Who is behind the rows of the answer to a query, or behind sums of its rows. */
export interface ContributorsQuestion {
  readonly query: CubeQuery;
  readonly sums?: readonly SumOfRows[];
  /** Who is behind the difference to what the rows were at this earlier position; a query without `compare`. */
  readonly since?: number;
}

type Breakdown = Pick<ContributorsQuestion, 'sums'> & { readonly by: readonly CubeDimension[] };

/** More rows than any question has: here nothing may be cut off. */
const NO_LIMIT = 100_000_000;

const quoted = (name: string): string => `"${name}"`;

const columnsOf = ({ measures, compare, baseSeq }: CubePlan): readonly string[] => {
  const hasBase = compare !== null && baseSeq === undefined;
  return measures.filter(isAdditive).flatMap((measure) => [measure, ...(hasBase ? [`${measure}.base`] : [])]);
};

const toldNames = ['count', 'total', 'first', 'second'] as const;

const toldOf = (column: string, { exact, sum, largest }: Words): readonly string[] => [
  `count(*) filter (where ${quoted(column)} <> 0) as ${quoted(`${column} count`)}`,
  `${exact(`coalesce(${sum(`abs(${quoted(column)})`)}, 0)`)} as ${quoted(`${column} total`)}`,
  `${largest(quoted(column), 1)} as ${quoted(`${column} first`)}`,
  `${largest(quoted(column), 2)} as ${quoted(`${column} second`)}`,
];

/**
 * What a line of the statement is about beside the sum of that number: a row, or in the place of a breakdown the total.
 */
const NO_NUMBER = -1;

const memberName = (index: number): string => `member${index}`;

interface Sql {
  readonly sql: string;
  readonly parameters: SqlParameters;
}

/** The rows of each sum, as a table with their members by place. */
const chosenRows = (part: number, by: readonly CubeDimension[], sums: readonly SumOfRows[]): Sql => {
  const parameters: Record<string, string | null> = {};
  const chosen = sums.flatMap((members, sum) =>
    members.map((row, place) => {
      const codes = by.map((dimension, index) => {
        const name = `sum${part}_${sum}_${place}_${index}`;
        parameters[name] = row[dimension] ?? null;
        return `$${name}::varchar`;
      });
      return `(${[sum, ...codes].join(', ')})`;
    }),
  );
  const columns = ['number', ...by.map((_, index) => memberName(index))];
  return { sql: `(values ${chosen.join(', ')}) chosen (${columns.join(', ')})`, parameters };
};

/** The statement's lines are those of several breakdowns of the same facts. */
class Lines {
  private readonly columns: readonly string[];
  /** Number of dimensions of the breakdown that has most. */
  private readonly places: number;

  constructor(
    private readonly plan: MappedPlan,
    private readonly words: Words,
    private readonly breakdowns: readonly Breakdown[],
  ) {
    this.columns = columnsOf(plan);
    this.places = Math.max(...breakdowns.map(({ by }) => by.length));
  }

  /** The names of the columns are those of the first line. */
  private named(part: number, number: string): readonly string[] {
    const members = Array.from(
      { length: this.places },
      (_, index) => `null::varchar as ${memberName(index)}`,
    );
    return [`${part} as part`, `${number} as number`, ...members, ...this.told];
  }

  private get total(): string {
    return `select ${this.named(NO_NUMBER, `${NO_NUMBER}`).join(', ')} from behind`;
  }

  get all(): readonly Sql[] {
    const isTotalAsked = this.breakdowns.some(({ sums }) => !sums);
    const parts = this.breakdowns.flatMap(({ by, sums }, part): Sql[] => {
      if (sums) return sums.flat().length > 0 ? [this.ofSums(part, by, sums)] : [];
      return by.length > 0 ? [{ sql: this.ofRows(part, by), parameters: {} }] : [];
    });
    return isTotalAsked ? [{ sql: this.total, parameters: {} }, ...parts] : parts;
  }

  private get told(): readonly string[] {
    return this.columns.flatMap((column) => toldOf(column, this.words));
  }

  private keysOf(by: readonly CubeDimension[]): readonly string[] {
    return by.map((dimension) => keyName(this.plan.by.indexOf(dimension)));
  }

  private ofRows(part: number, by: readonly CubeDimension[]): string {
    const keys = this.keysOf(by);
    const { codes, lookups } = codesFrom(by, 'r', this.words, this.plan.by);
    const names = this.columns.flatMap((column) => toldNames.map((name) => quoted(`${column} ${name}`)));
    const told = [...keys, ...this.told].join(', ');
    const members = Array.from({ length: this.places }, (_, index) => codes[index] ?? 'null');
    return `select ${[part, NO_NUMBER, ...members, ...names].join(', ')}
      from (select ${told} from ${behindName(part)} group by ${keys.join(', ')}) r${lookups}`;
  }

  /** Only what is given to the rows of a sum is summed. */
  private ofSums(part: number, by: readonly CubeDimension[], sums: readonly SumOfRows[]): Sql {
    const keys = this.keysOf(by);
    const chosen = chosenRows(part, by, sums);
    const { codes, lookups } = codesFrom(by, 'r', this.words, this.plan.by);
    const coded = [
      ...keys.map((key) => `r.${key}`),
      ...by.map((dimension, index) => `${codes[index]} as ${quoted(dimension)}`),
    ].join(', ');
    const isChosen = by.map((key, index) => `k.${quoted(key)} is not distinct from ${memberName(index)}`);
    const isOfRow = keys.map((key) => `b.${key} is not distinct from k.${key}`);
    const sql = `select ${this.named(part, 'number').join(', ')} from (
        select ${['number', 'contributor', ...contributionSums(this.plan, this.words)].join(', ')} from ${chosen.sql}
        join (select ${coded} from (select distinct ${keys.join(', ')} from given) r${lookups}) k
          on ${isChosen.join(' and ')}
        join given b on ${isOfRow.join(' and ')}
        group by number, contributor)
      group by number`;
    return { sql, parameters: chosen.parameters };
  }
}

/**
 * Number, sum and the two largest of the contributors of every row of each breakdown, of their total and of sums of
 * their rows, from one reading of the cube's own tables with the unit as a further dimension.
 */
export const readContributors = async (
  connection: EngineConnection,
  asked: CubePlan,
  breakdowns: readonly Breakdown[],
  since?: number,
): Promise<readonly ContributorsOfAnswer[]> => {
  const plan = await withBoundaries(connection, {
    ...(since === undefined ? asked : sinceThen(asked, since)),
    by: [...new Set<CubeDimension>([...breakdowns.flatMap(({ by }) => by), 'unit'])],
    order: [],
    limit: NO_LIMIT,
  });
  const ofRows = breakdowns.flatMap(({ by, sums }, part) => (sums ? [] : [[part, by] as const]));
  const statement = contributionStatement(plan, new Map(ofRows), connection.words);
  const lines = new Lines(plan, connection.words, breakdowns).all;
  const text = [statement.sql, lines.map(({ sql }) => sql).join('\nunion all ')].join('\n');
  const own = lines.map(({ parameters }) => parameters);
  const parameters = Object.assign({}, statement.parameters, ...own) as SqlParameters;
  const found = lines.length === 0 ? [] : await rows<Line>(connection, text, parameters);
  return breakdowns.map((breakdown, part) =>
    readLines(found, part, { ...breakdown, columns: columnsOf(plan) }),
  );
};

type Line = Readonly<Record<string, bigint | string | null>>;

const readLines = (
  found: readonly Line[],
  part: number,
  { by, columns, sums }: Breakdown & { readonly columns: readonly string[] },
): ContributorsOfAnswer => {
  const linesOf = (of: number) => found.filter((row) => Number(row['part']) === of);
  const read = (row: Line = {}) => new Map(columns.map((column) => [column, contributorsIn(row, column)]));
  const membersOf = (row: Line) =>
    Object.fromEntries(by.map((dimension, index) => [dimension, row[memberName(index)] as string | null]));
  const own = linesOf(part);
  const ofSums = new Map(own.map((row) => [Number(row['number']), row]));
  return {
    total: sums ? new Map() : read(linesOf(NO_NUMBER)[0]),
    rows: own
      .filter((row) => Number(row['number']) === NO_NUMBER)
      .map((row) => ({ members: membersOf(row), columns: read(row) })),
    sums: (sums ?? []).map((_, number) => read(ofSums.get(number))),
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
const contributorsQuery = ({ order: _, limit: __, standing: ___, ...query }: CubeQuery): CubeQuery => ({
  ...query,
  measures: query.measures.filter(isAdditive),
});

/** Places of questions about the same facts, with a query for all of them. */
interface SameFacts extends Pick<ContributorsQuestion, 'since'> {
  readonly query: CubeQuery;
  readonly places: readonly number[];
}

/** Stocks are summed over other periods in every breakdown: each question about indicators is one of its own. */
export const ofSameFacts = (questions: readonly ContributorsQuestion[]): readonly SameFacts[] => {
  const groups = new Map<string, SameFacts & { places: number[] }>();
  for (const [place, question] of questions.entries()) {
    const { since } = question;
    const { by, ...about } = contributorsQuery(question.query);
    const name = JSON.stringify([about, about.measures.some(isIndicator) ? by : null, since ?? null]);
    const known = groups.get(name) ?? { query: { ...about, by: [] }, places: [] };
    groups.set(name, {
      ...(since !== undefined && { since }),
      query: { ...about, by: [...new Set([...known.query.by, ...by])] },
      places: [...known.places, place],
    });
  }
  return [...groups.values()];
};
