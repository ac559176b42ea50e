import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { sep } from 'node:path';
import type { Environment } from './environment';
import { makeOnce, replaceFile, secretFile } from './secret-file';

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

/** Readable by its owner only; the first process makes it. */
const readOrMake = (path: string): string[] => {
  makeOnce(path, `${randomSecret()}\n`);
  return linesOf(path);
};

const NAME = 'impact.secret';

export const countySecrets = (
  environment: Environment,
  dataDirectory: string,
  home: string = homedir(),
): CountySecretStore => {
  const { IMPACT_SECRET: first, IMPACT_SECRET_FILE: named } = environment;
  const file = first && !named ? null : secretFile(NAME, named, environment, dataDirectory, home);
  const later = (): string[] => (file && existsSync(file) ? linesOf(file) : []);
  const read = (): string[] => (first ? [first, ...later()] : readOrMake(file!));
  return {
    besideData: file?.startsWith(dataDirectory + sep) ? file : null,
    read,
    add: () => {
      if (!file) return null;
      const lines = first ? later() : readOrMake(file);
      replaceFile(file, `${[...lines, randomSecret()].join('\n')}\n`);
      return file;
    },
  };
};
