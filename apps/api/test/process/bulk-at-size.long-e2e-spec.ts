import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { formatMonth, monthRange } from '@xiangtong/domain';
import { catalogueUnits, createIdentity, identityEntities } from '@xiangtong/identity';
import { serviceDataSourceOptions, systemClock } from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue } from '@xiangtong/reference';
import { createTestDatabase, type TestDatabase } from '@xiangtong/testing';
import { DataSource } from 'typeorm';
import { BulkClient, type BulkLine } from '../support/bulk-client';
import { acceptWithoutReview } from '../support/review-rule';
import {
  announce,
  logIn,
  openWorkspace,
  PASSWORD,
  spawnService,
  statusOf,
  type ServiceProcess,
  type Workspace,
} from './support';

/** Villages of a prefecture. */
const UNITS = 1_600;
const MEGABYTE = 1 << 20;

const unitCodes = Array.from({ length: UNITS }, (_, index) => `520122P${String(index + 1).padStart(4, '0')}`);
const months = monthRange(201901, 201912);

let workspace: Workspace;
let database: TestDatabase;
let source: DataSource;
let service: ServiceProcess;
let token: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  database = await createTestDatabase();
  source = await new DataSource(
    serviceDataSourceOptions(database.serviceUrl, identityEntities, 2),
  ).initialize();
  const units = unitCodes.map((code) => `${code},园区${code.slice(7)},park,520122,2018-01`);
  await importUnits(source, ['code,name,kind,division,valid_from', ...units].join('\n'));
  const catalogue = catalogueUnits(new ReferenceCatalogue(source));
  const { createAccount } = createIdentity({ manager: source.manager, units: catalogue, clock: systemClock });
  const account = { username: 'hub', displayName: '测试', password: PASSWORD };
  await createAccount.execute({ ...account, grants: ['reporter'], units: unitCodes });
  await acceptWithoutReview(source);
  service = await spawnService(workspace.path('service'), {
    DATABASE_URL: database.url,
    // Mistakes have the longest answers.
    BULK_REFUSED_AT_MOST: '1000000',
  });
  token = await logIn(service, 'hub');
});
afterAll(async () => {
  await service?.end('SIGTERM');
  await source?.destroy();
  await database?.drop();
  await workspace?.remove();
});

/** Memory of the service, in MB. */
const memory = (): number => {
  const status = readFileSync(`/proc/${service.child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

const submission = (unit: string, month: number): string => {
  const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: '1', orders: 1 };
  const amount = `${20 + (month % 3)}.00`;
  return `${JSON.stringify({ unit, period: formatMonth(month), lines: [{ ...line, amount }] })}\n`;
};

/** Waits while the connection accepts nothing more; false when that lasts longer than `patience` ms. */
const drained = async ({ request }: BulkClient, patience: number): Promise<boolean> => {
  const signal = AbortSignal.timeout(patience);
  return once(request, 'drain', { signal }).then(
    () => true,
    (error: Error) => {
      if (signal.aborted) return false;
      throw error;
    },
  );
};

const sendMonth = async (client: BulkClient, month: number): Promise<void> => {
  for (const unit of unitCodes) {
    if (!client.request.write(submission(unit, month)) && !(await drained(client, 20_000)))
      throw new Error(`the service took nothing more in ${month}`);
  }
};

it("takes a prefecture's year in, in one request, telling as it goes", async () => {
  const client = new BulkClient(service.url, token);
  const results: BulkLine[] = [];
  const sending = (async () => {
    for (const month of months.slice(0, -1)) await sendMonth(client, month);
  })();
  // The last month is not sent before the results of all others have arrived.
  while (results.length < UNITS * (months.length - 1)) {
    results.push((await client.next())!);
  }
  await sending;
  await sendMonth(client, months.at(-1)!);
  results.push(...(await client.end().rest()));
  const all = UNITS * months.length;
  expect(results.pop()).toMatchObject({
    summary: { submissions: all, lines: all, created: all, refused: 0 },
  });
  expect(results.map(({ line }) => line)).toEqual(Array.from({ length: all }, (_, index) => index + 1));
  expect(results.filter(({ status }) => status !== 'accepted')).toEqual([]);
  // Node.js would warn here about leaking listeners.
  expect(service.output.stderr).toBe('');
});

it('changes nothing when the same comes again', async () => {
  const client = new BulkClient(service.url, token);
  const [results] = await Promise.all([
    client.rest(),
    sendMonth(client, months[0]!).then(() => client.end()),
  ]);
  expect(results.at(-1)).toMatchObject({ summary: { submissions: UNITS, unchanged: UNITS } });
  const [row] = await source.query<object[]>('select count(*)::int as entries from ledger_entry');
  expect(row).toEqual({ entries: UNITS * months.length });
});

/** Long, with many mistakes: the answer is several times as long. */
const wrong = `${JSON.stringify({ unit: 'x', period: 'y', lines: Array.from({ length: 60 }, () => ({})), pad: 'x'.repeat(20_000) })}\n`;
const padded = `${JSON.stringify({ unit: 'x', pad: 'x'.repeat(20_000) })}\n`;
const PIECE = 16;
const piece = wrong.repeat(PIECE);

it('reads no further while nobody reads what it tells, and goes on when somebody does', async () => {
  const before = memory();
  const client = new BulkClient(service.url, token);
  let sent = 0;
  for (let open = true; open; sent += PIECE) {
    expect(sent * wrong.length).toBeLessThan(100 * MEGABYTE);
    if (!client.request.write(piece)) open = await drained(client, 1_000);
  }
  announce(`${Math.round((sent * wrong.length) / MEGABYTE)} MB sent, then silence`);
  expect(memory() - before).toBeLessThan(150);
  expect(await statusOf(`${service.url}/api/v1/health/live`)).toBe(200);
  const results = await client.end().rest();
  expect(results.pop()).toMatchObject({ summary: { submissions: sent, refused: sent } });
  expect(results).toHaveLength(sent);
});

it('needs no more memory for ten times as much', async () => {
  const client = new BulkClient(service.url, token);
  const samples: number[] = [];
  const sending = (async () => {
    for (let sent = 0; sent < 200 * MEGABYTE; sent += padded.length * PIECE) {
      if (!client.request.write(padded.repeat(PIECE)) && !(await drained(client, 20_000)))
        throw new Error('the service took nothing more');
    }
    client.end();
  })();
  for (let told = 1; (await client.next())?.line; told += 1) if (told % 1_000 === 0) samples.push(memory());
  await sending;
  announce(`memory of the service every 20 MB: ${samples.map(Math.round).join(' ')} MB`);
  expect(samples.length).toBeGreaterThanOrEqual(10);
  expect(Math.max(...samples) - samples[0]!).toBeLessThan(100);
});
