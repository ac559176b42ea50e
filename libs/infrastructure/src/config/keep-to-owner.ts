import { chmodSync, chownSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What we keep in a data folder. Anything else there belongs to others. */
const ours = ['postgres', 'analytics', 'files', 'demo', 'impact.secret'];

const GROUP_AND_OTHERS = 0o077;
const STICKY = 0o1000;

/**
 * Restricts a data folder to its owner: files that this process creates, and files that existed before or came with a
 * copy. `passage` is the group of a database server under a separate account, which must pass through the folder.
 */
export const keepToOwner = (directory: string, passage: number | null): void => {
  process.umask(GROUP_AND_OTHERS);
  if (!isEverybodys(directory)) {
    unlessForbidden(() => chmodSync(directory, passage === null ? 0o700 : 0o710));
    if (passage !== null) unlessForbidden(() => chownSync(directory, process.geteuid!(), passage));
  }
  for (const name of ours) closeTree(join(directory, name));
};

/** The root folder, and folders like /tmp. */
const isEverybodys = (directory: string): boolean =>
  directory === dirname(directory) || (lstatSync(directory).mode & STICKY) !== 0;

/** The target of a link is not in the folder. */
const closeTree = (path: string): void =>
  unlessForbidden(() => {
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) return;
    if (entry.mode & GROUP_AND_OTHERS) chmodSync(path, entry.mode & 0o777 & ~GROUP_AND_OTHERS);
    if (entry.isDirectory()) for (const name of readdirSync(path)) closeTree(join(path, name));
  });

/**
 * Others work in the folder too: a file that disappeared needs nothing, and a file that is not ours can only be closed
 * by its owner.
 */
const unlessForbidden = (act: () => void): void => {
  try {
    act();
  } catch (error) {
    if (!['ENOENT', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
};
