import type { DuckDBConnection } from '@duckdb/node-api';
import type { LedgerSnapshot } from '@xiangtong/ledger';
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

/** Why the replica does not match this ledger; null when it does. */
export const foreignness = async (mark: Watermark, ledger: LedgerSnapshot): Promise<string | null> => {
  const head = await ledger.head();
  if (head.seq < mark.seq)
    return `the ledger ends at ${head.seq}, before position ${mark.seq} of the replica`;
  const genesis = await ledger.hashOf(1);
  if (mark.genesis && genesis?.toString('hex') !== mark.genesis) return 'the replica follows another ledger';
  const hash = await ledger.hashOf(mark.seq);
  return hash?.toString('hex') === mark.hash ? null : `entry ${mark.seq} is not the one the replica has seen`;
};
