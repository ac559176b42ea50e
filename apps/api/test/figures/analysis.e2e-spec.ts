import type { Problem, Distribution, Reach, AuditSample, AuditTestsAnswer } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

let test: TestApp;
let reporter: string;
let officer: string;
let auditor: string;

const line = (amount: string, overrides: object = {}) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 1,
  amount,
  orders: 2,
  ...overrides,
});

const submissions = [
  { unit: libei, period: '2018-12', lines: [line('200.00')] },
  {
    unit: libei,
    period: '2019-12',
    lines: [line('313.48'), line('700.00', { destination: '000000', platform: 'jd' })],
  },
  { unit: neighbour, period: '2019-12', lines: [] },
  { unit: testPark, period: '2019-12', lines: [line('50.00', { destination: '810000' })] },
];

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  const units = [...testVillages, testPark];
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  auditor = await test.signIn({ roles: ['auditor'], divisions: ['5201'] });
  await putInForce(test, units, submissions);
});
afterAll(() => test.close());

const ask = (token: string, path: string, body: object) =>
  test.http
    .post(`/api/v1${path}`)
    .set('Authorization', `Bearer ${token}`)
    .send({ atLeast: 4, ...body });

const answer = async <Answer>(token: string, path: string, body: object): Promise<Answer> =>
  (await ask(token, path, body).expect(200)).body as Answer;

const december = { period: '2019-12' };

describe('POST /analysis/…', () => {
  it('spreads, concentrates, crosses and reaches within the scope, as of a position', async () => {
    const villages = { ...december, over: 'village', compare: 'yoy' };
    const spread = await answer<Distribution>(officer, '/analysis/distribution', villages);
    expect(spread).toMatchObject({
      asOf: 4,
      n: 2,
      zeros: 1,
      total: '1013.48',
      leftOut: '50.00',
      gini: '0.500000',
      base: { n: 1, total: '200.00' },
      ranks: { total: 2, items: [{ member: { code: libei }, rank: 1, baseRank: 1, rankChange: 0 }, {}] },
    });
    expect(spread.ledgerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await answer(reporter, '/analysis/distribution', villages)).toMatchObject({
      n: 1,
      leftOut: '0.00',
    });
    expect(
      await answer(officer, '/analysis/distribution', { ...villages, asOf: 1, atLeast: 1 }),
    ).toMatchObject({
      asOf: 1,
      n: 0,
      gini: null,
      reasons: [{ code: 'NO_MEMBERS' }],
    });
    const now = { ...villages, asOf: '2020-01-10T16:00:00+08:00' };
    expect(await answer(officer, '/analysis/distribution', now)).toEqual(spread);
    expect(
      await answer(officer, '/analysis/concentration', { ...december, over: 'destinationProvince' }),
    ).toMatchObject({
      n: 2,
      total: '363.48',
      leftOut: '700.00',
      topShares: [{ first: 1, share: '0.862441' }, {}, {}, {}],
    });
    const moved = { ...december, boundaries: '2019-12' };
    expect(await answer(officer, '/analysis/boundaries', moved)).toMatchObject({
      asOf: 4,
      over: 'unit',
      moves: [],
      total: { asReported: '1063.48', change: '0.00' },
      quality: { responseRate: expect.any(String) as string },
    });
    const crossed = { ...december, rows: 'product', columns: 'destinationProvince' };
    expect(await answer(reporter, '/analysis/matrix', crossed)).toMatchObject({
      total: '1013.48',
      reasons: [{ code: 'UNKNOWN_DESTINATION' }],
      cells: [
        { column: '000000', value: '700.00', quotient: null },
        { column: '320000', value: '313.48', quotient: '1.000000' },
      ],
    });
    const reached = await answer<Reach>(officer, '/analysis/reach', december);
    expect(reached).toMatchObject({
      provinces: { reached: 1, new: 0 },
      beside: { reached: 1, new: 1 },
      unknown: { amount: '700.00', share: '0.658216' },
      places: [
        { place: { code: '320000' }, firstMonth: '2018-12', firstUnit: { code: libei }, isNew: false },
        { place: { code: '810000' }, firstMonth: '2019-12', firstUnit: { code: testPark }, isNew: true },
      ],
    });
    // Nanjing is 1288.6 km from the county town, Hong Kong 920.5 km, weighted 313.48 to 50.
    expect(reached.distance).toMatchObject({ kilometres: '1238.0', located: '363.48' });
  });

  it('tell all mistakes of form and of meaning at once, with their places', async () => {
    const pathsOf = async (path: string, body: object): Promise<(string | undefined)[]> => {
      const { errors } = (await ask(officer, path, body).expect(400)).body as Problem;
      return errors!.map(({ path: place }) => place).sort();
    };
    const meaning = { period: '2019-13', where: { unit: 'nobody' }, asOf: 'soon' };
    const wrong = ['asOf', 'period', 'where.unit'];
    expect(await pathsOf('/analysis/distribution', { ...meaning, over: 'village' })).toEqual(wrong);
    const form = { over: 'planet', measure: 'x', limit: 0 };
    expect(await pathsOf('/analysis/distribution', { ...meaning, ...form })).toEqual(
      [...wrong, 'limit', 'measure', 'over'].sort(),
    );
    const positions = { baseAsOf: 'soon', currentAsOf: 999 };
    expect(await pathsOf('/analysis/growth', { ...meaning, ...positions, measure: 'x' })).toEqual(
      [...wrong, 'baseAsOf', 'currentAsOf', 'measure'].sort(),
    );
    // The answer comes at once: no mistake waits for a position that does not exist.
    const begun = Date.now();
    const wait = { ...meaning, measure: 'x', atLeast: 999_999 };
    expect(await pathsOf('/analysis/growth', wait)).toEqual([...wrong, 'measure'].sort());
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await pathsOf('/cube/price-volume', { ...meaning, by: 'planet' })).toEqual(
      [...wrong, 'by'].sort(),
    );
    const ofEveryObject = { ...december, over: 'village', where: { flow: '__proto__' } };
    expect(await pathsOf('/analysis/concentration', ofEveryObject)).toEqual(['where.flow']);
    for (const body of [[], { ...december, over: 'village', where: 'x' }, { ...december, over: 'month' }])
      expect((await ask(officer, '/analysis/concentration', body)).status).toBe(400);
  });

  it('are not for admins', async () => {
    const admin = await test.signIn({ roles: ['admin'] });
    await ask(admin, '/analysis/reach', december).expect(403);
  });
});

