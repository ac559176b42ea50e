import { dirname, join } from 'node:path';
import type { Config } from '../config/config';
import { keepToOwner } from '../config/keep-to-owner';
import { Cluster } from './embedded/cluster';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';
import { reviveWhenLost, type LossReport } from './embedded/revive-when-lost';
import { recoverCluster, type RecoveryOptions } from './backup/recover-cluster';
import { serverAccount } from './embedded/server-account';
import { archiveSettings, openArchive, prepareArchive } from './embedded/wal-archive';
import { serviceUrlOf } from './service-login';

/** The PostgreSQL that the product uses: that of DATABASE_URL, or the embedded one. */
export interface DatabaseServer {
  /** Address for the owner of the schema: migrations, backups. */
  readonly url: string;
  /** Address for the service, which owns nothing. */
  readonly serviceUrl: string;
  /** Restarts an embedded server that ends while this process lives; a server that is not ours is not restarted. */
  keepAlive(report: LossReport): void;
  stop(): Promise<void>;
}

/** First, the data folder is closed to other accounts: everything that works in it starts here. */
export const openDatabaseServer = async (config: Config): Promise<DatabaseServer> => {
  const { url, migrationUrl } = config.database;
  const directory = join(config.dataDirectory, 'postgres');
  // Whether an account can serve is tried with programs of PostgreSQL; a server that runs has proved it.
  const account =
    url === null
      ? (new Cluster(directory, {}).runningAccount() ?? serverAccount(dirname(config.dataDirectory)))
      : null;
  keepToOwner(config.dataDirectory, account?.gid ?? null);
  if (url !== null) {
    const urls = { url: migrationUrl ?? url, serviceUrl: migrationUrl === null ? serviceUrlOf(url) : url };
    return { ...urls, keepAlive: () => undefined, stop: () => Promise.resolve() };
  }
  const { wal } = config.backup;
  if (wal) prepareArchive(wal, account);
  const server = await startEmbeddedPostgres({
    directory,
    database: 'xiangtong',
    settings: wal ? archiveSettings(wal) : {},
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

/**
 * Brings an installation without a database to a moment, or to the end of the log where none is named. Throws
 * RECOVERY.CLUSTER_THERE, RECOVERY.ARCHIVE_CLOSED, RECOVERY.ENDS_BEFORE or RECOVERY.FAILED; then there is still none.
 */
export const recoverDatabaseServer = async (
  config: Config,
  options: Pick<RecoveryOptions, 'base' | 'folder' | 'until'>,
): Promise<void> => {
  const account = serverAccount(dirname(config.dataDirectory));
  keepToOwner(config.dataDirectory, account?.gid ?? null);
  const { wal } = config.backup;
  if (wal) prepareArchive(wal, account);
  openArchive(options.folder, account);
  const directory = join(config.dataDirectory, 'postgres');
  await recoverCluster({ ...options, directory, settings: wal ? archiveSettings(wal) : {} });
};
