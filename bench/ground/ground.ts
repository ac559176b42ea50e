import { join } from 'node:path';
import {
  createLogger,
  migrate,
  ownerDataSource,
  serviceDataSourceOptions,
  serviceUrlOf,
  startEmbeddedPostgres,
  type Logger,
} from '@xiangtong/infrastructure';
import { schema } from '@xiangtong/schema';
import { DataSource } from 'typeorm';

/** A database of the bench, with the schema of the product. */
export interface BenchDatabase {
  readonly url: string;
  /** Owner of the schema, used for the bare measurements. */
  readonly owner: DataSource;
  /** Works under the role of the service. */
  readonly service: DataSource;
}

/** The same for every row: a temporary folder and a PostgreSQL with the settings of production. */
export interface Ground {
  readonly directory: string;
  /** Rows take tiny sizes and few repetitions. */
  readonly short: boolean;
  readonly logger: Logger;
  readonly duckdb: { readonly threads: number; readonly memory: string };
  /** Opens the database of this name; it is made where it does not exist yet. */
  database(name: string): Promise<BenchDatabase>;
}

const POOL = 10;

/** Works in the folder of a run, whose owner removes it. */
export const withGround = async <Result>(
  { directory, short }: Pick<Ground, 'directory' | 'short'>,
  work: (ground: Ground) => Promise<Result>,
): Promise<Result> => {
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), database: 'bench' });
  const databases = new Map<string, Promise<BenchDatabase>>();
  const open = async (name: string): Promise<BenchDatabase> => {
    const url = await createDatabase(server.url, name);
    await migrate(url, schema);
    const owner = await ownerDataSource(url).initialize();
    const service = await new DataSource(
      serviceDataSourceOptions(serviceUrlOf(url), schema.entities, POOL),
    ).initialize();
    return { url, owner, service };
  };
  const database = (name: string): Promise<BenchDatabase> => {
    const opened = databases.get(name) ?? open(name);
    databases.set(name, opened);
    return opened;
  };
  try {
    const duckdb = { threads: 2, memory: '4GB' };
    return await work({ directory, short, duckdb, logger: createLogger('warn'), database });
  } finally {
    for (const opened of await Promise.allSettled(databases.values())) {
      if (opened.status === 'fulfilled')
        await Promise.all([opened.value.owner.destroy(), opened.value.service.destroy()]);
    }
    await server.stop();
  }
};

/** An empty database on the server of the run. */
export const createDatabase = async (maintenanceUrl: string, name: string): Promise<string> => {
  const maintenance = await new DataSource({ type: 'postgres', url: maintenanceUrl }).initialize();
  try {
    await maintenance.query(`create database "${name}"`);
  } finally {
    await maintenance.destroy();
  }
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  return url.href;
};
