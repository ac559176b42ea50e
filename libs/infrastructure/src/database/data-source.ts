import { DataSource, type DataSourceOptions } from 'typeorm';
import { CallerClient } from './caller-client';
import { installJobs } from '../jobs/install-jobs';
import { migrations } from './migrations';
import { ensureServiceLogin, SERVICE_ROLE, serviceUrlOf } from './service-login';

/** Held while the schema is changed. */
export const SCHEMA_LOCK = 'xiangtong.migrate';

type EntityList = Extract<DataSourceOptions, { type: 'postgres' }>['entities'];

/** The names of all migrations, in order, as the database stores them. */
export const migrationNames: readonly string[] = migrations.map((Migration) => new Migration().name);

/** The data source of the owner of the schema: only for migrations, and only the first `level` of these. */
export const ownerDataSource = (url: string, level = migrations.length): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    migrations: migrations.slice(0, level),
    migrationsTableName: 'migration',
    logging: false,
  });

/**
 * The data source of the service. Every connection logs in as the role of the service, which cannot change append-only
 * tables and cannot become another role.
 */
export const serviceDataSourceOptions = (
  url: string,
  entities: EntityList,
  poolSize: number,
): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  synchronize: false,
  logging: false,
  poolSize,
  applicationName: 'xiangtong',
  // A caller that gets no connection receives an error within five seconds.
  extra: { Client: CallerClient, connectionTimeoutMillis: 4_500 },
});

/** Lets one process at a time change the schema; the others wait. */
export const withSchemaLock = async <Result>(
  url: string,
  work: (owner: DataSource) => Promise<Result>,
): Promise<Result> => {
  const source = await ownerDataSource(url).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('${SCHEMA_LOCK}'))`);
    return await work(source);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('${SCHEMA_LOCK}'))`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
};

/**
 * Migrates the schema and lets the service log in. Processes that start at the same time wait for each other. `url` is
 * the owner's.
 */
export const migrate = (url: string, serviceUrl = serviceUrlOf(url)): Promise<string[]> =>
  withSchemaLock(url, async (source) => {
    const done = await source.runMigrations({ transaction: 'each' });
    await installJobs(source, SERVICE_ROLE);
    await ensureServiceLogin(source, url, serviceUrl);
    return done.map((migration) => migration.name);
  });
