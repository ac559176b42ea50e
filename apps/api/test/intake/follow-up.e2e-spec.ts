import type { Problem } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { elsewhere, Stage, type Person } from '../support';

const [libei, first] = testVillages;
const stage = new Stage();
const { travel, get, post, report, accept } = stage;
const problemOf = ({ body }: { body: unknown }) => body as Problem;

describe('reporting rates', () => {
  beforeAll(async () => {
    await stage.open();
    await travel('2019-01-05T02:00:00Z');
    await accept(await report('libei', libei, '2018-12'));
    await travel('2020-01-10T15:59:59.999Z');
    await accept(await report('libei', libei, '2019-12'));
    await travel('2020-01-10T16:00:00.000Z');
    await accept(await report('park', testPark, '2019-12'));
    await report('park', first, '2019-12');
  });
  afterAll(stage.close);

  it('are told by township, county and period, plain and weighted, in time to the last millisecond', async () => {
    const { body } = await get('officer', '/reporting-rates?period=2019-12&county=520122').expect(200);
    const park = { due: 1, reported: 1, timely: 0, responseRate: '1.000000', timelyRate: '0.000000' };
    const weighted = {
      due: '20.00',
      reported: '20.00',
      timely: '20.00',
      responseRate: '1.000000',
      timelyRate: '1.000000',
    };
    const unweighted = {
      due: '0.00',
      reported: '0.00',
      timely: '0.00',
      responseRate: null,
      timelyRate: null,
    };
    expect(body).toMatchObject({
      form: 'sales',
      period: '2019-12',
      townships: [
        { kind: 'park', division: '520122000000', name: { zh: '电商产业园' }, ...park, weighted: unweighted },
        {
          kind: 'village',
          division: '520122001000',
          due: 4,
          reported: 1,
          timely: 1,
          responseRate: '0.250000',
          weighted,
          periods: [{ period: '2019-12', due: 4, reported: 1 }],
        },
      ],
      counties: [{ division: '520122000000', due: 5, reported: 2, timely: 1 }],
      totals: { due: 5, reported: 2, timely: 1, responseRate: '0.400000', timelyRate: '0.200000', weighted },
    });
    const quarter = await get('officer', '/reporting-rates?period=2019-Q4').expect(200);
    expect(quarter.body).toMatchObject({
      periods: [{ period: '2019-10' }, { period: '2019-11' }, { period: '2019-12' }],
      totals: { due: 15, reported: 2 },
    });
    const forms = await get('officer', '/reporting-rates?period=2019&form=park').expect(200);
    expect(forms.body).toMatchObject({
      periods: [{ period: '2019', due: 1 }],
      totals: { due: 1, reported: 0 },
    });
  });

  it('and the late ones are cut to the scope', async () => {
    const totals = async (person: Person, query = '') =>
      (await get(person, `/reporting-rates?period=2019-12${query}`).expect(200)).body as { totals: object };
    expect((await totals('auditor')).totals).toMatchObject({ due: 6 });
    expect((await totals('auditor', '&county=520123')).totals).toMatchObject({ due: 1 });
    expect((await totals('other')).totals).toMatchObject({ due: 1 });
    expect((await totals('other', '&county=520122')).totals).toMatchObject({ due: 0, responseRate: null });
    for (const path of ['/reporting-rates?period=2019', '/late?period=2019']) {
      for (const person of ['libei', 'admin'] as const) await get(person, path).expect(403);
    }
    const late = await get('other', '/late?period=2019-12').expect(200);
    expect(late.body).toMatchObject({ items: [{ unit: elsewhere, state: 'missing' }] });
  });

  it('name who is late or missing, and how many days', async () => {
    await travel('2020-01-12T16:00:00.000Z');
    const { body } = await get('officer', '/late?period=2019-12').expect(200);
    const deadline = '2020-01-10T15:59:59.999Z';
    expect(body).toMatchObject({
      items: [
        { unit: testPark, state: 'late', days: 1, submittedAt: '2020-01-10T16:00:00.000Z' },
        { unit: testVillages[3], state: 'missing', status: null, submittedAt: null, days: 3, deadline },
        { unit: testVillages[2], state: 'missing' },
        { unit: first, state: 'pending', status: 'submitted', days: 1 },
      ],
      next: null,
    });
    const page = (await get('officer', '/late?period=2019-12&limit=3')).body as { next: string };
    const rest = await get('officer', `/late?period=2019-12&limit=3&cursor=${page.next}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ unit: first }], next: null });
  });

  it.each([
    ['period=2019-13', 400, 'PERIOD.INVALID'],
    ['period=2000-01..2019-12', 400, 'FOLLOW_UP.TOO_LONG'],
    ['period=2019&county=52012', 400, 'REQUEST.INVALID'],
    ['period=2019&form=x', 400, 'REQUEST.INVALID'],
    ['', 400, 'REQUEST.INVALID'],
  ])('refuse %s', async (query, status, code) => {
    for (const path of ['/reporting-rates', '/late'])
      expect(problemOf(await get('officer', `${path}?${query}`).expect(status)).code).toBe(code);
  });
});

describe('the inbox', () => {
  beforeAll(stage.open);
  afterAll(stage.close);

  interface Answer {
    unread: number;
    counts: Record<string, number>;
    items: {
      kind: string;
      period: string;
      unit?: string;
      unread: boolean;
      count?: number;
      text?: string;
      day?: string;
    }[];
  }
  const inbox = async (person: Person) => (await get(person, '/inbox').expect(200)).body as Answer;
  const of = ({ items }: Answer, kind: string, form = 'sales') =>
    items.filter((item) => item.kind === kind && (item as { form?: string }).form === form);

  it('tells a reporter what is due, overdue, returned, accepted and said', async () => {
    await travel('2020-01-08T02:00:00Z');
    const fresh = await inbox('libei');
    expect(of(fresh, 'due-soon')).toMatchObject([
      { period: '2019-12', unit: libei, day: '2020-01-10', unread: true },
    ]);
    expect(of(fresh, 'overdue')[0]).toMatchObject({ period: '2019-11', day: '2019-12-10' });
    expect(fresh.unread).toBe(fresh.items.length);
    await post('libei', '/inbox/read').expect(200);
    expect(await inbox('libei')).toMatchObject({ unread: 0 });

    await travel('2020-01-11T02:00:00Z');
    const late = await inbox('libei');
    expect(of(late, 'due-soon')).toEqual([]);
    expect(of(late, 'overdue')[0]).toMatchObject({ period: '2019-12', unread: true });
    const id = await report('libei', libei, '2019-12');
    await post('officer', `/submissions/${id}/return`, { reason: '金额单位不对' }).expect(200);
    await post('officer', `/submissions/${id}/comments`, { text: '请看第一行' }).expect(201);
    const returned = await inbox('libei');
    expect(of(returned, 'returned')).toMatchObject([
      { text: '金额单位不对', unit: libei, submission: id, unread: true },
    ]);
    expect(of(returned, 'commented')).toMatchObject([{ text: '请看第一行' }]);
    expect(of(returned, 'overdue').map(({ period }) => period)).not.toContain('2019-12');

    await travel('2020-01-11T03:00:00Z');
    await post('libei', `/submissions/${id}/submit`).expect(200);
    await accept(id);
    const accepted = await inbox('libei');
    expect(of(accepted, 'accepted')).toMatchObject([{ period: '2019-12', unread: true }]);
    expect(of(accepted, 'returned')).toEqual([]);
    await post('libei', '/inbox/read', { until: '2020-01-11T02:30:00Z' }).expect(200);
    expect(of(await inbox('libei'), 'accepted')).toHaveLength(1);
    await post('libei', '/inbox/read').expect(200);
    expect(of(await inbox('libei'), 'accepted')).toEqual([]);
    expect((await post('libei', '/inbox/read', { until: '2019-01-01T00:00:00Z' })).body).toEqual({
      lookedAt: '2020-01-11T03:00:00.000Z',
    });
  });

  it('tells an officer what waits and who is behind, and nothing of other counties', async () => {
    await report('park', testPark, '2019-12');
    const answer = await inbox('officer');
    expect(of(answer, 'to-review')).toMatchObject([{ period: '2019-12', count: 1 }]);
    expect(of(answer, 'overdue-units').find(({ period }) => period === '2019-12')).toMatchObject({
      count: 3,
      day: '2020-01-10',
    });
    const other = await inbox('other');
    expect(of(other, 'to-review')).toEqual([]);
    expect(of(other, 'overdue-units').find(({ period }) => period === '2019-12')).toMatchObject({ count: 1 });
    for (const person of ['auditor', 'admin'] as const) await get(person, '/inbox').expect(403);
    await post('libei', '/inbox/read', { until: 'yesterday' }).expect(400);
  });
});
