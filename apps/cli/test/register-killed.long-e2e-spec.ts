import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '@xiangtong/infrastructure';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';

const HOUSEHOLDS = 8_000;
const [village] = testVillages;

/** Two years of each household. */
const register = [
  'id_number,key,village,kind,persons,registered_year,income_year,per_capita_income',
  `520122198107034612,,${village},poor,3,2014,2018,3000`,
  ...Array.from(
    { length: 2 * HOUSEHOLDS },
    (_, row) => `,h-${Math.floor(row / 2)},${village},poor,3,2014,${2017 + (row % 2)},${2000 + row}`,
  ),
  '',
].join('\n');

let database: OpenTestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'register-killed-'));
  await registerTestUnits(database.source);
  await writeFile(join(folder, 'register.csv'), register);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const startImport = (): ChildProcess => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  return spawn(process.execPath, [main, 'import', 'households', join(folder, 'register.csv'), '--json'], {
    cwd: folder,
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'data'),
      IMPACT_SECRET_FILE: join(folder, 'household.secret'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const count = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
  const [row] = await database.source.query<{ count: number }[]>(
    `select count(*)::int as count from ${sql}`,
    [...values],
  );
  return row!.count;
};

/** Sessions whose last statement has these words; the session that asks is none of them. */
const sessionsAt = (words: string): Promise<number> =>
  count(
    `pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and strpos(query, $1) > 0`,
    [words],
  );

const until = async (isReached: () => Promise<boolean>): Promise<void> => {
  while (!(await isReached())) await pause(5);
};

const stored = async (): Promise<Record<string, number>> => ({
  households: await count('household'),
  incomes: await count('household_income'),
  imports: await count(`ledger_entry where kind = 'import'`),
  temporary: await count(`pg_class where relpersistence = 't'`),
});

describe('a register whose import is killed', () => {
  it.each([
    'insert into staged_household',
    'insert into staged_key',
    'insert into household (',
    'insert into household_income',
  ])('leaves nothing behind at "%s"', async (statement) => {
    const command = startImport();
    await until(async () => command.exitCode !== null || (await sessionsAt(statement)) > 0);
    command.kill('SIGKILL');
    await once(command, 'close');
    expect(command.signalCode).toBe('SIGKILL');
    await until(async () => (await sessionsAt(statement)) === 0);
    expect(await stored()).toEqual({ households: 0, incomes: 0, imports: 0, temporary: 0 });
  });

  it('is imported whole by the next attempt', async () => {
    const command = startImport();
    const told: Buffer[] = [];
    command.stdout!.on('data', (chunk: Buffer) => told.push(chunk));
    const [code] = (await once(command, 'close')) as [number];
    expect(code).toBe(0);
    expect(JSON.parse(Buffer.concat(told).toString())).toMatchObject({
      rows: 2 * HOUSEHOLDS + 1,
      created: 3 * HOUSEHOLDS + 2,
    });
    expect(await stored()).toMatchObject({ households: HOUSEHOLDS + 1, imports: 1, temporary: 0 });
  });
});
