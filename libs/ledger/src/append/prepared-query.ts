import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';

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
  manager: EntityManager,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> => {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    const { rows } = await client.query<Row>({ ...statement, values: [...values] });
    return rows;
  } finally {
    if (runner !== manager.queryRunner) await runner.release();
  }
};
