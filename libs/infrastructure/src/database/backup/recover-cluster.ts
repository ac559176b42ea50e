import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DomainError } from '../../errors/domain-error';
import { isDatabaseAway } from '../../errors/outer-failures';
import { BASE_CLUSTER, BASE_PASSWORD } from './base-copy';
import { Cluster } from '../embedded/cluster';
import { withFolderLock } from '../embedded/folder-lock';
import { recoverySettings } from '../embedded/wal-archive';

export interface RecoveryOptions {
  /** Folder of the embedded server, without a cluster yet. */
  readonly directory: string;
  /** Copy of a cluster from before the moment. */
  readonly base: string;
  /** The archive with its log. */
  readonly folder: string;
  /** Last moment that is replayed; null for all of the log. */
  readonly until: Date | null;
  /** Settings of the server, besides those of the recovery. */
  readonly settings: Readonly<Record<string, string>>;
}

const LOOK_MS = 200;

/** PostgreSQL replays the log over the copy and stops afterwards. A failure leaves no cluster. */
export const recoverCluster = (options: RecoveryOptions): Promise<void> => {
  const { directory, folder, until, settings } = options;
  return withFolderLock(directory, async () => {
    const data = join(directory, 'cluster');
    if (existsSync(data)) throw new DomainError('RECOVERY.CLUSTER_THERE', { directory: data });
    await copyBase(options, data);
    const cluster = new Cluster(directory, { ...settings, ...recoverySettings(folder, until) });
    try {
      await replay(cluster).catch((error: unknown) => {
        throw explained(join(data, 'server.log'), error);
      });
      await cluster.stop();
    } catch (error) {
      await cluster.stop();
      for (const path of [data, join(directory, 'password')])
        await rm(path, { recursive: true, force: true });
      throw error;
    }
  });
};

const copyBase = async ({ base, directory }: RecoveryOptions, data: string): Promise<void> => {
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await cp(join(base, BASE_CLUSTER), unfinished, { recursive: true });
  await cp(join(base, BASE_PASSWORD), join(directory, 'password'));
  writeFileSync(join(unfinished, 'recovery.signal'), '', { mode: 0o600 });
  renameSync(unfinished, data);
};

/** Waits without a time limit: a day of a busy county takes longer than a usual start. */
const replay = async (cluster: Cluster): Promise<void> => {
  await cluster.start();
  while (!(await answers(cluster))) {
    if (!cluster.isRunning()) throw new Error('the server has ended');
    await pause(LOOK_MS);
  }
};

const answers = async (cluster: Cluster): Promise<boolean> => {
  const client = new Client({ connectionString: cluster.address('postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isDatabaseAway(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** What PostgreSQL has written about it. */
const explained = (path: string, cause: unknown): DomainError => {
  const log = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const end = /last completed transaction was at log time ([^\n]+)/.exec(log)?.[1] ?? '-';
  if (/recovery ended before configured recovery target/.test(log))
    return new DomainError('RECOVERY.ENDS_BEFORE', { end }, [], { cause });
  const reason = /(?:FATAL|PANIC): +([^\n]+)/.exec(log)?.[1] ?? String(cause);
  return new DomainError('RECOVERY.FAILED', { reason }, [], { cause });
};
