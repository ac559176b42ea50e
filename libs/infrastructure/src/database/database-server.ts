import { join } from 'node:path';
import type { Config } from '../config/config';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';

/** The PostgreSQL the product works on: the one of DATABASE_URL, or the embedded one. */
export interface DatabaseServer {
  readonly url: string;
  stop(): Promise<void>;
}

export const DATABASE_SERVER = Symbol('DatabaseServer');

export const openDatabaseServer = async (config: Config): Promise<DatabaseServer> => {
  if (config.database.url) return { url: config.database.url, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), database: 'xiangtong' });
};
