import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** The interface that pg-boss needs of a database. */
export interface JobDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const run = async (runner: QueryRunner, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => {
  const { records } = await runner.query(text, values, true);
  return { rows: records as unknown[] };
};

/** Jobs over the connections of the service: no second pool, and the same role. */
export const jobDatabase = (source: DataSource): JobDatabase => ({
  executeSql: async (text, values) => {
    const runner = source.createQueryRunner();
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

/** Jobs that exist only if the transaction commits. */
export const jobsInside = ({ queryRunner }: EntityManager): JobDatabase => {
  if (!queryRunner) throw new Error('jobs are put in a transaction');
  return { executeSql: (text, values) => run(queryRunner, text, values) };
};
