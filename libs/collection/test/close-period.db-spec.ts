import { ManualClock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { CalendarDesk, RespondentDesk } from '../src';

const everybody = { username: 'x', mayRespondFor: () => true, mayReview: () => true, mayRule: () => true };
const [libei] = testVillages;

let database: OpenTestDatabase;
let source: DataSource;
let respondent: RespondentDesk;
let calendar: CalendarDesk;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
  await registerTestUnits(source);
  const dependencies = {
    source,
    catalogue: new ReferenceCatalogue(source),
    clock: new ManualClock(new Date('2020-01-10T08:00:00Z')),
  };
  respondent = new RespondentDesk(dependencies);
  calendar = new CalendarDesk(dependencies);
});
afterAll(() => database.drop());

const close = (period: string) =>
  calendar.close(everybody, { form: 'sales', period, reason: null }).then(() => 'closed');
const draft = (period: string) => respondent.saveDraft(everybody, { unit: libei, period, lines: [] });
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('closing a period while somebody submits', () => {
  it('waits for a submission that is under way, which then holds', async () => {
    const { id } = await draft('2019-03');
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `update submission set status = 'withdrawn', draft = null, updated_at = now() where id = $1`,
      [id],
    );
    // What the trigger does for a submission of revisions, here without one.
    await runner.query('select require_open_period(array[$1::uuid])', [id]);
    let closed = false;
    const closing = close('2019-03').then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(closed).toBe(false);
    await runner.commitTransaction();
    await runner.release();
    await closing;
    expect(closed).toBe(true);
  });

  it('makes a submission that began earlier wait, and refuses it', async () => {
    const { id } = await draft('2019-04');
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select pg_advisory_xact_lock(period_lock('sales', 201904, '520122'))`);
    const submitted = outcome(respondent.submit(everybody, id));
    await runner.query(
      `insert into period_event (form, month, county, action, actor, at)
       values ('sales', 201904, '520122', 'close', 'x', now())`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await runner.commitTransaction();
    await runner.release();
    expect(await submitted).toBe('SUBMISSION.PERIOD_CLOSED');
    const [row] = await source.query<{ status: string }[]>('select status from submission where id = $1', [
      id,
    ]);
    expect(row!.status).toBe('draft');
    expect(await source.query(`select from revision where submission_id = $1`, [id])).toHaveLength(0);
  });

  it('leaves either a submission or a refusal, never both, however they meet', async () => {
    for (const period of ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06']) {
      const { id } = await draft(period);
      const [submitted] = await Promise.all([outcome(respondent.submit(everybody, id)), close(period)]);
      const [row] = await source.query<{ status: string; submitted: Date | null; closed: Date }[]>(
        `select submission.status from submission where id = $1`,
        [id],
      );
      expect([submitted, row!.status]).toEqual(
        submitted === 'done' ? ['done', 'submitted'] : ['SUBMISSION.PERIOD_CLOSED', 'draft'],
      );
      expect(await outcome(respondent.withdraw(everybody, id, 'x'))).toBe(
        submitted === 'done' ? 'SUBMISSION.PERIOD_CLOSED' : 'done',
      );
    }
  });

  it('keeps what officers did for good', async () => {
    await expect(source.query('delete from period_event')).rejects.toThrow(/permission denied/);
    await expect(source.query(`update period_exception set until = '2099-01-01'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
