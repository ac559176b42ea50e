import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The temporary folder of one run. Every process that a run starts works in this folder or names it in its command, so
 * that all of them are found and ended even when nobody is left who started them.
 */

/** How long a process may take to end after the signal before it is killed. */
export const END_MS = 5_000;
const LOOK_AGAIN_MS = 50;

const PREFIX = 'xiangtong-bench-';

/** Names the process of the run; the watchdog and the next run compare it with the processes that live. */
const ownerFile = (folder: string): string => join(folder, 'owner');

const readQuietly = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const commandOf = (pid: number): string | null =>
  readQuietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));

const isBelow = (folder: string, pid: number): boolean => {
  const workingDirectory = readQuietly(() => readlinkSync(`/proc/${pid}/cwd`)) ?? '';
  return `${workingDirectory}/`.startsWith(`${folder}/`) || (commandOf(pid) ?? '').includes(folder);
};

/** The processes that belong to a run, as far as the system shows them; none where there is no /proc. */
export const processesOf = (folder: string): number[] =>
  (readQuietly(() => readdirSync('/proc')) ?? [])
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && isBelow(folder, pid));

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // The process ended by itself meanwhile.
  }
};

/**
 * PostgreSQL waits for its clients on SIGTERM; on SIGQUIT it ends at once and takes its workers with it. Its data are
 * thrown away.
 */
const askToEnd = (folder: string, pids: readonly number[]): void => {
  const pidFile = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const postmaster = Number(readQuietly(() => readFileSync(pidFile, 'utf8'))?.split('\n')[0]);
  for (const pid of pids) {
    if (pid === postmaster) signal(pid, 'SIGQUIT');
    else if (!(commandOf(pid) ?? '').startsWith('postgres:')) signal(pid, 'SIGTERM');
  }
};

/** Ends every process of a run, kills those that do not end in time, and removes the folder. */
export const endRun = async (folder: string): Promise<void> => {
  const deadline = performance.now() + END_MS;
  const signalled = new Set<number>();
  for (let pids = processesOf(folder); pids.length > 0; pids = processesOf(folder)) {
    if (performance.now() > deadline) for (const pid of pids) signal(pid, 'SIGKILL');
    // A process may have started another one in its last moment.
    const unasked = pids.filter((pid) => !signalled.has(pid));
    askToEnd(folder, unasked);
    for (const pid of unasked) signalled.add(pid);
    await pause(LOOK_AGAIN_MS);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
};

const isAbandoned = (folder: string): boolean => {
  const owner = Number(readQuietly(() => readFileSync(ownerFile(folder), 'utf8')));
  return owner > 0 && !(commandOf(owner) ?? '').includes('node');
};

/** Ends what a killed run left behind, where its watchdog was killed too. */
const endAbandonedRuns = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAbandoned(folder)) await endRun(folder);
  }
};

/**
 * Makes the folder of a run, watched by a process that ends everything in it when this process has ended in any way.
 * The watchdog has a session of its own, which Ctrl+C does not reach, and holds nothing of the terminal.
 */
export const openRun = async (): Promise<string> => {
  await endAbandonedRuns();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(ownerFile(folder), String(process.pid));
  const watchdog = spawn(process.execPath, [join(__dirname, 'watchdog.js')], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.once('error', () => undefined);
  watchdog.stdin.once('error', () => undefined);
  // The pipe stays open as long as this process lives; it does not keep the process alive.
  watchdog.stdin.write(folder);
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return folder;
};

/**
 * Ends the run with everything that it started when somebody interrupts it, or when the command that started it dies.
 * `before` is done first, while what is printed still makes sense.
 */
export const endWhenInterrupted = (folder: string, before: () => void): void => {
  let isEnding = false;
  const end = (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    if (isEnding) return;
    isEnding = true;
    before();
    process.stderr.write(`${name}: ending everything that was started\n`);
    void endRun(folder).finally(() => process.exit(128 + constants.signals[name]));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  process.once('disconnect', () => end('SIGTERM'));
};

/** Ends this process with a status: a connection or timer that somebody forgot does not hold the caller's terminal. */
export const exitWith = (status: number): void => {
  process.exitCode = status;
  setTimeout(() => process.exit(status), 1_000).unref();
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
};
