import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

export type SqlParameters = Readonly<Record<string, DuckDBValue>>;

/** A statement that failed, with everything needed to run it again by hand. */
export class SqlError extends Error {
  constructor(
    readonly sql: string,
    readonly parameters: SqlParameters,
    cause: unknown,
  ) {
    const shown = JSON.stringify(parameters, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    ).slice(0, 2_000);
    super(`${cause instanceof Error ? cause.message : String(cause)}\nin: ${sql}\nwith: ${shown}`, { cause });
    this.name = 'SqlError';
  }
}

/** `Row` states the types to which the SELECT list casts: bigint for BIGINT and HUGEINT, never DECIMAL or DOUBLE. */
export const rows = async <Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<Row[]> => {
  try {
    const result = await connection.run(sql, { ...parameters });
    const table: Row[] = [];
    // Chunk by chunk: other requests have their turn in between.
    for await (const chunk of result.yieldRowObjects()) table.push(...(chunk as Row[]));
    return table;
  } catch (cause) {
    throw new SqlError(sql, parameters, cause);
  }
};

export const execute = async (
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<number> => {
  try {
    return (await connection.run(sql, { ...parameters })).rowsChanged;
  } catch (cause) {
    throw new SqlError(sql, parameters, cause);
  }
};

/** All or nothing. */
export const transaction = async <T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> => {
  await execute(connection, 'begin transaction');
  try {
    const result = await work();
    await execute(connection, 'commit');
    return result;
  } catch (error) {
    await execute(connection, 'rollback').catch(() => undefined);
    throw error;
  }
};
