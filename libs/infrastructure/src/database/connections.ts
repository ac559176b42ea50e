import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Database, Queries, Transaction } from './database';
import { poolOf } from './pool-state';

/** A statement that every connection parses once; `name` identifies its text. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a prepared statement, on the connection of the caller's transaction or on one of the pool. For the statements of
 * every submission: parsing and planning them takes PostgreSQL as long as running them.
 */
export const queryPrepared = async <Row extends object>(
  queries: Queries,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> => {
  const { queryRunner, connection } = queries as EntityManager;
  const query = { ...statement, values: [...values] };
  if (queryRunner) return (await ((await queryRunner.connect()) as ClientBase).query<Row>(query)).rows;
  const client = await poolOf(connection).connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    client.release();
  }
};

/** The driver's connection of a transaction, for COPY. */
export const clientOf = async (transaction: Transaction): Promise<ClientBase> =>
  (await (transaction as EntityManager).queryRunner!.connect()) as ClientBase;

/** Where a connection beside the pool reaches the same database. */
export const addressOf = (database: Database): string => {
  const { options } = database as DataSource;
  return ('url' in options && options.url) || '';
};
