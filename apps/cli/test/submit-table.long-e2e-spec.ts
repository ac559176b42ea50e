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
import { Workbook } from 'exceljs';

const run = promisify(execFile);

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

const submit = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content);
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') };
  const args = [main, 'submit', join(folder, name), '--accept', '--json'];
  try {
    return { code: 0, ...(await run(process.execPath, args, { env, cwd: folder })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};

const heads = ['填报单位', '报告期', '商品', '目的地', '平台', '店铺', '数量', '金额', '订单数'];
const row = (unit: string, store = '', product = '青椒') => [
  unit,
  '2019年12月',
  product,
  '江苏',
  '淘宝',
  store,
  '3斤',
  19.9,
  2,
];

const workbook = async (rows: readonly unknown[][]): Promise<Buffer> => {
  const book = new Workbook();
  book.addWorksheet('汇总').addRows([heads, ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
};

describe('xiangtong submit', () => {
  it('takes the units and months of a workbook in, and of a CSV', async () => {
    const first = await submit('a.xlsx', await workbook(testVillages.slice(0, 2).map((unit) => row(unit))));
    expect(JSON.parse(first.stdout)).toMatchObject({ submissions: 2, created: 2, refused: 0, lines: 2 });
    const csv = [heads, ...testVillages.map((unit) => row(unit))].map((cells) => cells.join(';')).join('\n');
    const second = await submit('renamed.bin', csv);
    expect(JSON.parse(second.stdout)).toMatchObject({ submissions: 4, created: 2, unchanged: 2 });
  });

  it('submits nothing when a cell is wrong, and names the cell in a line of its own', async () => {
    const rows = [row(testVillages[0], '', '青椒椒'), row('nope'), row(testVillages[1])];
    const { code, stdout, stderr } = await submit('wrong.xlsx', await workbook(rows));
    expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ submissions: 0 })]);
    const lines = stderr.trim().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^汇总 C2: .*青椒椒.* → 青椒$/));
    expect(lines).toContainEqual(expect.stringMatching(/^汇总 A3: .*nope/));
    expect(lines.at(-1)).toContain('没有写入任何内容');
  });

  it('names the cell of what only the database knows', async () => {
    const rows = [row(testVillages[2], '立碑小店'), row(testVillages[3], '立碑小店')];
    const { code, stderr } = await submit('store.xlsx', await workbook(rows));
    expect(code).toBe(1);
    expect(stderr).toMatch(/汇总 F3: .*立碑小店/);
  });

  it('ends in one line for what is no table', async () => {
    const { code, stderr } = await submit('picture.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'));
    expect([code, stderr.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining('PNG')]);
  });
});
