/** Statements on one connection, or on any of the pool. */
export interface Queries {
  /** Rows of the statement; those of an `update … returning` come with their number, see `changed`. */
  query<Rows>(statement: string, parameters?: readonly unknown[]): Promise<Rows>;
}

/** What happens in it is there whole after the commit, or not at all. */
export type Transaction = Queries;

/**
 * The one door to PostgreSQL. TypeORM makes its values; only infrastructure, entities, their repositories and the
 * composition of an application know that.
 */
export interface Database extends Queries {
  readonly manager: Transaction;
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** All statements see the same moment. */
  transaction<Result>(
    isolation: 'REPEATABLE READ',
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
}

/** Rows of an `update … returning`, which TypeORM hands out together with their number. */
export const changed = async <Row>(
  queries: Queries,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> => {
  const [rows] = await queries.query<[Row[], number]>(statement, [...parameters]);
  return rows;
};

export const DATABASE = Symbol('Database');
