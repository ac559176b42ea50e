import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { DomainError } from '../../errors/domain-error';
import { withClient } from './open-client';
import { flushFolder } from './write-backup';

/** Folder with the files of the cluster, inside a copy. */
export const BASE_CLUSTER = 'cluster';
/** File with the superuser's password of the cluster, without which nobody can open the copy. */
export const BASE_PASSWORD = 'password';

/** The server fills these again. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** Files of the running server alone, or left by an earlier recovery. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|server\.log|(backup_label|tablespace_map)(\.old)?|\w+\.signal|pgsql_tmp.*|pg_internal\.init.*)$/;

export interface BaseCopyOptions {
  /** Address of the embedded server for its superuser. */
  readonly url: string;
  /** A new folder. */
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
}

/** The last part of the log that a copy needs is in the archive by then, or something is wrong with the archive. */
const STOP_TIMEOUT = '10min';

/**
 * Copies the files of a running embedded server; together with its log since then they are a whole cluster. Returns the
 * moment, by the clock of the server, from which on the copy leads to any other.
 *
 * Throws BACKUP.WAL_OFF where the server does not archive.
 */
export const copyCluster = (options: BaseCopyOptions): Promise<Date> =>
  withClient(options.url, async (client) => {
    const { directory, signal } = options;
    const cluster = await clusterOf(client);
    const copy = join(directory, BASE_CLUSTER);
    await mkdir(directory, { mode: 0o700 });
    await client.query(`select pg_backup_start('xiangtong', fast => true)`);
    await copyTree(cluster, copy, signal);
    await copyFile(join(dirname(cluster), 'password'), join(directory, BASE_PASSWORD), signal);
    await client.query(`set statement_timeout = '${STOP_TIMEOUT}'`);
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(wait_for_archive => true)',
    );
    const { labelfile, spcmapfile } = rows[0]!;
    if (spcmapfile !== '') throw new Error('the cluster has tablespaces, whose files are not copied');
    await writeFile(join(copy, 'backup_label'), labelfile, { mode: 0o600, flush: true });
    for (const folder of [copy, directory]) await flushFolder(folder);
    const ended = await client.query<{ now: string }>(
      'select ceil(extract(epoch from clock_timestamp()))::text as now',
    );
    return new Date(Number(ended.rows[0]!.now) * 1000);
  });

const clusterOf = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ mode: string; directory: string }>(
    `select current_setting('archive_mode') as mode, current_setting('data_directory') as directory`,
  );
  if (rows[0]!.mode !== 'on') throw new DomainError('BACKUP.WAL_OFF');
  return rows[0]!.directory;
};

const copyTree = async (from: string, to: string, signal: AbortSignal | undefined): Promise<void> => {
  signal?.throwIfAborted();
  await mkdir(to, { mode: 0o700 });
  const entries = await orGone(readdir(from, { withFileTypes: true }));
  for (const entry of entries ?? []) if (!LEFT_OUT.test(entry.name)) await copyEntry(entry, to, signal);
  await flushFolder(to);
};

const copyEntry = async (entry: Dirent, folder: string, signal: AbortSignal | undefined): Promise<void> => {
  const [from, to] = [join(entry.parentPath, entry.name), join(folder, entry.name)];
  if (entry.isFile()) await orGone(copyFile(from, to, signal));
  else if (emptied.has(entry.name)) await mkdir(to, { mode: 0o700 });
  else if (entry.isDirectory()) await copyTree(from, to, signal);
};

const copyFile = (from: string, to: string, signal: AbortSignal | undefined): Promise<void> =>
  pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }), {
    signal,
  });

/** A table that was dropped meanwhile: the log says so. */
const orGone = async <Result>(work: Promise<Result>): Promise<Result | null> => {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
