import { randomUUID } from 'node:crypto';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import {
  appendEntries,
  readRevisionViews,
  recordRevisions,
  verifyLedger,
  warnOfClock,
  type NewRevision,
  type RevisionLine,
} from '../src';

let database: OpenTestDatabase;
let source: DataSource;
let owner: DataSource;
let catalogue: Catalogue;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source, owner } = database);
  await registerTestUnits(source);
  catalogue = await new ReferenceCatalogue(source).current();
});

afterAll(() => database.drop());

const line = (overrides: Partial<RevisionLine> = {}): RevisionLine => ({
  product: [...catalogue.products.values()][0]!,
  destination: 320102,
  platform: [...catalogue.platforms.values()][0]!,
  store: 'a\\b店',
  flow: 'up',
  quantity: 1500,
  amount: 1990,
  orders: 1,
  refund: null,
  measure: 'kg',
  reportedQuantity: 1500,
  ...overrides,
});

const revision = (overrides: Partial<NewRevision> = {}): NewRevision => ({
  submissionId: randomUUID(),
  number: 1,
  form: 'sales',
  values: [],
  unit: catalogue.units.get(testVillages[0])!,
  month: 201912,
  lines: [line(), line({ destination: 0, refund: 5, amount: 10 })],
  photos: [],
  totalFen: 2000,
  explanations: { b: '春节', a: 'x' },
  submittedBy: 'reporter',
  submittedAt: new Date('2020-01-05T01:02:03.456Z'),
  ...overrides,
});

const accept = (revisions: readonly NewRevision[]) =>
  source.transaction(async (manager) => {
    const recorded = await recordRevisions(manager, revisions);
    return appendEntries(
      manager,
      recorded.map((entry) => ({
        action: 'accept' as const,
        revision: entry,
        actor: 'officer',
        reason: null,
      })),
      new Date('2020-01-06T00:00:00.000Z'),
    );
  });

