import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei] = testVillages;
const realNow = new Date('2026-11-28T02:00:00Z');

let test: TestApp;
let reporter: string;
let officer: string;

beforeAll(async () => {
  test = await createTestApp({ now: realNow, demoClock: new Date('2020-02-06T09:00:00+08:00') });
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
});
afterAll(() => test.close());

const post = (path: string, token: string, content?: object) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);

describe('the demo, whose deadlines are counted from a day of its own', () => {
  it('says so, and runs on from there', async () => {
    const { body } = await test.http.get('/api/v1/clock').expect(200);
    expect(body).toEqual({ now: '2020-02-06T01:00:00.000Z', isDemo: true });
    test.clock.set(new Date(realNow.getTime() + 60_000));
    expect((await test.http.get('/api/v1/clock')).body).toMatchObject({ now: '2020-02-06T01:01:00.000Z' });
    test.clock.set(realNow);
  });

  it('has January 2020 due in days, and nothing overdue by years', async () => {
    const { body } = await get('/periods/reminders?form=sales&days=60', reporter).expect(200);
    expect((body as object[]).at(-1)).toMatchObject({ period: '2020-02', days: 33 });
    expect(body).toContainEqual(
      expect.objectContaining({ period: '2020-01', deadline: '2020-02-10', days: 4 }),
    );
    const late = await get('/late?period=2019-12', officer).expect(200);
    expect((late.body as { items: object[] }).items[0]).toMatchObject({ state: 'missing', days: 27 });
    const [newest] = (await get('/periods', reporter)).body as object[];
    expect(newest).toMatchObject({ period: '2020-02' });
    expect((await get('/periods/sales/2020-01/closing', officer)).body).toMatchObject({ early: true });
  });

  it('lets a closed period be reported until a day of its own calendar', async () => {
    const period = '2019-12';
    const submitted = () => post('/submissions?submit=true', reporter, { unit: libei, period, lines: [] });
    const permit = (until: string) =>
      post('/periods/exceptions', officer, { unit: libei, period, until, reason: '断网' });
    await post(`/periods/sales/${period}/close`, officer, {}).expect(200);
    expect((await submitted().expect(409)).body).toMatchObject({ code: 'SUBMISSION.PERIOD_CLOSED' });
    expect((await permit('2020-02-05').expect(400)).body).toMatchObject({ code: 'CALENDAR.DAY_PAST' });
    await permit('2020-02-10').expect(200);
    expect((await get('/periods/exceptions', officer)).body).toMatchObject([{ inForce: true }]);
    expect((await get('/inbox', reporter)).body).toMatchObject({ counts: { 'exception-ending': 1 } });
    const { id } = (await submitted().expect(201)).body as { id: string };
    await post(`/submissions/${id}/return`, officer, { reason: '单价' }).expect(200);
    test.clock.set(new Date(realNow.getTime() + 5 * 86_400_000));
    const later = await test.signIn({ roles: ['reporter'], units: [libei] });
    expect((await get('/periods/exceptions', later)).body).toMatchObject([{ inForce: false }]);
    expect((await post(`/submissions/${id}/submit`, later).expect(409)).body).toMatchObject({
      code: 'SUBMISSION.PERIOD_CLOSED',
    });
    test.clock.set(realNow);
    await post(`/submissions/${id}/submit`, reporter).expect(200);
  });

  it('takes reports of the months after it, and records what is done at the real time', async () => {
    for (const period of ['2020-01', '2020-06', '2026-10']) {
      const made = await post('/submissions?submit=true', reporter, {
        unit: libei,
        period,
        lines: [],
      }).expect(201);
      const { id } = made.body as { id: string };
      await post(`/submissions/${id}/accept`, officer).expect(200);
    }
    const { body } = await get('/ledger?from=1', officer).expect(200);
    for (const { recordedAt } of body as { recordedAt: string }[])
      expect(recordedAt).toBe(realNow.toISOString());
    await post('/periods/sales/2020-05/close', officer, {}).expect(200);
    await post('/submissions', reporter, { unit: libei, period: '2026-12', lines: [] }).expect(422);
  });
});
