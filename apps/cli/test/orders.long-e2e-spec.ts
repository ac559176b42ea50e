import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createTestDatabase,
  openServiceSource,
  orderCsv,
  orderWorkbook,
  registerTestUnits,
  sampleOrder,
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
const products = join(projectDirectory(), 'seeds', 'reference', 'products.csv');

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-orders-'));
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  await source.query(
    `insert into product_title (unit_id, title, product_id, set_by, set_at)
     select unit.id, '神秘礼盒', product.id, 'test', now() from reporting_unit unit, product
     where unit.code = $1 and product.code = 'VEG-002'`,
    [testVillages[0]],
  );
  await source.destroy();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The built command; without a database its folder for data stays as empty as it is. */
const orders = async (args: readonly string[], url = database.url): Promise<Outcome> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = { PATH: '/usr/bin:/bin', DATABASE_URL: url, DATA_DIR: join(folder, 'data') };
  try {
    return { code: 0, ...(await run(process.execPath, [main, 'orders', ...args], { env, cwd: folder })) };
  } catch (error) {
    return error as Outcome;
  }
};

const file = async (name: string, content: Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe('xiangtong orders', () => {
  it('needs no database with a file of products', async () => {
    const paths = [
      await file(
        'taobao.csv',
        orderCsv('taobao', [sampleOrder(), sampleOrder({ order: '2', title: '神秘礼盒' })]),
      ),
      await file('jd.xlsx', orderWorkbook('jd', [sampleOrder({ paid: '2019-11-01 08:00:00' })])),
    ];
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
    const { code, stdout } = await orders([...paths, '--products', products, '--json'], nowhere);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { name: 'taobao.csv', platform: 'taobao', encoding: 'gb18030', rowsRead: 2 },
        { name: 'jd.xlsx', platform: 'jd', encoding: 'xlsx', rowsRead: 1 },
      ],
      orders: 3,
      amount: '108.00',
      lines: [
        { period: '2019-11', product: 'VEG-001', destination: '320102', platform: 'jd', amount: '36.00' },
        { period: '2019-12', product: 'VEG-001', destination: '320102', platform: 'taobao', amount: '36.00' },
      ],
      unmatched: [{ title: '神秘礼盒', rows: 1 }],
    });
    const december = await orders(
      [...paths, '--products', products, '--period', '2019-12', '--json'],
      nowhere,
    );
    expect(JSON.parse(december.stdout)).toMatchObject({ orders: 2, lines: [{ period: '2019-12' }] });
    expect(await readdir(folder)).not.toContain('data');
  });

  it('applies what a unit has had remembered, and shows a table', async () => {
    const path = await file('boxes.csv', orderCsv('douyin', [sampleOrder({ title: '神秘礼盒' })]));
    const { code, stdout } = await orders([path, '--unit', testVillages[0]]);
    expect([code, stdout.replace(/ +/g, ' ')]).toEqual([
      0,
      expect.stringContaining('2019-12 VEG-002 320102 douyin 2 1 36.00'),
    ]);
  });

  it('shows where the rows stand that it cannot read, and warns of a file that comes to nothing', async () => {
    const broken = sampleOrder({ order: '2', quantity: 0.5 });
    const path = await file('half.csv', orderCsv('taobao', [sampleOrder(), broken]));
    const closed = await file('closed.csv', orderCsv('jd', [sampleOrder({ status: '已取消' })]));
    const { code, stdout } = await orders([path, closed, '--products', products]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'half.csv: 1 row cannot be read\n  Row 3, column J, 宝贝总数量: "0.5" is no whole number',
    );
    expect(stdout).toContain('warning: "closed.csv" has 1 row, none of which counts');
  });

  it('ends with a line on stderr that names the files it cannot read', async () => {
    const bad = await file('bad.csv', Buffer.from('a,b\n1,2\n'));
    const good = await file('good.csv', orderCsv('taobao', [sampleOrder()]));
    for (const args of [
      [good, bad, '--products', products],
      [bad],
      [good, '--period', 'x'],
      [join(folder, 'absent')],
    ]) {
      const { code, stdout, stderr } = await orders(args);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    }
    expect((await orders([good, bad, '--products', products])).stderr).toContain('bad.csv');
    expect((await orders([])).code).not.toBe(0);
  });
});
