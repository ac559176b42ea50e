import { DataSource, type DataSourceOptions } from 'typeorm';
import { CallerClient } from './caller-client';
import type { Schema } from './schema-part';
import { valueTypes } from './value-types';
import { ensureServiceLogin, SERVICE_ROLE, serviceUrlOf } from './service-login';

/** Held while the schema is changed. */
export const SCHEMA_LOCK = 'xiangtong.migrate';

/** The data source of the owner of the schema. */
export const ownerDataSource = (url: string, migrations: Schema['migrations'] = []): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
    extra: { types: valueTypes },
  });

/**
 * A transaction that nobody continues for this long is ended, and its locks are free: its process is frozen, or its
 * connection has gone without a word.
 */
const ABANDONED_MS = 300_000;

/**
 * The data source of the service. Every connection logs in as the role of the service, which cannot change append-only
 * tables and cannot become another role.
 */
export const serviceDataSourceOptions = (
  url: string,
  entities: Schema['entities'],
  poolSize: number,
  /** Milliseconds by which the demo's calendar is ahead of the time. */
  calendarAhead: number = 0,
): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  synchronize: false,
  // Migrations install what the schema needs.
  installExtensions: false,
  logging: false,
  poolSize,
  applicationName: 'xiangtong',
  // A caller that gets no connection receives an error within five seconds.
  extra: {
    Client: CallerClient,
    connectionTimeoutMillis: 4_500,
    keepAlive: true,
    idle_in_transaction_session_timeout: ABANDONED_MS,
    ...(calendarAhead !== 0 && { options: `-c xiangtong.calendar_ahead=${calendarAhead}` }),
  },
});

/** Connections under the role of the service, closed in any case when `work` ends. */
export const withServiceSource = async <Result>(
  options: Parameters<typeof serviceDataSourceOptions>,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> => {
  const source = await new DataSource(serviceDataSourceOptions(...options)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
};

/** Lets one process at a time change the schema; the others wait. */
export const withSchemaLock = async <Result>(
  url: string,
  { migrations }: Schema,
  work: (owner: DataSource) => Promise<Result>,
): Promise<Result> => {
  const source = await ownerDataSource(url, migrations).initialize();
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
 * Runs the migrations that are missing, what other packages install, and lets the service log in. Under the lock of the
 * schema. Returns the names of the migrations.
 */
export const bringSchemaUpToDate = async (
  owner: DataSource,
  { url, serviceUrl, schema }: { readonly url: string; readonly serviceUrl: string; readonly schema: Schema },
): Promise<string[]> => {
  const done = await owner.runMigrations({ transaction: 'each' });
  for (const install of schema.installs) await install(owner, SERVICE_ROLE);
  await ensureServiceLogin(owner, url, serviceUrl);
  return done.map((migration) => migration.name);
};

/**
 * Migrates the schema and lets the service log in. Processes that start at the same time wait for each other. `url` is
 * the owner's.
 */
export const migrate = (url: string, schema: Schema, serviceUrl = serviceUrlOf(url)): Promise<string[]> =>
  withSchemaLock(url, schema, (owner) => bringSchemaUpToDate(owner, { url, serviceUrl, schema }));
