import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';
import { SqlError, type SqlLimit, type SqlParameters } from '../engine';
import { joined } from '../joined';

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

/** Up to 2,048 rows each. Read by column, as they are stored: the library's row objects take longer. */
function* chunksOf(result: DuckDBMaterializedResult): Generator<unknown[]> {
  const names = result.deduplicatedColumnNames();
  for (let index = 0; index < result.chunkCount; index += 1) {
    const chunk = result.getChunk(index);
    yield toObjects(names, chunk.getColumns(), chunk.rowCount);
  }
}

/** Plain loops: an iterator for each row takes as long as its values. */
const toObjects = (
  names: readonly string[],
  columns: readonly (readonly DuckDBValue[])[],
  rowCount: number,
): unknown[] => {
  const objects: unknown[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const object: Record<string, DuckDBValue | undefined> = {};
    for (let column = 0; column < names.length; column += 1) object[names[column]!] = columns[column]![row];
    objects.push(object);
  }
  return objects;
};

/** `Row` states the types to which the SELECT list casts: bigint for BIGINT and HUGEINT, never DECIMAL or DOUBLE. */
export const rows = async <Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters = {},
): Promise<Row[]> => (await joined(chunksOf(await run(connection, sql, parameters)))) as Row[];

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
