import { explanations, testPark, testVillages } from '@xiangtong/testing';
import { everyUnit } from '@xiangtong/reference';
import {
  CalendarDesk,
  ClosingDesk,
  collectionEvents,
  ExceptionList,
  InboxDesk,
  LateListReadModel,
  Reminders,
} from '../src';
import {
  anybody,
  openCollection,
  reviewer,
  submission,
  type CollectionFixture,
} from './support/collection-fixture';

const [libei, second, third, fourth] = testVillages;
const actor = {
  ...anybody,
  username: 'xifeng',
  displayName: '息烽县商务局',
  mayRule: () => true,
  reviewedPrefixes: [''],
};
const january = { form: 'sales', period: '2020-01' } as const;

let test: CollectionFixture;
let closing: ClosingDesk;
let calendar: CalendarDesk;
let reminders: Reminders;

beforeAll(async () => {
  test = await openCollection();
  const { source, catalogue, clock } = test;
  closing = new ClosingDesk({ ...test, calendarClock: test.clock, late: new LateListReadModel(test) });
  calendar = new CalendarDesk(test);
  reminders = new Reminders(source, catalogue, clock);
  const submit = async (unit: string): Promise<string> => {
    const { id } = await test.respondent.saveDraft(
      anybody,
      submission({ unit, period: '2020-01', explanations }),
    );
    await test.respondent.submit(anybody, id);
    return id;
  };
  await test.officer.accept(reviewer, await submit(libei));
  await submit(second);
  await test.respondent.saveDraft(anybody, submission({ unit: third, period: '2020-01' }));
});
afterAll(() => test.close());

