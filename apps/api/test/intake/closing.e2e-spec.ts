import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

let test: TestApp;
let reporter: string;
let county: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [testVillages[0]] });
  county = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
});
afterAll(() => test.close());

const post = (path: string, token: string, content?: object) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const codeOf = (response: { body: unknown }) => (response.body as Problem).code;

const remindedOf = async (period: string, token: string): Promise<number> => {
  const { body } = await get('/periods/reminders?days=400&form=sales', token).expect(200);
  return (body as { period: string }[]).filter((reminder) => reminder.period === period).length;
};

it('a period is looked at before it is closed, and those who are missing are asked', async () => {
  const { body: view } = await get('/periods/sales/2019-03/closing?county=520122', county).expect(200);
  const { gaps, missing } = view as { gaps: { missing: number }; missing: { unit: string }[] };
  expect(view).toMatchObject({
    early: false,
    reasonNeeded: true,
    due: 5,
    accepted: 0,
    waiting: [],
    late: [],
  });
  expect([gaps.missing, missing.length]).toEqual([5, 5]);
  const chased = await post('/periods/sales/2019-03/chase', county, {}).expect(200);
  expect(chased.body).toEqual({ form: 'sales', period: '2019-03', chased: 5, alreadyToday: 0 });
  const due = await get('/periods/reminders?days=400&form=sales', reporter).expect(200);
  expect((due.body as { period: string }[]).find(({ period }) => period === '2019-03')).toMatchObject({
    chase: { at: '2020-01-10T08:00:00.000Z' },
  });
  for (const [content, status, code] of [
    [{ seen: { ...gaps, missing: 1 }, reason: '汇总' }, 409, 'CALENDAR.GAPS_CHANGED'],
    [{ seen: gaps }, 400, 'CALENDAR.REASON_NEEDED'],
    [{ seen: { missing: -1 } }, 400, 'REQUEST.INVALID'],
  ] as const) {
    const refused = await post('/periods/sales/2019-03/close', county, content);
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
  }
  await post('/periods/sales/2019-03/close', county, { seen: gaps, reason: '汇总' }).expect(200);
  const [period] = (await get('/periods?from=2019-03&to=2019-03', reporter)).body as object[];
  expect(period).toMatchObject({ state: 'closed', closedReason: '汇总' });
  expect(codeOf(await get('/periods/sales/2019-Q1/closing', county).expect(400))).toBe(
    'SUBMISSION.INVALID_PERIOD',
  );
  await get('/periods/sales/2019-03/closing', reporter).expect(403);
  await post('/periods/sales/2019-03/chase', reporter, {}).expect(403);
});

it('nobody is reminded of a closed period but those who may still report it', async () => {
  expect([await remindedOf('2019-04', county), await remindedOf('2019-04', reporter)]).toEqual([5, 1]);
  const { body: view } = await get('/periods/sales/2019-04/closing?county=520122', county).expect(200);
  const { gaps } = view as { gaps: object };
  await post('/periods/sales/2019-04/close', county, { seen: gaps, reason: '汇总' }).expect(200);
  expect([await remindedOf('2019-04', county), await remindedOf('2019-04', reporter)]).toEqual([0, 0]);
  expect(await remindedOf('2019-05', reporter)).toBe(1);
  const told = await get('/periods/reminders?days=400&form=sales&closed=true', reporter).expect(200);
  const closed = (told.body as { period: string; closed?: true }[]).filter((one) => one.closed);
  expect(closed.map(({ period }) => period).sort()).toEqual(['2019-03', '2019-04']);
  const inbox = await get('/inbox', county).expect(200);
  const { items } = inbox.body as { items: { kind: string; period?: string }[] };
  const overdue = items.filter(({ kind }) => kind === 'overdue-units').map(({ period }) => period);
  expect(overdue).toContain('2019-05');
  expect(overdue).not.toContain('2019-04');

  const exception = { form: 'sales', period: '2019-04', unit: testVillages[0], reason: '补报' };
  await post('/periods/exceptions', county, { ...exception, until: '2020-01-31' }).expect(200);
  expect([await remindedOf('2019-04', county), await remindedOf('2019-04', reporter)]).toEqual([1, 1]);
});
