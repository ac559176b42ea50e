import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Database, Transaction } from '../database/database';

/** The interface that pg-boss needs of a database. */
export interface JobDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const run = async (runner: QueryRunner, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => {
  const { records } = await runner.query(text, values, true);
  return { rows: records as unknown[] };
};

/** Jobs over the connections of the service: no second pool, and the same role. */
export const jobDatabase = (database: Database): JobDatabase => ({
  executeSql: async (text, values) => {
    const runner = (database as DataSource).createQueryRunner();
    try {
      return await run(runner, text, values);
    } catch (error) {
      // Statements of several parts open their own transaction, and leave it open on failure.
      if (/^\s*begin\b/i.test(text)) await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  },
});

/** Jobs that are there when the transaction commits, and not otherwise. */
export const jobsInside = (transaction: Transaction): JobDatabase => {
  const { queryRunner } = transaction as EntityManager;
  if (!queryRunner) throw new Error('jobs are put in a transaction');
  return { executeSql: (text, values) => run(queryRunner, text, values) };
};
