import { chmodSync, chownSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What we keep in a data folder. Anything else there belongs to others. */
const ours = [
  'postgres',
  'analytics',
  'compile-cache',
  'files',
  'demo',
  'operations',
  'impact.secret',
  'ledger.key',
];

const GROUP_AND_OTHERS = 0o077;
const GROUP_MAY_PASS = 0o010;
const STICKY = 0o1000;

/**
 * Restricts a data folder to its owner: files that this process creates, and files that existed before or came with a
 * copy. `passage` is the group of a database server under a separate account, which must pass through the folder.
 */
export const keepToOwner = (directory: string, passage: number | null): void => {
  process.umask(GROUP_AND_OTHERS);
  if (!isEverybodys(directory)) {
    if (passage === null) unlessForbidden(() => chmodSync(directory, 0o700));
    else letPass(directory, passage);
  }
  for (const name of ours)
    closeTree(join(directory, name), passage !== null && name === 'postgres' ? GROUP_MAY_PASS : 0);
};

/** Our folder, through which a group may pass without seeing what is in it. */
export const letPass = (directory: string, group: number): void =>
  unlessForbidden(() => {
    chownSync(directory, process.geteuid!(), group);
    chmodSync(directory, 0o700 | GROUP_MAY_PASS);
  });

/** The root folder, and folders like /tmp. */
const isEverybodys = (directory: string): boolean =>
  directory === dirname(directory) || (lstatSync(directory).mode & STICKY) !== 0;

/**
 * The target of a link is not in the folder. What lies in a folder that nobody else may enter is out of reach: it is not
 * visited, because a cluster has thousands of files and every command begins here.
 */
const closeTree = (path: string, kept = 0): void =>
  unlessForbidden(() => {
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) return;
    const closed = GROUP_AND_OTHERS & ~kept;
    const mayOthersEnter = (entry.mode & GROUP_AND_OTHERS) !== 0;
    if (entry.mode & closed) chmodSync(path, entry.mode & 0o777 & ~closed);
    if (entry.isDirectory() && mayOthersEnter)
      for (const name of readdirSync(path)) closeTree(join(path, name));
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
