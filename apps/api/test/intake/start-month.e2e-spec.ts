import { testVillages } from '@xiangtong/testing';
import { elsewhere } from '../support';
import { close, get, newPark, open, post, problemOf, report, send, upload } from '../support/unit-stage';

const [libei] = testVillages;

/** Periods that the officer is told are late, of one unit. */
const latePeriods = async (unit: string): Promise<string[]> => {
  const periods: string[] = [];
  for (const year of ['2018', '2019']) {
    const { body } = await get('officer', `/late?period=${year}&limit=500`).expect(200);
    const { items } = body as { items: { unit: string; period: string }[] };
    periods.push(...items.filter((item) => item.unit === unit).map(({ period }) => period));
  }
  return periods.sort();
};

describe('the start month', () => {
  beforeAll(open);
  afterAll(close);

  it('keeps a new unit from beginning with 16 overdue reports, by form and by file', async () => {
    await post('officer', '/units', {
      ...newPark,
      code: '520122P07',
      name: '一',
      validFrom: '2018-08',
    }).expect(201);
    const file = 'code,name,kind,division,valid_from\n520122P08,二,park,520122,2018-08\n';
    await upload('officer', file).expect(200);
    for (const code of ['520122P07', '520122P08']) {
      expect(await latePeriods(code)).toEqual([]);
      const { body } = await get('officer', `/units/${code}`).expect(200);
      expect(body).toMatchObject({ validFrom: '2018-08', startMonth: '2019-12' });
    }
  });

  it('is what an officer sets, and earlier months may still be reported', async () => {
    const put = (body: object) => send('put', 'officer', '/units/start-month', body);
    const set = await put({ month: '2019-10', units: ['520122P07'] }).expect(200);
    expect(set.body).toEqual({ changed: 1, kept: [] });
    expect(await latePeriods('520122P07')).toEqual(['2019-10', '2019-11']);
    await report(libei, '2018-01', '甲店');
    const all = await put({ month: '2020-01' }).expect(200);
    expect(all.body).toMatchObject({ kept: [libei] });
    expect(await latePeriods('520122P07')).toEqual([]);
    const { body } = await get('other', `/units/${elsewhere}`).expect(200);
    expect(body).toMatchObject({ startMonth: '2018-01' });
  });

  it('is set by officers of the place and administrators, with what is wrong in words', async () => {
    for (const role of ['reporter', 'auditor'] as const)
      await send('put', role, '/units/start-month', { month: '2020-01' }).expect(403);
    const foreign = await send('put', 'other', '/units/start-month', { month: '2020-01', units: [libei] });
    expect([foreign.status, problemOf(foreign).code]).toEqual([404, 'UNIT.NOT_FOUND']);
    const none = await send('put', 'officer', '/units/start-month', { month: '2020-01', division: '520123' });
    expect([none.status, problemOf(none).code]).toEqual([404, 'UNIT.NONE_TO_START']);
    const wrong = await send('put', 'officer', '/units/start-month', { month: '2020-13' });
    expect([wrong.status, problemOf(wrong).code]).toEqual([400, 'UNIT.MONTH']);
    await send('put', 'admin', '/units/start-month', { month: '2020-01', units: [elsewhere] }).expect(200);
  });
});
