import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
  readonly logger: Logger;
  readonly duckdb: { readonly threads: number; readonly memory: string };
  database(name: string): Promise<BenchDatabase>;
}

const POOL = 10;

export const withGround = async <Result>(work: (ground: Ground) => Promise<Result>): Promise<Result> => {
  const directory = await mkdtemp(join(tmpdir(), 'xiangtong-bench-'));
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), database: 'bench' });
  const sources: DataSource[] = [];
  const open = async (name: string): Promise<BenchDatabase> => {
    const url = await createDatabase(server.url, name);
    await migrate(url, schema);
    const owner = await ownerDataSource(url).initialize();
    const service = await new DataSource(
      serviceDataSourceOptions(serviceUrlOf(url), schema.entities, POOL),
    ).initialize();
    sources.push(owner, service);
    return { url, owner, service };
  };
  try {
    const duckdb = { threads: 2, memory: '4GB' };
    return await work({ directory, duckdb, logger: createLogger('warn'), database: open });
  } finally {
    for (const source of sources) await source.destroy();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
};

const createDatabase = async (maintenanceUrl: string, name: string): Promise<string> => {
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
