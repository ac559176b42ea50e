import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Folder a process works in; null for one that has ended or is a zombie. */
const folderOf = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

const kill = (pid: number, signal: NodeJS.Signals = 'SIGKILL'): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
};

/** Less than the limit of a test, so that a failed wait can name its reason; a loaded machine is not a failure. */
const PATIENCE_MS = 120_000;

/** Every PostgreSQL process, postmaster and children, works in its cluster. */
export const postgresProcesses = (directory: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid)?.startsWith(directory));

export const postmasterPid = (dataDirectory: string): number =>
  Number(readFileSync(join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Signals the postmaster first, so that no child is born unseen, then all its children. */
export const signalPostgres = (dataDirectory: string, signal: NodeJS.Signals): number => {
  const postmaster = postmasterPid(dataDirectory);
  kill(postmaster, signal);
  const children = postgresProcesses(dataDirectory).filter((pid) => pid !== postmaster);
  for (const pid of children) kill(pid, signal);
  return children.length + 1;
};

/** Kills all of PostgreSQL, as the kernel may do when memory runs out. */
export const killPostgres = (dataDirectory: string): number => signalPostgres(dataDirectory, 'SIGKILL');

export const waitUntil = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = PATIENCE_MS,
): Promise<void> => {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(20);
  }
};

export const postgresHasGone = (directory: string): Promise<void> =>
  waitUntil(`no PostgreSQL in ${directory}`, () => postgresProcesses(directory).length === 0);

export { kill as killProcess };
