import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { monthRange, formatMonth } from '@xiangtong/domain';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { acceptWithoutReview, createTestApp, type TestApp } from '../support';
import { BulkClient } from '../support/bulk-client';

let test: TestApp;
let token: string;
const clients: BulkClient[] = [];

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  token = await test.signIn({ roles: ['reporter'], units: testVillages });
  await acceptWithoutReview(test.source);
});
afterEach(() => clients.splice(0).forEach((client) => client.leave()));
afterAll(() => test.close());

const open = (headers: Readonly<Record<string, string>> = {}): BulkClient => {
  const client = new BulkClient(test.url, token, headers);
  clients.push(client);
  return client;
};

const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: '1', amount: '2.00' };
const submission = (period: string, unit: string = testVillages[0], orders = 1): string =>
  `${JSON.stringify({ unit, period, lines: [{ ...line, orders }] })}\n`;

const year = (from: number, to: number): string[] =>
  monthRange(from, to).flatMap((month) => testVillages.map((unit) => submission(formatMonth(month), unit)));

const count = async (table: string): Promise<number> => {
  const [row] = await test.source.query<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row!.count;
};

describe('a conversation over the stream', () => {
  it('tells what became of each line while the sender keeps the stream open', async () => {
    const client = open().send(submission('2018-01'));
    expect(await client.next()).toMatchObject({ line: 1, result: 'created', status: 'accepted' });
    client.send(submission('2018-02')).send(submission('2018-01'));
    expect(await client.next()).toMatchObject({ line: 2, result: 'created' });
    expect(await client.next()).toMatchObject({ line: 3, result: 'unchanged' });
    client.end();
    expect(await client.next()).toMatchObject({ summary: { submissions: 3, accepted: 0, unchanged: 1 } });
    expect(await client.next()).toBeNull();
  });

  it('goes on after a broken line in the middle and tells of one that was cut off at the end', async () => {
    const [first, second, third] = [submission('2018-03'), submission('2018-04'), submission('2018-05')];
    const client = open().send(`${first}{"unit": nothing}\n${second}`).send(third.slice(0, 40)).end();
    expect(await client.rest()).toMatchObject([
      { line: 1, result: 'created' },
      { line: 2, result: 'refused', errors: [{ code: 'BULK.BROKEN_LINE' }] },
      { line: 3, result: 'created' },
      { line: 4, result: 'refused', errors: [{ code: 'BULK.BROKEN_LINE' }] },
      { summary: { submissions: 4, created: 2, refused: 2 } },
    ]);
  });
});

describe('a stream sent with gzip', () => {
  const packed = { 'content-encoding': 'gzip' };

  it('is the same as one without', async () => {
    const text = year(201806, 201808).join('');
    const first = await open(packed).send(gzipSync(text)).end().rest();
    expect(first.at(-1)).toMatchObject({ summary: { submissions: 12, created: 12 } });
    const again = await open().send(text).end().rest();
    expect(again.at(-1)).toMatchObject({ summary: { submissions: 12, unchanged: 12 } });
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 12)],
    ['was never packed', () => Buffer.from(submission('2018-09'))],
  ])('that %s is said to be broken, in the answer', async (_, damage) => {
    const client = open(packed)
      .send(damage(gzipSync(submission('2018-09'))))
      .end();
    expect(await client.status()).toBe(200);
    expect((await client.rest()).at(-1)).toMatchObject({ failed: { code: 'BULK.INTERRUPTED' } });
    expect((await test.http.get('/api/v1/health/live')).status).toBe(200);
  });

  it('is refused when it is packed in another way', async () => {
    const client = open({ 'content-encoding': 'br' }).send(submission('2018-09')).end();
    expect(await client.status()).toBe(415);
  });
});

