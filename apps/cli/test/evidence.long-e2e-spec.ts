import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';
import { unzipSync } from 'fflate';

const run = promisify(execFile);

let database: TestDatabase;
let folder: string;

const submission = (unit: string, period: string, amount: string): string =>
  JSON.stringify({
    unit,
    period,
    lines: [
      {
        product: 'VEG-001',
        destination: '320102',
        platform: 'taobao',
        quantity: '1.5',
        orders: 1,
        amount,
      },
    ],
  });

const xiangtong = async (...args: string[]): Promise<unknown> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') };
  const { stdout } = await run(process.execPath, [main, ...args, '--json'], { env, cwd: folder });
  return JSON.parse(stdout) as unknown;
};

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-cli-'));
  const source = await openServiceSource(database);
  await registerTestUnits(source);
  await source.destroy();
  await run(process.execPath, [join(projectDirectory(), 'scripts', 'build.mjs'), '--quiet']);
  const lines = testVillages.map((unit, index) => submission(unit, '2019-12', `${20 + index}.00`));
  await writeFile(join(folder, 'sales.ndjson'), `${lines.join('\n')}\n`);
  await xiangtong('submit', 'sales.ndjson', '--accept');
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('xiangtong evidence', () => {
  it('writes a bundle that the published program proves against the exported head', async () => {
    const made = await xiangtong('evidence', '--period', '2019', '--scope', '520122', '--out', 'bundle.zip');
    expect(made).toMatchObject({ file: 'bundle.zip', asOf: { seq: 4 } });
    const target = join(folder, 'bundle');
    for (const [name, content] of Object.entries(unzipSync(await readFile(join(folder, 'bundle.zip'))))) {
      await mkdir(dirname(join(target, name)), { recursive: true });
      await writeFile(join(target, name), content);
    }
    await writeFile(join(folder, 'head.json'), JSON.stringify(await xiangtong('ledger', 'head')));
    const program = join(projectDirectory(), 'libs/proof/src/evidence/verify-evidence.mjs');
    const options = [program, '.', '--head', '../head.json', '--language', 'en'];
    const { stdout } = await run(process.execPath, options, { cwd: target, env: {} });
    expect(stdout).toMatch(/4 figures .* 86\.00 yuan/);
    expect(stdout).toMatch(/agrees with what was kept outside at 1 positions\n/);
    expect(stdout).toMatch(/What was checked is intact/);
  });
});

describe('xiangtong compare', () => {
  it('prints two positions side by side', async () => {
    const places = ['--from', '2', '--to', '4', '--period', '2019', '--scope', '520122'];
    const result = await xiangtong('compare', 'yoy', ...places, '--format', 'csv', '--out', 'compared');
    const { files, comparison } = result as { files: string[]; comparison: { effects: unknown[] } };
    expect(comparison.effects[0]).toMatchObject({ kind: 'late', entries: 2, current: { up: '45.00' } });
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    expect(texts.join('\n')).toContain('迟报');
  });
});
