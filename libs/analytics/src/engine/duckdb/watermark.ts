import type { DuckDBConnection } from '@duckdb/node-api';
import type { Watermark } from '../engine';
import { rows } from './rows';
import { SCHEMA_VERSION } from './schema';

interface WatermarkRow {
  seq: bigint;
  hash: string;
  genesis: string | null;
  schema_version: number;
  reference_version: bigint;
}

/** Null when the file is not a replica of this version. */
export const readWatermark = async (connection: DuckDBConnection): Promise<Watermark | null> => {
  const tables = await rows<{ table_name: string }>(
    connection,
    `select table_name from duckdb_tables() where table_name = 'watermark' and schema_name = 'main'
     and list_contains((select list(column_name) from duckdb_columns() where table_name = 'watermark'), 'schema_version')`,
  );
  if (tables.length === 0) return null;
  const [row] = await rows<{ schema_version: number }>(connection, 'select schema_version from watermark');
  return row?.schema_version === SCHEMA_VERSION ? watermark(connection) : null;
};

/** Written in the transaction that applies a batch. */
export const watermark = async (connection: DuckDBConnection): Promise<Watermark> => {
  const [row] = await rows<WatermarkRow>(
    connection,
    'select seq, lower(hex(hash)) as hash, lower(hex(genesis)) as genesis, schema_version, reference_version from watermark',
  );
  if (!row) throw new Error('the replica has no watermark');
  return {
    seq: Number(row.seq),
    hash: row.hash,
    genesis: row.genesis,
    referenceVersion: Number(row.reference_version),
  };
};
