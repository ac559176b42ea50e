/**
 * The product in a folder of its own (npm run package) does its work from first to last: figures in, a report out, the
 * ledger proved, the service up. Run by the Node that is tried: node scripts/smoke.mjs out/package
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const product = resolve(process.argv[2] ?? 'out/package');
const folder = mkdtempSync(join(tmpdir(), 'xiangtong-smoke-'));
const PORT = '3977';
const options = {
  cwd: folder,
  env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT, LOG_LEVEL: 'warn' },
};

const xiangtong = (...words) =>
  execFileSync(process.execPath, [join(product, 'dist/apps/cli/src/main.js'), ...words], {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const village = '520122001208';
const line = {
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 1,
  amount: '10.00',
  orders: 1,
};
const submission = { unit: village, period: '2019-12', lines: [line] };

const figuresIn = () => {
  xiangtong('seed');
  xiangtong(
    'import',
    'units',
    file('units.csv', `code,name,kind,division,valid_from\n${village},立碑村,village,${village},2018-01\n`),
  );
  xiangtong('submit', file('month.ndjson', JSON.stringify(submission)), '--accept');
  const answer = JSON.parse(
    xiangtong('cube', JSON.stringify({ measures: ['amount'], by: [], period: '2019-12' })),
  );
  assert.equal(answer.totals.amount, '10.00');
};

const reportOut = () => {
  const out = join(folder, 'reports');
  const formats = ['pdf', 'xlsx', 'csv', 'json'];
  xiangtong(
    'report',
    'yoy',
    '--period',
    '2019',
    '--scope',
    '520122',
    '--format',
    formats.join(),
    '--out',
    out,
  );
  const written = readdirSync(out);
  for (const format of formats)
    assert(
      written.some((name) => name.endsWith(`.${format}`)),
      `no ${format}: ${written}`,
    );
  xiangtong('ledger', 'verify');
};

/** The format of the backup is a package of its own, of which little is reached. */
const backUp = () => {
  const key = join(folder, 'backup.key');
  const { recipient } = JSON.parse(xiangtong('backup', 'keygen', key, '--json'));
  const backup = join(folder, 'backup');
  xiangtong('backup', backup, '--recipient', recipient);
  assert.equal(JSON.parse(xiangtong('backup', 'drill', backup, '--key', key, '--json')).entries, 1);
};

const serviceUp = async () => {
  const service = spawn(process.execPath, [join(product, 'dist/apps/api/src/main.js')], {
    ...options,
    stdio: 'inherit',
  });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  const get = (path) => fetch(`http://127.0.0.1:${PORT}${path}`).catch(() => null);
  try {
    const until = Date.now() + 60_000;
    while (!(await get('/health/ready'))?.ok)
      assert(Date.now() < until, 'the service is not ready after a minute');
    for (const path of ['/', '/api/docs', '/api/docs/swagger-ui-bundle.js', '/api/v1/public/editions'])
      assert.equal((await get(path))?.status, 200, path);
  } finally {
    service.kill('SIGTERM');
  }
  assert.equal(await ended, 0);
};

try {
  figuresIn();
  reportOut();
  backUp();
  await serviceUp();
  console.log(`Node ${process.version}: good`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
