import type { CubeResponse } from '@xiangtong/contracts';
import { explanations, registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, line, putInForce, type TestApp } from '../support';

/**
 * An officer without the right `confidential`: sums that give no unit away, public editions, and nothing else that has
 * figures.
 */
type Code = { readonly code: string };

const county = '520122';
const byPlatform = { measures: ['amount', 'orders'], by: ['platform'], period: '2019-12' };
/** Two months of each. */
const REPORTED = 2 * testVillages.length;
let test: TestApp;
const tokens = new Map<string, string>();

const send = (who: string, method: 'get' | 'post', path: string, body?: object) => {
  const request = test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${tokens.get(who)}`);
  return body ? request.send(body) : request;
};

const ask = async (who: string, query: object): Promise<CubeResponse> =>
  (await send(who, 'post', '/cube', { atLeast: REPORTED, ...query }).expect(200)).body as CubeResponse;

beforeAll(async () => {
  test = await createTestApp({ now: new Date('2020-02-10T08:00:00Z') });
  await registerTestUnits(test.source);
  const officer = { roles: ['officer'], divisions: [county] } as const;
  tokens.set('officer', await test.signIn({ ...officer, username: 'officer' }));
  tokens.set('planner', await test.signIn({ ...officer, username: 'planner', withoutConfidential: true }));
  tokens.set('libei', await test.signIn({ roles: ['reporter'], units: [testVillages[0]] }));
  const before = testVillages.map((unit) => ({
    unit,
    period: '2018-12',
    explanations,
    lines: [line({ amount: '500.00', platform: 'taobao' }), line({ amount: '350.00', platform: 'jd' })],
  }));
  await putInForce(test, testVillages, before);
  const taken = await putInForce(
    test,
    testVillages,
    testVillages.map((unit, index) => ({
      unit,
      period: '2019-12',
      explanations,
      lines: [
        line({ amount: `${1000 + index * 100}.00`, platform: 'taobao' }),
        line({ amount: `${700 + index}.00`, platform: 'jd' }),
        ...(index === 0 ? [line({ amount: '333.33', platform: 'pinduoduo' })] : []),
      ],
    })),
  );
  expect(taken.at(-1)).toMatchObject({ summary: { accepted: testVillages.length } });
});
afterAll(() => test.close());

describe('an officer without the right to figures of single units', () => {
  it('gets answers of the cube without the cells of few, and without those that tell them', async () => {
    const whole = await ask('officer', byPlatform);
    expect(whole.rows).toHaveLength(3);
    expect(whole.hidden).toBeUndefined();
    const answer = await ask('planner', byPlatform);
    const shown = new Map(answer.rows.map(({ platform, amount }) => [platform, amount]));
    expect([shown.get('pinduoduo'), shown.get('jd')]).toEqual([null, null]);
    expect(answer.totals['amount']).toBe(whole.totals['amount']);
    expect(answer.hidden!.map(({ row }) => answer.rows[row!]!['platform']).sort()).toEqual([
      'jd',
      'pinduoduo',
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/333\.33|2806\.00/);
  });

  it('compares with the year before where both years are told', async () => {
    const query = { ...byPlatform, measures: ['amount', 'orders', 'averageOrder'], compare: 'yoy' };
    const [told, whole] = [await ask('planner', query), await ask('officer', query)];
    const rowOf = (answer: CubeResponse, platform: string) =>
      answer.rows.find((row) => row['platform'] === platform)!;
    // Nothing was corrected yet: what is told is what the cube says.
    expect(rowOf(told, 'taobao')).toEqual(rowOf(whole, 'taobao'));
    const {
      continuing: _,
      entry: __,
      exit: ___,
      response: ____,
      comparableGrowth: _____,
      ...totals
    } = whole.totals;
    expect(told.totals).toEqual(totals);
    expect(told.columns).toEqual(whole.columns);
    expect(rowOf(told, 'jd')).toMatchObject({
      'amount.base': '1400.00',
      amount: null,
      'amount.growth': null,
    });
    const places = told.hidden!.map(({ row, side }) => [told.rows[row!]?.['platform'], side]);
    expect(places.sort()).toEqual([
      ['jd', 'now'],
      ['pinduoduo', 'now'],
    ]);
    const ofMonths = await ask('planner', { ...query, by: ['month'], period: '2019' });
    expect(ofMonths.rows).toMatchObject([
      { month: '2019-12', amount: '7739.33', 'amount.growth': '1.276274' },
    ]);
  });

  it('is told a year once: what is corrected later changes nothing', async () => {
    const lines = [line({ amount: '9999.00', platform: 'taobao' })];
    const corrected = { unit: testVillages[0], period: '2019-12', explanations, lines };
    await putInForce(test, [testVillages[0]], [corrected]);
    const asked = { ...byPlatform, atLeast: REPORTED + 1 };
    const [told, whole] = [await ask('planner', asked), await ask('officer', asked)];
    expect([told.totals['amount'], whole.totals['amount']]).toEqual(['7739.33', '15705.00']);
    const earlier = { unit: testVillages[1], period: '2018-12', explanations, lines };
    await putInForce(test, [testVillages[1]], [earlier]);
    const compared = await ask('planner', { ...asked, atLeast: REPORTED + 2, compare: 'yoy' });
    expect(compared.totals).toMatchObject({ 'amount.base': '3400.00', 'amount.growth': '1.276274' });
  });

  it('is given no rank of what is hidden: it comes last', async () => {
    const order = [{ key: 'amount', direction: 'asc' }];
    const { rows, truncated } = await ask('planner', { ...byPlatform, order, limit: 2 });
    expect(rows.map(({ amount }) => amount)).toEqual(['4600.00', null]);
    expect(truncated).toBe(true);
  });

  it('gets a total where no breakdown is asked for', async () => {
    const answer = await ask('planner', { measures: ['amount'], period: '2019-12' });
    expect([answer.rows.length, answer.totals['amount'], answer.hidden]).toEqual([1, '7739.33', []]);
  });

  it('is not told how many report, though every page asks for it', async () => {
    const [told, whole] = [
      await ask('planner', { ...byPlatform, standing: true }),
      await ask('officer', { ...byPlatform, standing: true }),
    ];
    expect(whole.standing).toBeDefined();
    expect(told).toEqual(await ask('planner', byPlatform));
  });

  it.each(['pinduoduo', 'jd', ['jd', 'taobao']])(
    'cannot subtract what is asked for alone from its total: %j',
    async (platform) => {
      const query = { measures: ['amount', 'orders'], period: '2019-01..2019-12', where: { platform } };
      const { totals, hidden } = await ask('planner', query);
      expect(totals).toEqual({ amount: null, orders: null });
      expect(hidden).toContainEqual({ row: null, side: 'now', reason: 'confidential' });
    },
  );

  it.each([
    [{ by: ['unit'] }, '单位'],
    [{ by: ['store'] }, '店铺'],
    [{ by: ['platform', 'category'] }, '大类'],
    [{ where: { unit: testVillages[0] } }, '单位'],
    [{ where: { category: 'tea' } }, '大类'],
    [{ by: ['product', 'month'], period: '2019' }, '月'],
    [{ measures: ['quantity'] }, '数量'],
    [{ impute: 'prevalue' }, 'impute'],
    [{ compare: 'mom' }, 'compare'],
    [{ asOf: 1 }, 'asOf'],
    [{ period: '2018-12..2019-12' }, '报告期'],
    [{ period: '2020-01' }, '报告期'],
  ])('may not ask what cannot be protected: %j', async (more, field) => {
    const { body } = await send('planner', 'post', '/cube', { ...byPlatform, ...more }).expect(403);
    expect(body).toMatchObject({
      code: 'AUTH.CONFIDENTIAL_QUESTION',
      detail: expect.stringContaining(field),
    });
  });

  it('is told every mistake of a question like others', async () => {
    const { body } = await send('planner', 'post', '/cube', { ...byPlatform, by: ['planet'] }).expect(400);
    expect((body as Code).code).toBe('CUBE.INVALID');
  });

  it('is refused where figures of single units are, with a message', async () => {
    for (const path of [
      `/submissions`,
      `/review-queue?county=${county}`,
      '/extracts/lines.csv?period=2019-12',
    ])
      expect((await send('planner', 'get', path).expect(403)).body).toMatchObject({
        code: 'AUTH.CONFIDENTIAL',
      });
  });

  it('makes public editions, and no internal ones', async () => {
    const body = { period: '2019-12', scope: county, formats: ['json'] };
    const internal = await send('planner', 'post', '/reports/monthly-express/runs', body).expect(403);
    expect((internal.body as Code).code).toBe('AUTH.CONFIDENTIAL');
    const asked = { ...body, edition: 'public' };
    await send('planner', 'post', '/reports/monthly-express/runs', asked).expect(202);
  });

  it('does not learn what a unit sold from doubts about benefits that they record themselves', async () => {
    const officer = { roles: ['officer', 'impact'], divisions: [county] } as const;
    tokens.set('impact', await test.signIn({ ...officer, username: 'impact', withoutConfidential: true }));
    tokens.set('head', await test.signIn({ ...officer, username: 'head' }));
    const unit = testVillages[2];
    const household = [{ key: 'h-1', village: unit, kind: 'poor', persons: 3 }];
    await send('impact', 'post', '/impact/households', household).expect(200);
    const seen = async (who: string) => {
      const doubts = await send(who, 'get', `/impact/doubts?year=2019&scope=${unit}`).expect(200);
      const summary = await send(who, 'get', `/impact/summary?period=2019&scope=${unit}`).expect(200);
      const audit = await send(who, 'get', '/audit/events?kind=benefit-doubt').expect(200);
      return {
        doubts: (doubts.body as readonly Code[]).map(({ code }) => code),
        counted: (summary.body as { doubts: { all: number } }).doubts.all,
        answers: (audit.body as { items: unknown[] }).items.length,
      };
    };
    const answer = { unit, year: 2019, code: 'BENEFIT.EXCEEDS_SALES', text: '含上年未付的务工费' };
    for (const gross of ['1902.00', '1902.01']) {
      const line = {
        month: '2019-12',
        key: 'h-1',
        source_unit: unit,
        mechanism: 'employment',
        status: 'paid',
      };
      await send('impact', 'post', '/impact/benefits', [{ ...line, gross }]).expect(200);
      expect(await seen('impact')).toEqual({ doubts: [], counted: 0, answers: 0 });
      const refused = await send('impact', 'post', '/impact/doubts/explain', answer).expect(403);
      expect((refused.body as Code).code).toBe('AUTH.CONFIDENTIAL');
    }
    await send('head', 'post', '/impact/doubts/explain', answer).expect(200);
    expect(await seen('head')).toEqual({ doubts: ['BENEFIT.EXCEEDS_SALES'], counted: 1, answers: 1 });
    expect(await seen('impact')).toEqual({ doubts: [], counted: 0, answers: 0 });
  });

  it('may not give the right to others, nor do without it as a reporter too', async () => {
    const person = { displayName: 'X', roles: ['officer'], divisions: [county] };
    const given = { ...person, username: 'given', rights: ['confidential'] };
    expect((await send('planner', 'post', '/people', given)).body).toMatchObject({
      code: 'PEOPLE.OUT_OF_REACH',
    });
    const usual = await send('planner', 'post', '/people', { ...person, username: 'usual' }).expect(201);
    expect(usual.body).toMatchObject({ person: { rights: [] } });
    const byOfficer = await send('officer', 'post', '/people', { ...person, username: 'full' }).expect(201);
    expect(byOfficer.body).toMatchObject({ person: { rights: ['confidential'] } });
    const both = { ...person, username: 'both', roles: ['officer', 'reporter'], rights: [] };
    await send('officer', 'post', '/people', { ...both, units: [testVillages[0]] }).expect(400);
  });
});

it('who reports sees the own figures without any right', async () => {
  const { rows, hidden } = await ask('libei', { ...byPlatform, by: ['unit'] });
  expect(hidden).toBeUndefined();
  expect(rows).toMatchObject([{ unit: testVillages[0], amount: '9999.00' }]);
});
