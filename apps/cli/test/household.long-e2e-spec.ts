import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';

const [libei] = testVillages;
const [first, second] = ['520122198107034612', '520122194403120017'];
const register = [
  'id_number,key,village,kind,persons,registered_year,income_year,per_capita_income',
  `${first},,${libei},poor,3,2014,2018,3000`,
  `${second},,${libei},poor,2,2004,2005,900`,
  `,h-1,${libei},ordinary,4,,,`,
  '',
].join('\n');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'household-command-'));
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  await source.destroy();
  await writeFile(join(folder, 'register.csv'), register);
  expect(await json(['import', 'households', join(folder, 'register.csv'), '--json'])).toMatchObject({
    rows: 3,
  });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const secretFile = () => join(folder, 'secrets', 'household.secret');

/** The built command, with what is typed into it. */
const xiangtong = (args: readonly string[], typed = ''): Promise<Outcome> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'data'),
      IMPACT_SECRET_FILE: secretFile(),
    },
  });
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => (told[stream] += chunk.toString()));
  child.stdin.end(typed);
  return new Promise((done) => child.on('close', (code) => done({ code, ...told })));
};

const json = async (args: readonly string[], typed = ''): Promise<unknown> => {
  const { code, stdout, stderr } = await xiangtong(args, typed);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};

const because = ['--purpose', '本人申请', '--json'];

describe('xiangtong household', () => {
  it('hands out the data of one household and erases it, by an ID number that is typed', async () => {
    const data = await json(['household', 'export', ...because], `${first}\n`);
    expect(data).toMatchObject({
      village: libei,
      persons: 3,
      looks: [{ purpose: '本人申请' }],
      attempts: [],
    });
    expect(JSON.stringify(data)).not.toContain('19810703');
    expect(await json(['household', 'erase', ...because], first)).toEqual({ incomes: 1, lines: 0 });
    const gone = await xiangtong(['household', 'export', ...because], first);
    expect([gone.code, gone.stdout]).toEqual([1, '']);
    expect(gone.stderr).toMatch(/does not have this household/);
    expect(gone.stderr).not.toContain(first);
  });

  it('erases what is long past', async () => {
    expect(await json(['household', 'expire', '--years', '10', ...because])).toEqual({ erased: 1 });
    expect(await json(['household', 'expire', '--years', '10', ...because])).toEqual({ erased: 0 });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['without a purpose', ['export', '--key', 'h-1'], /--purpose/],
    [
      'with a telephone number as purpose',
      ['export', '--key', 'h-1', '--purpose', '13800138000'],
      /audit trail/,
    ],
    ['for no number of years', ['expire', '--years', 'x', ...because], /--years must be a number/],
    ['for no such action', ['sell', ...because], /Allowed choices are export, erase, expire/],
  ])('is refused %s, and says why in its first line', async (_, args, reason) => {
    const { code, stdout, stderr } = await xiangtong(['household', ...args]);
    expect([code === 0, stdout]).toEqual([false, '']);
    expect(stderr.split('\n')[0]).toMatch(reason);
  });
});

const rotations = async (): Promise<unknown> => {
  const source = await openServiceSource(database);
  try {
    return await source.query(
      `select purpose, households, actor from household_event where action = 'keys-rotated'`,
    );
  } finally {
    await source.destroy();
  }
};

describe('xiangtong household-keys', () => {
  it('tells the secrets in use and rotates them; households are recognised after it', async () => {
    const status = () => json(['household-keys', 'status', '--json']);
    expect(await status()).toMatchObject({ generation: 1, formerKeys: 0, secretBesideData: false });
    await writeFile(join(folder, 'again.csv'), register.replace(`${second}`, '520122197001011237'));
    await json(['import', 'households', join(folder, 'again.csv'), '--json']);
    const rotated = await json(['household-keys', 'rotate', '--json']);
    expect(rotated).toMatchObject({ generation: 2, households: 5 });
    expect((await readFile(secretFile(), 'utf8')).trim().split('\n')).toHaveLength(2);
    expect(await status()).toMatchObject({ generation: 2 });
    expect(await rotations()).toMatchObject([{ purpose: '2', households: 5 }]);
    expect(await json(['household', 'export', ...because], first)).toMatchObject({ persons: 3 });
    expect(await json(['import', 'households', join(folder, 'again.csv'), '--json'])).toMatchObject({
      changed: 0,
    });
  });

  it('refuses imports without the former secret', async () => {
    const kept = await readFile(secretFile(), 'utf8');
    await writeFile(secretFile(), `${kept.split('\n')[1]!}\n`);
    const refused = await xiangtong(['import', 'households', join(folder, 'again.csv')]);
    expect([refused.code, refused.stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(refused.stderr).toMatch(/secret is not the one of this database/);
    await writeFile(secretFile(), kept);
  });
});

describe('a household that two counties have registered', () => {
  it('is handed out by the county that is named, and by none otherwise', async () => {
    const source = await openServiceSource(database);
    await source.query(
      `insert into household (key, village, kind, persons, from_import)
       select key, '520123001001', kind, 2, from_import from household where kind = 'ordinary' and erased_at is null`,
    );
    await source.destroy();
    const ask = ['household', 'export', '--key', 'h-1', ...because];
    const refused = await xiangtong(ask);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/520122 520123/);
    expect(await json([...ask, '--county', '520123'])).toMatchObject({ village: '520123001001', persons: 2 });
    expect(await json([...ask, '--county', '520122'])).toMatchObject({ village: libei });
  });
});
