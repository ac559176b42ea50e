import { setTimeout as pause } from 'node:timers/promises';
import { verifyLedger } from '@xiangtong/ledger';
import { testPark, testVillages } from '@xiangtong/testing';
import type { QueryRunner } from 'typeorm';
import { bulkIntake } from '../src/bulk/bulk-intake';
import { MAX_LINE_BYTES } from '../src/bulk/ndjson-lines';
import {
  anybody,
  openCollection,
  reviewer,
  salesLine,
  submission,
  type CollectionFixture,
} from './support/collection-fixture';

let fixture: CollectionFixture;
beforeEach(async () => {
  fixture = await openCollection();
});
afterEach(() => fixture.close());

const outcomes = (results: readonly { outcome: string }[]) => results.map((result) => result.outcome);
const count = async (table: string) =>
  (await fixture.source.query<{ count: number }[]>(`select count(*) from ${table}`))[0]!.count;

describe('bulk intake', () => {
  const file = testVillages.map((unit) => submission({ unit }));

  it('stores and accepts what is right and says of each line what became of it', async () => {
    const results = await fixture.bulk([
      ...file,
      submission({ unit: 'x' }),
      submission({ unit: testPark, lines: [] }),
    ]);
    expect(outcomes(results)).toEqual(['created', 'created', 'created', 'created', 'refused', 'created']);
    expect(results[4]).toMatchObject({
      line: 5,
      unit: 'x',
      mistakes: [{ path: 'unit', code: 'SUBMISSION.UNKNOWN_UNIT' }],
    });
    expect(results[5]).toMatchObject({ line: 6, revision: 1, status: 'accepted', seq: 5 });
    expect(await count('ledger_entry')).toBe(5);
    expect(await count('submission')).toBe(5);
  });

  it('is told of in one message for each period and step, if anybody waits for it', async () => {
    const told = () =>
      fixture.source.query<
        { kind: string; details: { period: string; unitIds: number[]; submission: string | null } }[]
      >('select kind, details from outbox_event order by id');
    await fixture.bulk(file);
    expect(await told()).toEqual([]);
    await fixture.source.query(
      `insert into outbox_interest values ('report.submitted'), ('report.accepted')`,
    );
    const months = ['2019-10', '2019-11'];
    await fixture.bulk(months.flatMap((period) => testVillages.map((unit) => submission({ unit, period }))));
    const events = await told();
    expect(events.map(({ kind, details }) => [kind, details.period, details.unitIds.length])).toEqual([
      ['report.submitted', '2019-10', testVillages.length],
      ['report.submitted', '2019-11', testVillages.length],
      ['report.accepted', '2019-10', testVillages.length],
      ['report.accepted', '2019-11', testVillages.length],
    ]);
    expect(events[0]!.details.submission).toBeNull();
    await fixture.bulk([submission({ unit: testVillages[0], period: '2019-09' })]);
    const [one] = (await told()).slice(-2);
    expect(one!.details.submission).toMatch(/^[\w-]{36}$/);
  });

  it('changes nothing the second time', async () => {
    const first = await fixture.bulk(file);
    const results = await fixture.bulk(file);
    // A sender whose connection broke learns again what was acknowledged.
    expect(results).toEqual(first.map((result) => ({ ...result, outcome: 'unchanged' })));
    expect(await count('ledger_entry')).toBe(4);
    expect(await count('revision')).toBe(4);
    expect(await count('submission_event')).toBe(12);
  });

  it('takes a changed line as a correction, also within one stream', async () => {
    const changed = submission({ lines: [salesLine({ amount: '5' })] });
    const results = await fixture.bulk([submission(), changed, changed]);
    expect(outcomes(results)).toEqual(['created', 'changed', 'unchanged']);
    expect(await fixture.source.query('select kind from ledger_entry order by seq')).toEqual([
      { kind: 'accept' },
      { kind: 'supersede' },
    ]);
  });

  it('leaves what waits for review to the officer, and accepts it when asked', async () => {
    expect(await fixture.bulk([submission()], { accepter: null })).toMatchObject([
      { status: 'submitted', seq: null },
    ]);
    expect(outcomes(await fixture.bulk([submission({ lines: [] })]))).toEqual(['refused']);
    expect(await fixture.bulk([submission()])).toMatchObject([
      { outcome: 'accepted', status: 'accepted', seq: 1, revision: 1 },
    ]);
  });

  it('refuses broken lines one by one', async () => {
    const good = `${JSON.stringify(submission())}\n`;
    const results = await fixture.bulk(['{"unit": \n', '\n', '[]\n', good, '{"unit":"5201']);
    expect(results.map(({ line, mistakes }) => [line, mistakes[0]?.code])).toEqual([
      [1, 'BULK.BROKEN_LINE'],
      [3, 'SUBMISSION.NOT_AN_OBJECT'],
      [4, undefined],
      [5, 'BULK.BROKEN_LINE'],
    ]);
    expect(await count('submission')).toBe(1);
  });

  it('reads on after a line of any length and after broken UTF-8', async () => {
    const options = {
      actor: anybody,
      accepter: reviewer,
      context: { catalogue: fixture.current, currentMonth: 202002 },
      now: () => new Date(),
    };
    async function* stream() {
      yield Buffer.from('"');
      for (let sent = 0; sent < MAX_LINE_BYTES * 2; sent += 1 << 20) yield Buffer.alloc(1 << 20, 'x');
      yield Buffer.from('"\n');
      yield Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]);
      yield await Promise.resolve(Buffer.from(JSON.stringify(submission())));
    }
    const codes: (string | undefined)[] = [];
    for await (const batch of bulkIntake(fixture.source, stream(), options))
      codes.push(...batch.map((result) => result.mistakes[0]?.code));
    expect(codes).toEqual(['BULK.LINE_TOO_LONG', 'REQUEST.BROKEN_ENCODING', undefined]);
  });

  it('keeps what was committed when the stream breaks off', async () => {
    const options = {
      actor: anybody,
      accepter: reviewer,
      context: { catalogue: fixture.current, currentMonth: 202002 },
      now: () => new Date(),
    };
    async function* stream() {
      yield await Promise.resolve(
        Buffer.from(`${JSON.stringify(submission())}\n${JSON.stringify(submission({ lines: [] }))}\n`),
      );
      throw new Error('connection lost');
    }
    const intake = (async () => {
      for await (const batch of bulkIntake(fixture.source, stream(), options)) expect(batch).toHaveLength(1);
    })();
    await expect(intake).rejects.toThrow('connection lost');
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
    expect(await count('revision')).toBe(await count('ledger_entry'));
  });

  it('keeps every sign of a store, also of so many lines that they are copied', async () => {
    const names = ['\\N', '\\.', 'a\\tb', '店铺 🥬', 'null', '"', '{}'];
    const stores = Array.from({ length: 2_100 }, (_, index) => `${names[index % names.length]!} ${index}`);
    const lines = stores.map((store, index) =>
      salesLine({ store, ...(index % 2 === 0 ? { refundAmount: '0.50' } : {}) }),
    );
    expect(outcomes(await fixture.bulk([submission({ lines: [...lines, salesLine()] })]))).toEqual([
      'created',
    ]);
    const rows = await fixture.source.query<{ store: string | null; refund: string | null }[]>(
      'select store, refund from revision_line order by line',
    );
    expect(rows.map(({ store }) => store)).toEqual([...stores, null]);
    expect(rows.slice(0, 2).map(({ refund }) => refund)).toEqual([50, null]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('refuses units of others and a store reported twice in one stream', async () => {
    const own = { ...anybody, mayRespondFor: (unit: { code: string }) => unit.code !== testVillages[1] };
    const lines = [salesLine({ store: 'S' })];
    const results = await fixture.bulk(
      [
        submission({ lines }),
        submission({ unit: testVillages[1] }),
        submission({ unit: testVillages[2], lines }),
      ],
      { actor: own },
    );
    expect(results.map(({ mistakes }) => mistakes[0]?.code)).toEqual([
      undefined,
      'SUBMISSION.NOT_THE_RESPONDENT',
      'SUBMISSION.STORE_REPORTED_TWICE',
    ]);
  });

  it('gives the same end whichever of two streams is faster', async () => {
    const months = ['2019-01', '2019-02', '2019-03'].flatMap((period) =>
      testVillages.map((unit) => submission({ unit, period })),
    );
    await Promise.all([fixture.bulk(months), fixture.bulk([...months].reverse())]);
    expect(await count('submission')).toBe(12);
    expect(await count('ledger_entry')).toBe(12);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });
});

describe('bulk intake beside others', () => {
  const opening = `insert into submission (id, form, unit_id, month, status, revision, draft, updated_at)
    select gen_random_uuid(), 'sales', id, 201912, 'draft', 1, '{}', now() from reporting_unit where code = $1`;
  /** A person who opens the unit-month in a separate transaction that has not ended. */
  const open = async (unit: string): Promise<QueryRunner> => {
    const runner = fixture.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(opening, [unit]);
    return runner;
  };
  const end = async (runner: QueryRunner, how: 'commitTransaction' | 'rollbackTransaction') => {
    await runner[how]();
    await runner.release();
  };
  /** Ends when another connection waits for `holder`, which itself runs the query: the pool has few connections. */
  const waits = async (holder: QueryRunner): Promise<void> => {
    for (let waiting = 0; waiting === 0; await pause(10)) {
      const [row] = (await holder.query(
        'select count(*)::int as waiting from pg_locks where pg_backend_pid() = any (pg_blocking_pids(pid))',
      )) as { waiting: number }[];
      waiting = row!.waiting;
    }
  };

  it('waits for all who are opening one of its unit-months, however many', async () => {
    const others = [];
    // Opened in the order in which the intake takes its places.
    for (const unit of [...testVillages.slice(1), testVillages[0]].slice(0, 3)) others.push(await open(unit));
    const intake = fixture.bulk(testVillages.map((unit) => submission({ unit })));
    for (const other of others) {
      await waits(other);
      await end(other, 'commitTransaction');
    }
    expect(outcomes(await intake)).toEqual(['created', 'created', 'created', 'created']);
    expect(await count('submission')).toBe(4);
  });

  it('holds up nobody in the ledger while it waits', async () => {
    const other = await open(testVillages[1]);
    const intake = fixture.bulk(testVillages.map((unit) => submission({ unit })));
    await waits(other);
    await other.query(`select pg_advisory_xact_lock(hashtext('xiangtong.ledger'))`);
    await end(other, 'rollbackTransaction');
    expect(outcomes(await intake)).toEqual(['created', 'created', 'created', 'created']);
  });

  it('leaves no trace of what it refused', async () => {
    const lines = [salesLine({ store: 'S' })];
    await fixture.bulk([submission({ lines })]);
    const results = await fixture.bulk([submission({ unit: testVillages[1], lines })]);
    expect(results).toMatchObject([{ outcome: 'refused', id: null, revision: null, status: null }]);
    expect(await count('submission')).toBe(1);
  });

  it('tells what was committed before it tells that the stream broke off', async () => {
    async function* stream() {
      yield Buffer.from(`${JSON.stringify(submission())}\n`);
      await pause(300);
      yield Buffer.from(`${JSON.stringify(submission({ unit: testVillages[1] }))}\n`);
      await pause(60);
      throw new Error('connection lost');
    }
    const told: number[] = [];
    const options = { actor: anybody, accepter: reviewer, now: () => new Date() };
    const context = { catalogue: fixture.current, currentMonth: 202002 };
    const intake = (async () => {
      for await (const batch of bulkIntake(fixture.source, stream(), { ...options, context }))
        told.push(...batch.map((result) => result.line));
    })();
    await expect(intake).rejects.toThrow('connection lost');
    expect(told).toEqual([1, 2]);
    expect(await count('ledger_entry')).toBe(2);
  });
});
