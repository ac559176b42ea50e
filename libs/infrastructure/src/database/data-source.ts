import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations';

export const SERVICE_ROLE = 'xiangtong_service';

type EntityList = Extract<DataSourceOptions, { type: 'postgres' }>['entities'];

/** The data source of the owner of the schema: migrations only. */
export const ownerDataSource = (url: string): DataSource =>
  new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migration', logging: false });

/**
 * The data source of the service. Every connection works as the service role, which cannot change what is
 * append-only.
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
  extra: { options: `-c role=${SERVICE_ROLE}` },
});

/** Brings the schema up to date. Two processes starting at once take turns. */
export const migrate = async (url: string): Promise<string[]> => {
  const source = await ownerDataSource(url).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('xiangtong.migrate'))`);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('xiangtong.migrate'))`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
};
