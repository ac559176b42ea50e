import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { isDatabaseAway } from '../../errors/outer-failures';
import { Cluster } from './cluster';
import { withFolderLock } from './folder-lock';
import { ServerUsers } from './server-users';
import { stopServerWhenKilled } from './stop-when-killed';

export interface EmbeddedPostgres {
  /** Connection string of the superuser for the product's database. */
  readonly url: string;
  /** False when the server has ended, for any reason. */
  isRunning(): boolean;
  /** Starts a server that has ended again; rejects when it cannot start at the same address. */
  revive(): Promise<void>;
  /** Stops the server unless another running process still uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly directory: string;
  readonly database: string;
  /** Extra server settings, e.g. `fsync=off` for throw-away test clusters. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Recovery after a kill replays up to max_wal_size. */
const READY_MS = 120_000;

/**
 * A real PostgreSQL server in a folder. A server that outlived a killed process is taken over; a data folder whose
 * server was killed recovers as usual in PostgreSQL. Several processes may share one server: they create, start and
 * stop it one at a time, each leaves a file with its pid, and the last running one stops the server.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { directory, database } = options;
  const cluster = new Cluster(directory, options.settings ?? {});
  const users = new ServerUsers(directory);
  const endWatch = stopServerWhenKilled(directory);
  const url = await withFolderLock(directory, async () => {
    await cluster.prepare();
    users.enter();
    try {
      return await ensureReady(cluster, database);
    } catch (error) {
      if (users.leave()) await cluster.stop();
      throw error;
    }
  }).catch((error: unknown) => {
    endWatch();
    throw error;
  });
  return {
    url,
    isRunning: () => cluster.isRunning(),
    revive: () =>
      withFolderLock(directory, async () => {
        if ((await ensureReady(cluster, database)) !== url)
          throw new Error('embedded PostgreSQL has moved to another port');
      }),
    stop: async () => {
      await withFolderLock(directory, async () => (users.leave() ? cluster.stop() : undefined));
      endWatch();
    },
  };
};

/** A running server may be starting or stopping: it is polled until it answers, and restarted when it has ended. */
const ensureReady = async (cluster: Cluster, database: string): Promise<string> => {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    if (!cluster.isRunning()) await cluster.start();
    try {
      await createDatabase(cluster.address('postgres'), database);
      return cluster.address(database);
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > deadline) throw error;
      await pause(100);
    }
  }
};

const createDatabase = async (maintenanceUrl: string, database: string): Promise<void> => {
  const client = new Client({ connectionString: maintenanceUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
};
