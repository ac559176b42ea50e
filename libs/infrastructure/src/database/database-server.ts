import { dirname, join } from 'node:path';
import type { Config } from '../config/config';
import { keepToOwner } from '../config/keep-to-owner';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';
import { reviveWhenLost, type LossReport } from './embedded/revive-when-lost';
import { serverAccount } from './embedded/server-account';
import { serviceUrlOf } from './service-login';

/** The PostgreSQL the product works on: the one of DATABASE_URL, or the embedded one. */
export interface DatabaseServer {
  /** Of the owner of the schema: migrations, backups. */
  readonly url: string;
  /** Of the service, which owns nothing. */
  readonly serviceUrl: string;
  /** Restarts an embedded server that ends while this process lives; a server that is not ours is not restarted. */
  keepAlive(report: LossReport): void;
  stop(): Promise<void>;
}

/** First, the data folder is closed to other accounts: everything that works in it starts here. */
export const openDatabaseServer = async (config: Config): Promise<DatabaseServer> => {
  const { url, migrationUrl } = config.database;
  const account = url === null ? serverAccount(dirname(config.dataDirectory)) : null;
  keepToOwner(config.dataDirectory, account?.gid ?? null);
  if (url !== null) {
    const urls = { url: migrationUrl ?? url, serviceUrl: migrationUrl === null ? serviceUrlOf(url) : url };
    return { ...urls, keepAlive: () => undefined, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({
    directory: join(config.dataDirectory, 'postgres'),
    database: 'xiangtong',
  });
  let stopWatching = (): Promise<void> => Promise.resolve();
  return {
    url: server.url,
    serviceUrl: serviceUrlOf(server.url),
    keepAlive: (report) => {
      stopWatching = reviveWhenLost(server, report);
    },
    stop: () => stopWatching().then(() => server.stop()),
  };
};
