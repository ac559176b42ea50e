import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database } from './database';

/** The driver's connections; TypeORM has no public way to them. */
export const poolOf = (source: DataSource): Pool => {
  const { master } = source.driver as unknown as { readonly master: Pool };
  return master;
};

/** Connections of this process to PostgreSQL. */
export interface PoolState {
  readonly open: number;
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
}

export const poolState = (database: Database): PoolState => {
  const pool = poolOf(database as DataSource);
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
};
