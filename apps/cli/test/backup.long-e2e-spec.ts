import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createEmptyDatabase,
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';

const run = promisify(execFile);
const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');

let folder: string;
let original: TestDatabase;
let copy: TestDatabase;

const settings: Record<string, string> = {};

const environment = ({ url }: TestDatabase) => ({
  ...settings,
  PATH: '/usr/bin:/bin',
  DATABASE_URL: url,
  DATA_DIR: join(folder, new URL(url).pathname),
  LANG: 'en_US.UTF-8',
});

const xiangtong = async (database: TestDatabase, ...args: string[]) => {
  try {
    return {
      code: 0,
      ...(await run(process.execPath, [main, ...args], { env: environment(database), cwd: folder })),
    };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};

const json = async (database: TestDatabase, ...args: string[]): Promise<unknown> => {
  const { stdout, stderr } = await xiangtong(database, ...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};

const submissions = (period: string): string =>
  testVillages
    .map((unit, index) => {
      const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: 1, orders: 1 };
      return JSON.stringify({
        unit,
        period,
        lines: [{ ...line, amount: `${index + 1}0.00`, store: `店"${unit}\\N` }],
      });
    })
    .join('\n');

const submit = async (database: TestDatabase, period: string): Promise<void> => {
  const path = join(folder, `${period}.ndjson`);
  await writeFile(path, submissions(period));
  expect(await json(database, 'submit', path, '--accept', '--json')).toMatchObject({
    created: 4,
    refused: 0,
  });
};

const query = '{"measures":["amount","orders"],"by":["village","month"],"period":"2019"}';
const figures = (database: TestDatabase) => json(database, 'cube', query);
const proof = (database: TestDatabase) => json(database, 'ledger', 'verify', '--json');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-backup-'));
  [original, copy] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
  const source = await openServiceSource(original);
  await registerTestUnits(source);
  await submit(original, '2019-11');
  await json(original, 'people', 'add-admin', 'root', '系统管理员', '--json');
  await source.query(
    `insert into session (token_hash, account_id, created_at, expires_at, last_used_at)
     select 'x', id, now(), now() + interval '1 hour', now() from account`,
  );
  await source.query(
    `insert into household (key, village, kind, persons, from_import)
     select sha256(n::text::bytea), $1, 'poor', 1 + n % 9, 1 from generate_series(1, 60000) n`,
    [testVillages[0]],
  );
  await source.destroy();
});
afterAll(async () => {
  await Promise.all([original, copy].map((database) => database.drop()));
  await rm(folder, { recursive: true, force: true });
});

describe('xiangtong backup for the keys of the configuration', () => {
  const keyFile = () => join(folder, 'backup.key');

  beforeAll(async () => {
    const { recipient } = (await json(original, 'backup', 'keygen', keyFile(), '--json')) as {
      recipient: string;
    };
    Object.assign(settings, { BACKUP_FOLDER: join(folder, 'daily'), BACKUP_RECIPIENTS: recipient });
  });
  afterAll(() => {
    for (const name of Object.keys(settings)) delete settings[name];
  });

  it('makes a file that only its owner reads, and never replaces one', async () => {
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    const { code, stderr } = await xiangtong(original, 'backup', 'keygen', keyFile());
    expect([code, stderr]).toEqual([1, expect.stringContaining('EEXIST')]);
  });

  it('goes into the folder of the days, encrypted, and a drill finds it good', async () => {
    const made = (await json(original, 'backup', '--json')) as { directory: string };
    expect(made).toMatchObject({
      isEncrypted: true,
      directory: expect.stringContaining(join(folder, 'daily')),
    });
    const refused = await xiangtong(original, 'backup', 'drill');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^BACKUP.KEY_NEEDED: .*--key/m),
    ]);
    const drilled = await json(original, 'backup', 'drill', '--key', keyFile(), '--json');
    expect(drilled).toMatchObject({ directory: made.directory, entries: 4, lines: 4 });
    const { stdout } = await xiangtong(original, 'backup', 'list');
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/ drill .* good$/),
      expect.stringMatching(/ drill .* encrypted: name the key file/),
      expect.stringMatching(/ backup .* good$/),
    ]);
  });

  it('is restored with the key', async () => {
    const database = await createEmptyDatabase();
    const [name] = await readdir(join(folder, 'daily'));
    const directory = join(folder, 'daily', name!);
    const refused = await xiangtong(database, 'restore', directory);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/BACKUP.KEY_NEEDED/)]);
    const restored = await json(database, 'restore', directory, '--key', keyFile(), '--json');
    expect(restored).toMatchObject({ isEncrypted: true, ledger: { seq: 4 }, faults: [] });
    expect(await figures(database)).toEqual(await figures(original));
    await database.drop();
  });

  it.each([
    [
      'BACKUP_FOLDER',
      () => join(folder, new URL(original.url).pathname, 'backups'),
      /BACKUP_FOLDER lies in DATA_DIR/,
    ],
    ['BACKUP_KEY_FILE', () => join(folder, 'daily', 'key'), /BACKUP_KEY_FILE lies in BACKUP_FOLDER/],
    ['BACKUP_RECIPIENTS', () => 'age1qqqq', /BACKUP_RECIPIENTS has a key that is mistyped/],
  ])('is refused a wrong %s, by its name', async (name, value, reason) => {
    const before = settings[name];
    settings[name] = value();
    const { code, stderr } = await xiangtong(original, 'backup');
    if (before === undefined) delete settings[name];
    else settings[name] = before;
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
  });
});

