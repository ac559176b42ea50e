import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from './environment';

/**
 * The file of a secret. In production it is in the account's configuration folder, so that a copy of the data folder
 * does not hold it. A secret that was made in the data folder before stays in use: nothing may start to use another one
 * by itself.
 */
export const secretFile = (
  name: string,
  given: string | undefined,
  { NODE_ENV }: Environment,
  dataDirectory: string,
  home: string,
): string => {
  if (given) return resolve(given);
  const inData = join(dataDirectory, name);
  const isApart = NODE_ENV === 'production' && !existsSync(inData);
  return isApart ? join(home, '.config', 'xiangtong', name) : inData;
};

const writeUnfinished = (path: string, content: string): string => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600, flush: true });
  return unfinished;
};

/** Readable by its owner only. A link appears completely or not at all, and never replaces a file of another process. */
export const makeOnce = (path: string, content: string): void => {
  if (existsSync(path)) return;
  const unfinished = writeUnfinished(path, content);
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
};

/** The old content or the new one, whatever happens meanwhile. */
export const replaceFile = (path: string, content: string): void =>
  renameSync(writeUnfinished(path, content), path);