it('refuses a line of values in values, however deep', async () => {
  const deep = `{"unit":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}\n`;
  const lines = `{"lines":${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}}\n`;
  const results = await open()
    .send(deep + lines + submission('2018-12'))
    .end()
    .rest();
  expect(results).toMatchObject([
    { line: 1, result: 'refused' },
    { line: 2, result: 'refused' },
    { line: 3, result: 'created' },
    { summary: { refused: 2 } },
  ]);
});

describe('a stream of mistakes', () => {
  const LIMIT = 1_000;

  it('ends after a number of them, and says how much was read and what to do', async () => {
    const results = await open()
      .send(submission('2018-10') + '{}\n'.repeat(5 * LIMIT))
      .end()
      .rest();
    const last = results.pop()!;
    expect(last).toMatchObject({
      failed: { code: 'BULK.TOO_MANY_REFUSED' },
      summary: { created: 1, refused: results.length - 1 },
    });
    expect(results.length).toBeGreaterThan(LIMIT);
    expect(results.length).toBeLessThan(2 * LIMIT + 1);
    const [lines, refused] = [results.length, results.length - 1].map((count) => count.toLocaleString('en'));
    expect(last.failed!.message).toContain(`前 ${lines} 行里已有 ${refused} 份没有收下`);
  });

  it('may hold fewer than that anywhere', async () => {
    const mistakes = '{}\n'.repeat(LIMIT - 1);
    const results = await open()
      .send(mistakes + submission('2018-11'))
      .end()
      .rest();
    expect(results.at(-1)).toMatchObject({ summary: { created: 1, refused: LIMIT - 1 } });
  });

  it('is unpacked no further than that, however much it unpacks to', async () => {
    const packed = gzipSync(Buffer.alloc(30_000_000, '{}\n'), { level: 9 });
    expect(packed.length).toBeLessThan(32_000);
    const results = await open({ 'content-encoding': 'gzip' }).send(packed).end().rest();
    const { failed, summary } = results.pop()!;
    expect(failed?.code).toBe('BULK.TOO_MANY_REFUSED');
    // Of ten million lines.
    expect(summary!['submissions']).toBe(results.length);
    expect(results.length).toBeLessThan(2 * LIMIT + 1);
  });

  it('is answered also to a sender who sends everything before reading', async () => {
    const client = open();
    await new Promise<void>((resolve) => client.request.end('{}\n'.repeat(10_000_000), () => resolve()));
    expect((await client.rest()).at(-1)).toMatchObject({ failed: { code: 'BULK.TOO_MANY_REFUSED' } });
  });
});

describe('a sender whose connection is closed with the answer', () => {
  it('reads it, though it goes on sending after it was refused', async () => {
    const client = open({ connection: 'close' });
    for (let part = 0; part < 20; part += 1) {
      client.send('{}\n'.repeat(20_000));
      await pause(25);
    }
    client.end();
    expect((await client.rest()).at(-1)).toMatchObject({ failed: { code: 'BULK.TOO_MANY_REFUSED' } });
  });
});

describe('a sender who goes away in the middle', () => {
  it('leaves whole what was accepted, and can send the whole again', async () => {
    const before = await count('submission');
    const text = year(201901, 201912);
    const client = open();
    const told = [];
    for (const [index, part] of text.entries()) {
      client.send(index === text.length - 1 ? part.slice(0, 30) : part);
      if (index % 12 === 11) await pause(60);
      if (index === 11) told.push(await client.next(), await client.next());
    }
    client.leave();
    expect(told).toMatchObject([
      { line: 1, result: 'created', status: 'accepted' },
      { line: 2, result: 'created', status: 'accepted' },
    ]);
    const again = await open().send(text.join('')).end().rest();
    const { created, unchanged, refused } = again.at(-1)!.summary!;
    expect(refused).toBe(0);
    expect(unchanged).toBeGreaterThanOrEqual(12);
    expect(created! + unchanged!).toBe(text.length);
    expect(await count('submission')).toBe(before + text.length);
    expect(await count('revision')).toBe(await count('ledger_entry'));
    expect(await count('revision_line')).toBe(await count('revision'));
  });
});
