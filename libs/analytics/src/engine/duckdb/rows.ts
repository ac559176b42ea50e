import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';
import { inBreaths } from '@xiangtong/infrastructure';
import { rowsOf, type Columns } from '../columns';
import { SqlError, type SqlLimit, type SqlParameters } from '../engine';

const INTERRUPTED = /^INTERRUPT Error/;
const OVERFLOW = /^(Out of Range|Conversion) Error.*(overflow|out of range)/is;

const limitIn = (cause: unknown): SqlLimit => {
  const message = cause instanceof Error ? cause.message : String(cause);
  return INTERRUPTED.test(message) ? 'time' : OVERFLOW.test(message) ? 'overflow' : null;
};

/** A statement without parameters is one piece of work for the threads, one with parameters three. */
const run = async (
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters,
): Promise<DuckDBMaterializedResult> => {
  try {
    return await connection.run(sql, Object.keys(parameters).length > 0 ? { ...parameters } : undefined);
  } catch (cause) {
    throw new SqlError(sql, parameters, limitIn(cause), cause);
  }
};

/** Column by column, as the values are stored, with a breath after every 2,048 rows. */
function* columnsOf(result: DuckDBMaterializedResult): Generator<undefined, Columns<DuckDBValue>> {
  const names = result.deduplicatedColumnNames();
  const columns = names.map((): DuckDBValue[] => []);
  for (let chunk = 0; chunk < result.chunkCount; chunk += 1) {
    for (const [index, values] of result.getChunk(chunk).getColumns().entries())
      for (const value of values) columns[index]!.push(value);
    yield;
  }
  return {
    length: columns[0]?.length ?? 0,
    values: new Map(names.map((name, index) => [name, columns[index]!])),
  };
}

export const columns = async (
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<Columns> => inBreaths(columnsOf(await run(connection, sql, parameters)));

/** `Row` states the types to which the SELECT list casts: bigint for BIGINT and HUGEINT, never DECIMAL or DOUBLE. */
export const rows = async <Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<Row[]> => (await inBreaths(rowsOf(await columns(connection, sql, parameters)))) as Row[];

export const execute = async (
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<number> => (await run(connection, sql, parameters)).rowsChanged;

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