/** Changes a byte without firing triggers, as somebody with access to the server could. */
const tamper = (sql: string) =>
  owner.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = replica`);
    await manager.query(sql);
  });

describe('ledger', () => {
  it('numbers entries in the order of their commits and proves them', async () => {
    const first = await accept([revision()]);
    const second = await accept([
      revision({ number: 2, submissionId: randomUUID(), lines: [], totalFen: 0, explanations: null }),
    ]);
    expect([first.seq, second.seq]).toEqual([1, 2]);
    const kinds = await source.query('select seq, kind from ledger_entry order by seq');
    expect(kinds).toEqual([
      { seq: 1, kind: 'accept' },
      { seq: 2, kind: 'supersede' },
    ]);
    expect(await verifyLedger(source)).toEqual({
      entries: 2,
      revisions: 2,
      lines: 2,
      head: second.hash.toString('hex'),
      faults: [],
    });
  });

  it('tells the times of entries in UTC, whatever the time zone of the database', async () => {
    const submission = revision();
    await accept([submission]);
    const told = await source.transaction(async (manager) => {
      await manager.query(`set local time zone 'Asia/Shanghai'`);
      return readRevisionViews(manager, submission.submissionId);
    });
    expect(told.flatMap(({ entries }) => entries.map(({ at }) => at))).toEqual(['2020-01-06T00:00:00.000Z']);
  });

  it('keeps the times of entries in order when the clock goes back, and says by how much', async () => {
    const at = async (time: string, month: number) =>
      source.transaction(async (manager) => {
        const [recorded] = await recordRevisions(manager, [
          revision({ month, unit: catalogue.units.get(testVillages[2])! }),
        ]);
        const entry = { action: 'accept' as const, revision: recorded!, actor: 'x', reason: null };
        return appendEntries(manager, [entry], new Date(time));
      });
    const logged: string[] = [];
    const forget = warnOfClock(pino({ level: 'warn' }, { write: (line) => logged.push(line) }));
    const first = await at('2020-01-06T00:00:10.000Z', 201901);
    await at('2020-01-06T00:00:02.500Z', 201902);
    await at('2020-01-06T00:00:11.000Z', 201903);
    forget();
    const times = await source.query<{ at: Date }[]>(
      'select recorded_at as at from ledger_entry where seq >= $1 order by seq',
      [first.seq],
    );
    expect(times.map(({ at: time }) => time.toISOString().slice(17, 23))).toEqual([
      '10.000',
      '10.000',
      '11.000',
    ]);
    expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([{ level: 40, seconds: 7.5 }]);
    expect((await verifyLedger(source)).faults).toEqual([]);
  });

  it('never leaves a gap when writers collide or fail', async () => {
    const { seq } = await accept([revision({ month: 201901 })]);
    const attempts = Array.from({ length: 12 }, (_, index) =>
      source.transaction(async (manager) => {
        const [recorded] = await recordRevisions(manager, [
          revision({ month: 201802 + (index % 5), unit: catalogue.units.get(testVillages[1])! }),
        ]);
        await appendEntries(
          manager,
          [{ action: 'accept', revision: recorded!, actor: 'x', reason: null }],
          new Date(),
        );
        if (index % 3 === 0) throw new Error('rolled back');
      }),
    );
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter((result) => result.status === 'rejected')).toHaveLength(4);
    const rows = await source.query<{ seq: number }[]>(
      'select seq from ledger_entry where seq > $1 order by seq',
      [seq],
    );
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 8 }, (_, index) => seq + index + 1));
    expect((await verifyLedger(source)).faults).toEqual([]);
  });

  it.each(['revision', 'revision_line', 'ledger_entry', 'submission_event'])(
    'refuses to change %s for anybody',
    async (table) => {
      await expect(source.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(source.query(`truncate ${table}`)).rejects.toThrow(/permission denied/);
      await expect(owner.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
      await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    },
  );

  it('refuses lines for a revision of an earlier transaction', async () => {
    const [row] = await source.query<{ id: number }[]>('select min(id) as id from revision');
    await expect(
      source.query(
        `insert into revision_line (revision_id, line, product_id, destination, platform_id, flow, quantity, amount, orders,
           measure, reported_quantity) values ($1, 99, 1, 0, 1, 'u', 1, 1, 1, 'kg', 1)`,
        [row!.id],
      ),
    ).rejects.toThrow(/only be added with their revision/);
  });

  it('refuses an entry that does not continue the chain', async () => {
    const [row] = await source.query<{ id: string }[]>(
      `select id from revision where id not in (select revision_id from ledger_entry where kind = 'withdraw') limit 1`,
    );
    await expect(
      source.query(
        `insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, recorded_at, previous_hash, hash)
         select max(seq) + 1, 'withdraw', 'sales', 1, 201912, $1, 'x', now(), sha256('a'), sha256('b') from ledger_entry`,
        [row!.id],
      ),
    ).rejects.toThrow(/does not continue the chain/);
  });

  it('names the entry of any changed byte', async () => {
    const changes: readonly (readonly [string, string, string])[] = [
      [
        'update revision_line set amount = amount + 1 where revision_id = $id and line = 1',
        'update revision_line set amount = amount - 1 where revision_id = $id and line = 1',
        'lines-changed',
      ],
      [
        `update revision_line set store = 'other' where revision_id = $id and line = 1`,
        `update revision_line set store = 'a\\b店' where revision_id = $id and line = 1`,
        'lines-changed',
      ],
      [
        'update revision_line set line = 7 where revision_id = $id and line = 2',
        'update revision_line set line = 2 where revision_id = $id and line = 7',
        'lines-changed',
      ],
      [
        'update revision set total_fen = 2001 where id = $id',
        'update revision set total_fen = 2000 where id = $id',
        'lines-changed',
      ],
      [
        `update revision set submitted_by = 'x' where id = $id`,
        `update revision set submitted_by = 'reporter' where id = $id`,
        'revision-changed',
      ],
      [
        `update ledger_entry set actor = 'x' where seq = 1`,
        `update ledger_entry set actor = 'officer' where seq = 1`,
        'entry-changed',
      ],
      [
        `update ledger_entry set recorded_at = recorded_at + interval '1 ms' where seq = 1`,
        `update ledger_entry set recorded_at = recorded_at - interval '1 ms' where seq = 1`,
        'entry-changed',
      ],
    ];
    const [entry] = await source.query<{ revision_id: number }[]>(
      'select revision_id from ledger_entry where seq = 1',
    );
    for (const [change, back, reason] of changes) {
      await tamper(change.replace('$id', String(entry!.revision_id)));
      expect((await verifyLedger(source)).faults).toContainEqual(expect.objectContaining({ seq: 1, reason }));
      await tamper(back.replace('$id', String(entry!.revision_id)));
    }
    expect((await verifyLedger(source)).faults).toEqual([]);
  });

  it('notices an entry that was taken out', async () => {
    await tamper(
      'create temporary table kept as select * from ledger_entry where seq = 3; delete from ledger_entry where seq = 3',
    );
    expect((await verifyLedger(source)).faults).toContainEqual(
      expect.objectContaining({ seq: 4, reason: 'entry-missing' }),
    );
  });
});