describe('xiangtong backup and restore', () => {
  it('bring an empty database to the same figures, the same ledger and the same accounts', async () => {
    const directory = join(folder, 'backups', 'first');
    const before = [await figures(original), await proof(original)];
    expect(await json(original, 'backup', directory, '--json')).toMatchObject({
      directory,
      ledger: { seq: 4, hash: (before[1] as { head: string }).head },
      notIncluded: expect.arrayContaining([expect.stringContaining('secret')]),
    });
    const files = await readdir(directory);
    expect(files).toEqual(
      expect.arrayContaining(['manifest.json', 'revision_line.copy.gz', 'account.copy.gz']),
    );
    for (const name of ['session', 'api_token']) expect(files).not.toContain(`${name}.copy.gz`);
    const modes = await Promise.all(
      files.map(async (file) => (await stat(join(directory, file))).mode & 0o777),
    );
    expect([new Set(modes), (await stat(directory)).mode & 0o777]).toEqual([new Set([0o600]), 0o700]);
    expect(await readdir(join(folder, 'backups'))).toEqual(['first']);

    const restored = await json(copy, 'restore', directory, '--json');
    expect(restored).toMatchObject({ ledger: { seq: 4 }, faults: [] });
    expect([await figures(copy), await proof(copy)]).toEqual(before);

    const source = await openServiceSource(copy);
    const [left] = await source.query<{ accounts: number; sessions: number; households: number }[]>(
      `select (select count(*) from account) as accounts, (select count(*) from session) as sessions,
         (select count(*) from household) as households`,
    );
    await source.destroy();
    expect(left).toEqual({ accounts: 1, sessions: 0, households: 60_000 });
    // And it goes on where it was.
    await submit(copy, '2019-12');
    expect(await proof(copy)).toMatchObject({ entries: 8, faults: [] });
  });

  // Another machine has another cluster: the roles of this one, and their passwords, are not there.
  it('bring a new data folder with a cluster of its own to the same figures', async () => {
    const directory = join(folder, 'backups', 'first');
    const machine = { PATH: '/usr/bin:/bin', DATA_DIR: join(folder, 'other-machine'), LANG: 'en_US.UTF-8' };
    const onMachine = async (...args: string[]): Promise<string> =>
      (await run(process.execPath, [main, ...args], { env: machine, cwd: folder })).stdout;
    const printed = await onMachine('restore', directory);
    for (const line of [/^\d+ tables, \d+ rows as of /m, /^ledger: 4 entries, head [0-9a-f]{64}, 0 faults$/m])
      expect(printed).toMatch(line);
    expect(JSON.parse(await onMachine('cube', query))).toEqual(await figures(original));
    expect(JSON.parse(await onMachine('ledger', 'verify', '--json'))).toEqual(await proof(original));
  });

  it('say in one line what is no good', async () => {
    const directory = join(folder, 'backups', 'first');
    const damaged = join(folder, 'damaged');
    await cp(directory, damaged, { recursive: true });
    await rm(join(damaged, 'account.copy.gz'));
    const lines = join(damaged, 'revision_line.copy.gz');
    await truncate(lines, (await stat(lines)).size - 1);
    const { code, stdout, stderr } = await xiangtong(copy, 'restore', damaged);
    expect([code, stdout]).toEqual([1, '']);
    const line = stderr.trim().split('\n').at(-1);
    for (const reason of [
      /^BACKUP.DAMAGED: /,
      /account.copy.gz: .*missing/,
      /revision_line.copy.gz: .*not what/,
    ])
      expect(line).toMatch(reason);
  });

  it('leave no backup when they are killed', async () => {
    const directory = join(folder, 'killed');
    const child = spawn(process.execPath, [main, 'backup', directory], {
      env: environment(original),
      cwd: folder,
    });
    const exit = once(child, 'exit');
    const unfinished = `killed.${child.pid}.unfinished`;
    const isUnderWay = async () => (await readdir(join(folder, unfinished)).catch(() => [])).length > 0;
    while (!(await isUnderWay())) await pause(1);
    child.kill('SIGKILL');
    await exit;
    const names = await readdir(folder);
    expect(names).toContain(unfinished);
    expect(names).not.toContain('killed');
    const { code, stderr } = await xiangtong(copy, 'restore', join(folder, unfinished));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/BACKUP.NOT_A_BACKUP/)]);
  });
});
