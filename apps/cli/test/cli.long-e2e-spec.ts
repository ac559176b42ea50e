import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';

const run = promisify(execFile);

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-cli-'));
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  await source.destroy();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The built command, as a person would run it. */
const xiangtong = async (...args: string[]): Promise<Outcome> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') };
  try {
    return { code: 0, ...(await run(process.execPath, [main, ...args], { env, cwd: folder })) };
  } catch (error) {
    return error as Outcome;
  }
};

const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await xiangtong(...args)).stdout) as unknown;

const file = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

const line = {
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 1,
  amount: '10.00',
  orders: 1,
};
const submission = (unit: string, overrides: object = {}) =>
  JSON.stringify({ unit, period: '2019-12', lines: [line], ...overrides });

describe('xiangtong', () => {
  it('takes submissions in, proves the ledger, answers the cube and writes reports', async () => {
    const path = await file('good.ndjson', testVillages.map((unit) => submission(unit)).join('\n'));
    expect(await json('submit', path, '--accept', '--json')).toMatchObject({
      created: 4,
      refused: 0,
      lines: 4,
    });
    expect(await json('submit', path, '--accept', '--json')).toMatchObject({ unchanged: 4 });
    expect(await json('ledger', 'verify', '--json')).toMatchObject({ entries: 4, faults: [] });
    const query = '{"measures":["amount"],"by":["county"],"period":"2019"}';
    expect(await json('cube', query)).toMatchObject({
      asOf: 4,
      rows: [{ county: '520122', amount: '40.00' }],
    });
    expect(await json('replica', 'rebuild', '--json')).toMatchObject({ seq: 4, facts: 4 });
    const options = ['--period', '2019', '--scope', '520122', '--format', 'json', '--out', folder, '--json'];
    expect(await json('report', 'yoy', ...options)).toEqual({
      files: [join(folder, 'yoy-520122-2019-zh.json')],
    });
  });

  it('says what is wrong in one line on stderr and ends with another status than 0', async () => {
    const path = await file(
      'bad.ndjson',
      `${submission(testVillages[0], { period: '2019-11' })}\n${submission('nope')}\n`,
    );
    const partly = await xiangtong('submit', path);
    expect(partly.code).toBe(1);
    expect(partly.stderr).toContain('nope');
    const units = await file('units.csv', 'code,name,kind,division,valid_from\nP 1,,house,1,2018-13\n');
    const broken = await file('broken.csv', Buffer.from([0x61, 0x0a, 0xff, 0xfe]));
    for (const args of [
      ['cube', '{'],
      ['cube', '{"measures":["x"],"by":[],"period":"2019"}'],
      ['report', 'nope', '--period', '2019', '--scope', '520122'],
      ['report', 'yoy', '--period', '2019', '--scope', '999999'],
      ['import', 'units', units],
      ['import', 'products', broken],
      ['import', 'units', join(folder, 'absent.csv')],
    ]) {
      const { code, stdout, stderr } = await xiangtong(...args);
      expect([args[0], code, stdout]).toEqual([args[0], 1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    const { stderr } = await xiangtong('import', 'units', units);
    for (const column of ['code', 'name', 'kind', 'division', 'valid_from'])
      expect(stderr).toContain(`#2 ${column}:`);
  });

  it('imports villages of other places from the official format, and households by key', async () => {
    const divisions = await file('divisions.csv', '统计用区划代码,名称\n530103001001,护国社区\n');
    expect(await json('import', 'divisions', divisions, '--json')).toMatchObject({ rows: 1, changed: 1 });
    expect(await json('import', 'divisions', divisions, '--json')).toMatchObject({ changed: 0 });
    const households = await file(
      'households.csv',
      'key,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income\n' +
        `h1,${testVillages[0]},poor,3,2015,,2018,2900\n`,
    );
    expect(await json('import', 'households', households, '--json')).toMatchObject({ rows: 1 });
    const benefits = await file(
      'benefits.csv',
      'month,key,person,source_unit,mechanism,gross,cost,status,voucher\n' +
        `2019-12,h1,,${testVillages[0]},employment,1200.00,0,paid,PZ-1\n`,
    );
    expect(await json('import', 'benefits', benefits, '--json')).toMatchObject({ rows: 1 });
  });

  it('imports categories, platforms and what a pack of a product holds', async () => {
    const categories = await file('categories.csv', '代码,中文名称,英文名称,流向\nhoney,蜂蜜,Honey,up\n');
    expect(await json('import', 'categories', categories, '--json')).toEqual({ rows: 1, changed: 1 });
    expect(await json('import', 'categories', categories, '--json')).toEqual({ rows: 1, changed: 0 });
    const platforms = await file(
      'platforms.csv',
      'code,name_zh,name_en,aliases\nxianyu,闲鱼,Xianyu,咸鱼;二手\n',
    );
    expect(await json('import', 'platforms', platforms, '--json')).toEqual({ rows: 1, changed: 1 });
    const products = await file(
      'products.csv',
      'code,name_zh,name_en,category,base_unit,aliases\nHONEY-1,土蜂蜜,Wild honey,honey,kg,\n',
    );
    await json('import', 'products', products, '--json');
    const packs = await file('packs.csv', 'product,unit,factor\nHONEY-1,瓶,0.5\nHONEY-1,carton,6\n');
    expect(await json('import', 'pack-sizes', packs, '--json')).toEqual({ rows: 2, changed: 2 });
    const sold = { ...line, product: 'HONEY-1', platform: 'xianyu', quantity: 3, unit: '瓶' };
    const path = await file(
      'honey.ndjson',
      submission(testVillages[0], { period: '2019-10', lines: [sold] }),
    );
    expect(await json('submit', path, '--accept', '--json')).toMatchObject({ created: 1, refused: 0 });
    const query = '{"measures":["quantity"],"by":["platform"],"period":"2019-10"}';
    expect(await json('cube', query)).toMatchObject({ rows: [{ platform: 'xianyu', quantity: '1.500' }] });

    const wrong = await file(
      'wrong.csv',
      'product,unit,factor\nNONE,瓶,0\nHONEY-1,勺,0.5\nHONEY-1,瓶,1\nHONEY-1,瓶,2\n',
    );
    const { code, stderr } = await xiangtong('import', 'pack-sizes', wrong);
    expect(code).toBe(1);
    for (const place of ['#2 product', '#2 factor', '#3 unit', '#5 product']) expect(stderr).toContain(place);
  });

  it('takes over history with its own times', async () => {
    const times = { submittedAt: '2018-02-08T17:30:00+08:00', acceptedAt: '2018-02-11T09:00:00+08:00' };
    const history = submission(testVillages[1], { period: '2018-01', ...times });
    const path = await file('history.ndjson', history);
    const refused = await xiangtong('submit', path, '--accept');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('submittedAt')]);
    expect(await json('submit', path, '--migrate', '--json')).toMatchObject({ created: 1, refused: 0 });
    const query = '{"measures":["amount"],"by":[],"period":"2018-01"}';
    expect(await json('cube', query)).toMatchObject({ rows: [{ amount: '10.00' }] });
    const table = await file('history.csv', '商品,目的地,平台,数量,金额,订单数\n');
    const { code, stderr } = await xiangtong('submit', table, '--migrate');
    expect([code, stderr]).toEqual([1, expect.stringContaining('MIGRATION.ONLY_NDJSON')]);
  });

  it('opens a way in: the first admin, and a new password for the one who lost theirs', async () => {
    const added = await json('people', 'add-admin', 'root', '系统管理员', '--json');
    const reset = await json('people', 'reset', 'root', '--json');
    const issued = { username: 'root', oneTimePassword: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) };
    const opened = await json('people', 'break-glass', 'root', '--json');
    expect([added, reset, opened]).toEqual([added, reset, opened].map(() => expect.objectContaining(issued)));
    const hours = (answer: unknown): number =>
      Math.round((Date.parse((answer as { expiresAt: string }).expiresAt) - Date.now()) / 3_600_000);
    expect([added, reset, opened].map(hours)).toEqual([7 * 24, 7 * 24, 24]);
    const { stdout } = await xiangtong('people', 'break-glass', 'root');
    expect(stdout).toMatch(/sign in within 24 hours.*second factors.*removed/s);
    const source = await openServiceSource(database);
    const events = await source.query<{ kind: string; actor: string }[]>(
      'select kind, actor from account_event order by id',
    );
    await source.destroy();
    expect(events).toEqual(
      ['created', 'password-reset', 'break-glass', 'break-glass'].map((kind) => ({
        kind,
        actor: expect.stringMatching(/^cli:/),
      })),
    );
    for (const args of [
      ['reset', 'nobody'],
      ['add-admin', 'root', '又一个'],
    ]) {
      const { code, stdout, stderr } = await xiangtong('people', ...args);
      expect([code, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.any(String)]]);
    }
  });
});