const lookAt = (instant: string): void => test.clock.set(new Date(instant));
beforeEach(() => lookAt('2020-02-08T02:00:00Z'));

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('a period before it is closed', () => {
  it('is one look: who is missing, who waits, and whether a reason is needed', async () => {
    const view = await closing.view(everyUnit, january);
    expect(view).toMatchObject({
      period: '2020-01',
      counties: [{ county: '520122000000', name: { zh: '息烽县' }, state: 'open', deadline: '2020-02-10' }],
      due: 5,
      accepted: 1,
      gaps: { missing: 3, waiting: 1, unexplained: 0 },
      early: true,
      reasonNeeded: true,
      late: [],
    });
    expect(view.missing.map(({ unit, status }) => [unit, status]).sort()).toEqual(
      [
        [third, 'draft'],
        [fourth, null],
        [testPark, null],
      ].sort(),
    );
    expect(view.waiting).toMatchObject([{ unit: second }]);
    const { units } = await test.catalogue.current();
    const township = await closing.view({ prefixes: [], unitIds: [units.get(libei)!.id] }, january);
    expect(township).toMatchObject({ due: 1, gaps: { missing: 0, waiting: 0 }, early: true });
  });

  it('counts doubts that nobody explained, and what came late', async () => {
    const { id } = await test.respondent.saveDraft(anybody, submission({ unit: libei, period: '2019-11' }));
    await test.respondent.submit(anybody, id);
    await test.source.query(
      `insert into revision_check (revision_id, checks)
       select revision_id, '[{"code":"CHECK.TOTAL_UNUSUAL","path":"total","parameters":{}}]' from submission where id = $1`,
      [id],
    );
    const view = await closing.view(everyUnit, { form: 'sales', period: '2019-11' });
    expect(view).toMatchObject({
      early: false,
      gaps: { missing: 4, waiting: 1, unexplained: 1 },
      unexplained: [{ unit: libei, submission: id, doubts: 1, unexplained: 1 }],
      late: [{ unit: libei, state: 'pending', days: 60 }],
    });
  });

  it('lists what was sent back and not submitted again, a correction of what is in force too', async () => {
    const october = { form: 'sales', period: '2019-10' } as const;
    const report = async (unit: string): Promise<string> => {
      const content = submission({ unit, period: october.period, explanations });
      const { id } = await test.respondent.saveDraft(anybody, content);
      await test.respondent.submit(anybody, id);
      return id;
    };
    const [first, corrected] = [await report(libei), await report(second)];
    await test.officer.return(reviewer, first, '单价');
    await test.officer.accept(reviewer, corrected);
    await test.respondent.correct(anybody, corrected);
    await test.respondent.submit(anybody, corrected);
    await test.officer.return(reviewer, corrected, '目的地');
    const view = await closing.view(everyUnit, october);
    expect(view).toMatchObject({ accepted: 1, gaps: { missing: 4 } });
    expect(view.returned.map(({ unit, status }) => [unit, status]).sort()).toEqual(
      [
        [libei, 'returned'],
        [second, 'returned'],
      ].sort(),
    );
  });

  it('asks everybody who is missing, once a day, and the unit sees who and when', async () => {
    expect(await closing.chase(actor, january)).toEqual({ ...january, chased: 3, alreadyToday: 0 });
    expect(await closing.chase(actor, january)).toMatchObject({ chased: 0, alreadyToday: 3 });
    const chase = { by: '息烽县商务局', at: '2020-02-08T02:00:00.000Z' };
    const due = await reminders.due(everyUnit, { days: 7, form: 'sales' });
    expect(due.filter(({ period }) => period === '2020-01')).toMatchObject([{ chase }, { chase }, { chase }]);
    lookAt('2020-02-09T02:00:00Z');
    expect(await closing.chase(actor, january)).toMatchObject({ chased: 3, alreadyToday: 0 });
    const { missing } = await closing.view(everyUnit, january);
    expect(missing[0]!.chase).toEqual({ ...chase, at: '2020-02-09T02:00:00.000Z' });
    const inbox = await new InboxDesk({
      ...test,
      reminders,
      exceptions: new ExceptionList(test.source, test.clock),
    }).inbox({
      accountId: '00000000-0000-4000-8000-000000000000',
      username: 'x',
      reviewedPrefixes: [],
      ownUnitIds: [test.current.units.get(fourth)!.id],
    });
    expect(inbox.items).toContainEqual(
      expect.objectContaining({
        period: '2020-01',
        chasedBy: '息烽县商务局',
        at: '2020-02-09T02:00:00.000Z',
      }),
    );
  });

  it('leaves alone who is not in charge, a month that runs, and a closed one', async () => {
    const nobody = { ...actor, reviewedPrefixes: [] };
    expect(await closing.chase(nobody, january)).toMatchObject({ chased: 0 });
    expect(await refusal(closing.chase(nobody, { ...january, division: '520122000000' }))).toBe(
      'CALENDAR.COUNTY_OUT_OF_SCOPE',
    );
    expect(await refusal(closing.chase(actor, { ...january, period: '2020-02' }))).toBe(
      'CALENDAR.PERIOD_NOT_OPEN_YET',
    );
    await calendar.close(actor, { form: 'sales', period: '2018-05', reason: null });
    expect(await closing.chase(actor, { form: 'sales', period: '2018-05' })).toMatchObject({ chased: 0 });
  });

  it('is closed with what was seen, and with a reason for what is lacking; both are kept', async () => {
    const seen = { missing: 3, waiting: 1, unexplained: 0 };
    const close = (over: object) => calendar.close(actor, { ...january, reason: null, ...over });
    expect(await refusal(close({ seen: { ...seen, missing: 2 }, reason: '上级催要' }))).toBe(
      'CALENDAR.GAPS_CHANGED',
    );
    expect(await refusal(close({ seen }))).toBe('CALENDAR.REASON_NEEDED');
    await close({ seen, reason: '上级催要' });
    const [event] = await test.source.query<{ gaps: object; reason: string }[]>(
      `select gaps, reason from period_event where month = 202001`,
    );
    expect(event).toEqual({ gaps: { ...seen, early: true }, reason: '上级催要' });
    const until = new Date('2021-01-01');
    const window = { from: null, actor: null, unit: null, divisionPatterns: null, unitIds: [], limit: 20 };
    const before = { at: until, id: '9223372036854775807' };
    const { period, chase } = collectionEvents(test.source);
    expect(await period({ ...window, before })).toContainEqual(
      expect.objectContaining({
        action: 'close',
        reason:
          '上级催要 (缺报 missing 3, 待审 waiting 1, 疑问未说明 unexplained 0, 未到截止日 before the deadline)',
      }),
    );
    expect(await chase({ ...window, before })).toContainEqual(
      expect.objectContaining({ actor: 'xifeng', action: 'chase', unit: fourth }),
    );
  });

  it('is closed as it is by who does not say what was seen', async () => {
    const done = await calendar.close(actor, { form: 'sales', period: '2018-06', reason: null });
    expect(done.counties).toEqual(['520122']);
    await expect(test.source.query('delete from period_chase')).rejects.toThrow(/permission denied/);
  });
});
