import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dimensions } from '../dimensions';
import { STORE_KIND } from '../facts';
import { execute } from './rows';

/** Replaces the dimension tables in the caller's transaction. */
export const storeDimensions = async (
  connection: DuckDBConnection,
  dimensions: Dimensions,
): Promise<void> => {
  await refill(connection, 'unit', dimensions.units);
  await refill(connection, 'duty', dimensions.duties);
  await refill(connection, 'deadline', dimensions.deadlines);
  await refill(connection, 'exempt_month', dimensions.exemptMonths);
  await refill(connection, 'product', dimensions.products);
  await refill(connection, 'succession', dimensions.successions);
  await refill(connection, 'unit_name', dimensions.unitNames);
  await refill(connection, 'member', dimensions.members, `kind <> '${STORE_KIND}'`);
  await execute(connection, 'update watermark set reference_version = $version', {
    version: BigInt(dimensions.version),
  });
};

const refill = async (
  connection: DuckDBConnection,
  table: string,
  list: readonly object[],
  replaced = 'true',
): Promise<void> => {
  await execute(connection, `delete from ${table} where ${replaced}`);
  const [first] = list;
  if (!first) return;
  const structure = JSON.stringify([Object.fromEntries(Object.keys(first).map((name) => [name, 'VARCHAR']))]);
  await execute(
    connection,
    `insert into ${table} by name select unnest(from_json($rows::json, '${structure}'), recursive := true)`,
    { rows: JSON.stringify(list) },
  );
};
