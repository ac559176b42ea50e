import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database } from './database';

/** Connections of this process to PostgreSQL. */
export interface PoolState {
  readonly open: number;
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
}

export const poolState = (database: Database): PoolState => {
  const { master } = (database as DataSource).driver as unknown as { readonly master: Pool };
  return { open: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
};
