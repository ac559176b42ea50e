import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import { freePort } from './machine';

const NOBODY = 65534;
const PASSWORD = 'nine-lanterns';

/** Folder of the programs of a PostgreSQL that the distribution has installed; null where there is none. */
const findPrograms = (): string | null => {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return null;
  const [newest] = readdirSync(folder).sort((one, other) => Number(other) - Number(one));
  const programs = newest === undefined ? null : join(folder, newest, 'bin');
  return programs && existsSync(join(programs, 'initdb')) ? programs : null;
};

/** The statements that docs/operations.md gives to the administrator of a database. */
const preparations = (): readonly string[] => {
  const text = readFileSync(join(projectDirectory(), 'docs', 'operations.md'), 'utf8');
  const [, block] = /```sql\n([^]*?)```/.exec(text) ?? [];
  return block!
    .replace('…', PASSWORD)
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
};

/**
 * A new cluster of the distribution's PostgreSQL, in which nothing of the product has ever been, with role and database
 * as the operations manual makes them. Returns false where this machine has no PostgreSQL.
 */
export const withExternalDatabase = async (
  folder: string,
  work: (url: string) => Promise<void>,
): Promise<boolean> => {
  const programs = findPrograms();
  if (programs === null) return false;
  const port = await freePort();
  mkdirSync(folder);
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in account) chownSync(folder, account.uid!, account.gid!);
  // The account passes through the folder above, which is its owner's alone.
  chmodSync(join(folder, '..'), 0o711);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(programs, program), words, {
      ...account,
      cwd: '/',
      stdio: 'ignore',
      env: { LC_ALL: 'C' },
    });
  run(
    'initdb',
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '-D',
    data,
  );
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -c unix_socket_directories='' -c fsync=off`,
    'start',
  );
  try {
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password: PASSWORD,
      database: 'postgres',
    });
    await client.connect();
    for (const statement of preparations()) await client.query(statement);
    await client.end();
    await work(`postgres://xiangtong:${PASSWORD}@127.0.0.1:${port}/xiangtong`);
  } finally {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  }
  return true;
};
