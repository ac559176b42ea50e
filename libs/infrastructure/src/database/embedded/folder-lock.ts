import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isTokenAlive, processToken } from './processes';

/** Longer than the recovery of a large cluster may take. */
const PATIENCE_MS = 300_000;
const LOOK_AGAIN_MS = 50;
/** Breaking a lock takes a moment; a breaker this old died in it. */
const BREAKER_MS = 10_000;

let attempts = 0;

/**
 * One process at a time works on the folder. The lock is a file that names its holder; the next process breaks a lock
 * whose holder was killed.
 */
export const withFolderLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(lock)) {
    if (breakIfAbandoned(lock)) continue;
    if (Date.now() > deadline) throw new Error(`another process holds ${lock}`);
    await pause(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/** The file appears with its content in one step, or not at all. */
const take = (lock: string): boolean => {
  attempts += 1;
  const draft = `${lock}.${process.pid}-${attempts}`;
  writeFileSync(draft, processToken(process.pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

const holderOf = (lock: string): string | null => {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
};

/**
 * Returns whether the lock was broken. Checks again under a mark that only one breaker can set: another process may have
 * taken the lock meanwhile.
 */
const breakIfAbandoned = (lock: string): boolean => {
  if (!isAbandoned(lock)) return false;
  const mark = `${lock}.breaking`;
  try {
    mkdirSync(mark);
  } catch {
    if (Date.now() - (statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > BREAKER_MS) {
      rmSync(mark, { recursive: true, force: true });
    }
    return false;
  }
  try {
    const abandoned = isAbandoned(lock);
    if (abandoned) rmSync(lock, { force: true });
    return abandoned;
  } finally {
    rmSync(mark, { recursive: true, force: true });
  }
};

const isAbandoned = (lock: string): boolean => {
  const holder = holderOf(lock);
  return holder !== null && !isTokenAlive(holder);
};
