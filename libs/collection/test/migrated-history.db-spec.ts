import { testVillages } from '@xiangtong/testing';
import { verifyLedger } from '@xiangtong/ledger';
import { everyUnit } from '@xiangtong/reference';
import { ReportingRatesReadModel, type BulkResult } from '../src';
import { openCollection, submission, type CollectionFixture } from './support/collection-fixture';

let fixture: CollectionFixture;
beforeEach(async () => {
  fixture = await openCollection();
});
afterEach(() => fixture.close());

const count = async (table: string) =>
  (await fixture.source.query<{ count: number }[]>(`select count(*) from ${table}`))[0]!.count;

describe('history in a stream', () => {
  const times = { submittedAt: '2020-01-08T17:30:00+08:00', acceptedAt: '2020-01-11T01:00:00Z' };
  const history = (overrides: object = {}): string =>
    `${JSON.stringify({ ...submission(), ...times, ...overrides })}\n`;
  const migrate = (...lines: string[]) =>
    fixture.bulk(lines, { accepter: null, historyUntil: fixture.clock.now() });
  const places = (results: readonly BulkResult[]) =>
    results.map(({ mistakes }) => mistakes.map(({ path, code }) => `${path} ${code}`).join());

  it('keeps its own times, is accepted by the migration and says so in the ledger', async () => {
    const [result] = await migrate(history());
    expect(result).toMatchObject({ outcome: 'created', status: 'accepted', seq: 1, mistakes: [] });
    const [entry] = await fixture.source.query<Record<string, unknown>[]>(
      `select revision.submitted_at, entry.recorded_at, entry.actor, entry.reason
       from ledger_entry entry join revision on revision.id = entry.revision_id`,
    );
    expect(entry).toEqual({
      submitted_at: new Date('2020-01-08T09:30:00Z'),
      recorded_at: fixture.clock.now(),
      actor: 'rule:migration',
      reason: '历史数据迁移，原审核通过时间 / migrated, accepted at 2020-01-11T01:00:00.000Z',
    });
    const events = await fixture.source.query(
      'select action, actor, reason from submission_event order by id',
    );
    const reason = expect.stringContaining('2020-01-11T01:00:00.000Z') as string;
    expect(events).toEqual([
      { action: 'create', actor: 'anybody', reason },
      { action: 'submit', actor: 'anybody', reason },
      { action: 'accept', actor: 'rule:migration', reason },
    ]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('is not late: it counts as submitted when it was', async () => {
    const late = { submittedAt: '2020-01-30T09:00:00+08:00', acceptedAt: '2020-01-31T09:00:00+08:00' };
    await migrate(history(), history({ unit: testVillages[1], ...late }));
    const rates = new ReportingRatesReadModel(fixture);
    const { totals } = await rates.rates(everyUnit, { form: 'sales', period: '2019-12' });
    expect(totals).toMatchObject({ reported: 2, timely: 1 });
  });

  it.each([
    [
      'before the end of its period',
      { submittedAt: '2019-12-31T23:59:59+08:00' },
      'submittedAt MIGRATION.BEFORE_PERIOD_END',
    ],
    ['in the future', { acceptedAt: '2020-02-05T02:00:01Z' }, 'acceptedAt MIGRATION.IN_FUTURE'],
    ['accepted first', { acceptedAt: '2020-01-08T09:00:00Z' }, 'acceptedAt MIGRATION.ACCEPTED_FIRST'],
    ['without a zone', { submittedAt: '2020-01-08T17:30:00' }, 'submittedAt MIGRATION.TIME'],
    ['of no day', { submittedAt: '2020-13-08T17:30:00Z' }, 'submittedAt MIGRATION.TIME'],
    ['missing', { acceptedAt: undefined }, 'acceptedAt MIGRATION.TIME'],
  ])('with a time %s is refused', async (_, overrides, mistake) => {
    expect(places(await migrate(history(overrides)))).toEqual([mistake]);
    expect(await count('submission')).toBe(0);
  });

  it('takes the place of nothing that has been accepted, and changes nothing the second time', async () => {
    await fixture.bulk([submission({ lines: [] })]);
    expect(places(await migrate(history()))).toEqual([' SUBMISSION.EXISTS']);
    const other = history({ unit: testVillages[1] });
    expect(await migrate(other)).toMatchObject([{ outcome: 'created' }]);
    expect(await migrate(other)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await count('ledger_entry')).toBe(2);
  });

  it('is taken from nobody else', async () => {
    const refused = await fixture.bulk([history()]);
    expect(places(refused)).toEqual([
      'submittedAt SUBMISSION.UNKNOWN_FIELD,acceptedAt SUBMISSION.UNKNOWN_FIELD',
    ]);
  });
});
