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
