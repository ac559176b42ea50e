import { lchownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './postgres-binaries';

/** Gives a folder and all in it to an account. The folder comes last: it shows that nothing is left to be done. */
export const giveTree = (path: string, account: Account): void => {
  if (lstatSync(path).isDirectory())
    for (const name of readdirSync(path)) giveTree(join(path, name), account);
  lchownSync(path, account.uid, account.gid);
};
