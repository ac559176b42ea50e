import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { dataOwner, runProgram } from './postgres-binaries';

export interface EmbeddedPostgres {
  /** Connection string of the superuser for the product's database. */
  readonly url: string;
  /** Stops the server unless another living process still uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly directory: string;
  readonly database: string;
  /** Extra server settings, e.g. `fsync=off` for throw-away test clusters. */
  readonly settings?: Readonly<Record<string, string>>;
}

const user = 'xiangtong';

/**
 * A real PostgreSQL server in a folder. A server that outlived a killed process is taken over; a data folder that a
 * kill left without its server recovers as PostgreSQL always does. Several processes may share one server: each
 * leaves a file with its pid, and the last living one stops the server.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const data = join(options.directory, 'cluster');
  const password = initialPassword(options.directory);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(options.directory, data);
  const users = join(options.directory, 'users');
  mkdirSync(users, { recursive: true });
  const ownFile = join(users, String(process.pid));
  writeFileSync(ownFile, '');
  await startServer(data, options);
  const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
  const address = (database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  await createDatabase(address('postgres'), options.database);
  return {
    url: address(options.database),
    stop: async () => {
      rmSync(ownFile, { force: true });
      if (livingUsers(users).length > 0) return;
      await runProgram('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w']).catch(() => undefined);
    },
  };
};

const initialPassword = (directory: string): string => {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
};

/** Made beside its final place and renamed after success, so that a kill leaves no half a cluster. */
const initialise = async (directory: string, data: string): Promise<void> => {
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const owner = dataOwner();
  const passwordFile = join(directory, 'password');
  if (owner) for (const path of [directory, unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  await runProgram('initdb', [
    `--pgdata=${unfinished}`,
    '--auth=scram-sha-256',
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]);
  renameSync(unfinished, data);
};

const isRunning = (data: string): Promise<boolean> =>
  runProgram('pg_ctl', ['status', '-D', data]).then(
    () => true,
    () => false,
  );

const startServer = async (data: string, options: EmbeddedPostgresOptions): Promise<void> => {
  if (await isRunning(data)) return;
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    ...options.settings,
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  try {
    await runProgram('pg_ctl', [
      ...['start', '-D', data, '-w', '-t', '120', '-l', join(data, 'server.log')],
      ...['-o', flags.join(' ')],
    ]);
  } catch (cause) {
    // Another process may have started it between our look and our start.
    if (!(await isRunning(data))) throw new Error('embedded PostgreSQL did not start; see server.log in its folder', { cause });
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const createDatabase = async (maintenanceUrl: string, database: string): Promise<void> => {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
};

const livingUsers = (directory: string): number[] =>
  readdirSync(directory)
    .map(Number)
    .filter((pid) => {
      try {
        process.kill(pid, 0);
        return true;
      } catch {
        rmSync(join(directory, String(pid)), { force: true });
        return false;
      }
    });
