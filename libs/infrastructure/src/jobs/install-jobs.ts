import PgBoss from 'pg-boss';
import { schema } from 'pg-boss/version.json';
import type { DataSource } from 'typeorm';
import { jobDatabase } from './job-database';

const jobQueues = ['report-run'] as const;
export type JobQueueName = (typeof jobQueues)[number];

/** Longer than any job may take: progress and state are stored elsewhere. */
const EXPIRE_SECONDS = 6 * 3600;

/**
 * Migrates the schema `pgboss` to the version that the installed pg-boss needs, and grants access to the role of the
 * service. Runs as the owner, under the lock of the schema; the service itself changes no schema.
 */
export const installJobs = async (owner: DataSource, role: string): Promise<void> => {
  if (await isInstalled(owner)) return;
  const boss = new PgBoss({ db: jobDatabase(owner), supervise: false, schedule: false });
  await boss.start();
  try {
    for (const name of jobQueues)
      await boss.createQueue(name, {
        name,
        policy: 'standard',
        retryLimit: 0,
        expireInSeconds: EXPIRE_SECONDS,
      });
    await owner.query(`grant usage on schema pgboss to ${role};
      grant select, insert, update, delete on all tables in schema pgboss to ${role}`);
  } finally {
    await boss.stop({ graceful: false });
  }
};

/** Checked without pg-boss, which takes a while to load: for most commands nothing has to be done. */
const isInstalled = async (owner: DataSource): Promise<boolean> => {
  const [found] = await owner.query<{ schema: boolean }[]>(
    `select to_regclass('pgboss.version') is not null as schema`,
  );
  if (!found?.schema) return false;
  const rows = await owner.query<unknown[]>(
    `select from pgboss.version where version = $1 and (select count(*) from pgboss.queue where name = any($2)) = $3`,
    [schema, jobQueues, jobQueues.length],
  );
  return rows.length > 0;
};
