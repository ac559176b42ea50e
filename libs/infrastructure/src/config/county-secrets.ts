import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Environment } from './environment';

/** The secrets of the household keys, the oldest first; later ones came by rotation. */
export interface CountySecretStore {
  /** The file, where it stands in the data folder: whoever copies that has data and secrets together. */
  readonly besideData: string | null;
  /** The file is made at first use. */
  read(): readonly string[];
  /** Adds a new one to the file and tells its path; null where there is no file to write. */
  add(): string | null;
}

const randomSecret = (): string => randomBytes(32).toString('hex');

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const writeUnfinished = (path: string, lines: readonly string[]): string => {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  return unfinished;
};

/** Readable by its owner only; the first process makes it. */
const readOrMake = (path: string): string[] => {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = writeUnfinished(path, [randomSecret()]);
    try {
      // A link appears completely or not at all, and never replaces a file made by another process.
      linkSync(unfinished, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  return linesOf(path);
};

const NAME = 'impact.secret';

/**
 * In production the file stands in the account's configuration folder, so that a copy of the data folder cannot test ID
 * numbers. One that an earlier release made in the data folder stays in use: without it every household would be new.
 */
const fileOf = (
  { IMPACT_SECRET_FILE, NODE_ENV }: Environment,
  dataDirectory: string,
  home: string,
): string => {
  if (IMPACT_SECRET_FILE) return resolve(IMPACT_SECRET_FILE);
  const inData = join(dataDirectory, NAME);
  const isApart = NODE_ENV === 'production' && !existsSync(inData);
  return isApart ? join(home, '.config', 'xiangtong', NAME) : inData;
};

export const countySecrets = (
  environment: Environment,
  dataDirectory: string,
  home: string = homedir(),
): CountySecretStore => {
  const { IMPACT_SECRET: first, IMPACT_SECRET_FILE: named } = environment;
  const file = first && !named ? null : fileOf(environment, dataDirectory, home);
  const later = (): string[] => (file && existsSync(file) ? linesOf(file) : []);
  const read = (): string[] => (first ? [first, ...later()] : readOrMake(file!));
  return {
    besideData: file?.startsWith(dataDirectory + sep) ? file : null,
    read,
    add: () => {
      if (!file) return null;
      const lines = first ? later() : readOrMake(file);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      renameSync(writeUnfinished(file, [...lines, randomSecret()]), file);
      return file;
    },
  };
};
