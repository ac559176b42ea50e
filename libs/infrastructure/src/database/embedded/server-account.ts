import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isRoot, postgresPrograms, systemPath, type Account } from './postgres-binaries';

/** The first one that exists and can be used; `xiangtong` is for administrators who make one for it alone. */
const names = ['xiangtong', 'postgres', 'nobody'] as const;

/**
 * The account that runs the server when we are root; null where it runs as we do. It must reach the folder above the
 * cluster, and the programs, which may lie in a home that is closed to others.
 */
export const serverAccount = (folder: string): Account | null => {
  if (!isRoot()) return null;
  for (const name of names) {
    const account = accountOf(name);
    if (account && account.uid !== 0 && canServe(account, folder)) return account;
  }
  return null;
};

const accountOf = (name: string): Account | null => {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe', env: { PATH: systemPath } }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
};

const canServe = (account: Account, folder: string): boolean =>
  succeeds(account, 'cd -- "$1" && exec "$2" --version', [folder, join(postgresPrograms(), 'initdb')]);

export const accountMay = (account: Account, act: 'read' | 'write', path: string): boolean =>
  succeeds(account, act === 'read' ? 'test -r "$1"' : 'test -w "$1" && test -x "$1"', [path]);

const succeeds = (account: Account, script: string, args: readonly string[]): boolean => {
  try {
    execFileSync('sh', ['-c', script, 'sh', ...args], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
      env: { PATH: systemPath },
    });
    return true;
  } catch {
    return false;
  }
};
