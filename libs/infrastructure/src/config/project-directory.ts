import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the installed product, with reports/ and seeds/: the nearest one above this file that has both. The same
 * for sources and for the build, which is one level deeper.
 */
export const projectDirectory = (): string => {
  for (let directory = __dirname; directory !== dirname(directory); directory = dirname(directory)) {
    if (existsSync(join(directory, 'package.json')) && existsSync(join(directory, 'seeds', 'reference')))
      return directory;
  }
  throw new Error('the folders reports/ and seeds/ of the product are missing');
};

/** Version of the product. */
export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(projectDirectory(), 'package.json'), 'utf8')) as { version: string }).version;

/** What was built: the version, and the commit of the sources. */
export interface Build {
  readonly version: string;
  /** Forty hexadecimal digits, with `-changed` after them for sources that were in no commit; null where none is known. */
  readonly commit: string | null;
}

/** The build writes `dist/build.json`; sources that run without a build are of no commit. */
export const readBuild = (): Build => {
  const file = join(projectDirectory(), 'dist', 'build.json');
  if (!existsSync(file)) return { version: productVersion(), commit: null };
  return JSON.parse(readFileSync(file, 'utf8')) as Build;
};

/** For people: `0.1.0 (4befb1d1)`. */
export const buildText = ({ version, commit }: Build = readBuild()): string =>
  commit === null ? version : `${version} (${commit.replace(/^([0-9a-f]{8})[0-9a-f]*/, '$1')})`;