describe('POST /audit/…', () => {
  const place = { ...december, scope: '520122' };

  it('test lines, and lead to submissions that can be opened', async () => {
    const tests = await answer<AuditTestsAnswer>(auditor, '/audit/tests', place);
    expect(tests).toMatchObject({
      asOf: 4,
      benfordFirst: { n: 3, pValue: null, reasons: [{ code: 'TOO_FEW_EXPECTED' }] },
      duplicates: { n: 3, groups: 0, findings: { items: [] } },
      roundNumbers: {
        n: 1,
        steps: [
          { step: 100, multiples: 1 },
          { step: 1_000, n: 0, pValue: null },
        ],
      },
      missingMonths: { missing: tests.missingMonths!.n - 3 },
      lineNumbers: { n: 2, broken: 0 },
    });
    const [round] = tests.roundNumbers!.findings.items;
    expect(round).toMatchObject({ unit: { code: libei }, month: '2019-12', amount: '700.00', number: 1 });
    const { body } = await test.http
      .get(`/api/v1/submissions/${round!.submission}`)
      .set('Authorization', `Bearer ${auditor}`)
      .expect(200);
    expect(body).toMatchObject({ unit: libei, period: '2019-12' });
  });

  it('draw the same sample again from its seed', async () => {
    const drawn = await answer<AuditSample>(auditor, '/audit/sample', { ...place, size: 3, seed: '2020-01' });
    expect(drawn).toMatchObject({
      seed: '2020-01',
      interval: '354.49',
      population: { lines: 3, total: '1063.48' },
    });
    expect(drawn.lines.flatMap(({ hits }) => hits)).toHaveLength(drawn.hits);
    const again = { ...place, interval: drawn.interval, seed: drawn.seed };
    expect(await answer(auditor, '/audit/sample', again)).toEqual(drawn);
  });

  it('refuse what is wrong, unknown or of others', async () => {
    const code = async (token: string, path: string, body: object): Promise<string | undefined> =>
      ((await ask(token, path, body)).body as Problem).code;
    expect(await code(auditor, '/audit/sample', place)).toBe('REQUEST.INVALID');
    expect(await code(auditor, '/audit/sample', { ...place, interval: '-1' })).toBe('REQUEST.INVALID');
    expect(await code(auditor, '/audit/sample', { ...place, interval: '0.01' })).toBe(
      'AUDIT.SAMPLE_TOO_LARGE',
    );
    expect(await code(auditor, '/audit/sample', { ...place, period: '2017', size: 9 })).toBe(
      'AUDIT.TOO_LITTLE',
    );
    expect(await code(auditor, '/audit/tests', { ...place, scope: '999999' })).toBe('SCOPE.UNKNOWN');
    expect(await code(officer, '/audit/tests', { ...place, scope: '5201' })).toBe('SCOPE.UNKNOWN');
    expect(await code(reporter, '/audit/tests', place)).toBe('AUTH.FORBIDDEN');
  });
});
