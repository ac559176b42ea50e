import {
  formatCubeFigure,
  type CubeResponse,
  type Problem,
  type PriceVolumeAnswer,
} from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, line, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

const ENTRIES = 3;

let test: TestApp;
let officer: string;
let reporter: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  const all = [...testVillages, testPark];
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  const sales = [
    [libei, '2018-12', '200.00', 10],
    [libei, '2019-12', '300.00', 12],
    [neighbour, '2018-12', '100.00', 10],
  ] as const;
  await putInForce(
    test,
    all,
    sales.map(([unit, period, amount, quantity]) => ({
      unit,
      period,
      lines: [line({ amount, quantity, orders: 2 })],
    })),
  );
});
afterAll(() => test.close());

const post = (token: string, path: string, body: object) =>
  test.http
    .post(`/api/v1/${path}`)
    .set('Authorization', `Bearer ${token}`)
    .send({ atLeast: ENTRIES, ...body });

const query = { measures: ['amount'], by: ['unit'], period: '2019-12', compare: 'yoy' };

describe('POST /cube with options', () => {
  it('answers comparable growth and estimates, with what a reader must know', async () => {
    const comparable = (await post(officer, 'cube', { ...query, basis: 'comparable' }).expect(200))
      .body as CubeResponse;
    expect(comparable.rows).toMatchObject([{ unit: libei, 'amount.growth': '0.500000' }]);
    expect(comparable.totals).toMatchObject({
      'amount.base': '200.00',
      continuing: '0.500000',
      response: '0.000000',
    });
    const estimated = (await post(officer, 'cube', { ...query, impute: 'prevalue', real: true }).expect(200))
      .body as CubeResponse;
    expect(estimated.totals).toMatchObject({ amount: '400.00', 'amount.imputed': '100.00' });
    expect(estimated.coverage).toMatchObject({ imputed: 1, imputedShare: '0.250000' });
    // The index of the country for 2019 is 102.9: 4/3 ÷ 1.029 − 1.
    expect(estimated.totals['amount.realGrowth']).toBe('0.295756');
    expect(estimated.warnings.map(({ code }) => code)).toEqual(['DEFLATED', 'ESTIMATES']);
    expect(estimated.columns.map(({ key }) => key).slice(0, 3)).toEqual(['unit', 'amount', 'amount.imputed']);
  });

  it('refuses contradictions, each where it stands and in the language of the caller', async () => {
    const wrong = { ...query, compare: undefined, basis: 'comparable', impute: 'diftrend', baseAsOf: 1 };
    const problem = (await post(officer, 'cube', wrong).set('Accept-Language', 'zh').expect(400))
      .body as Problem;
    expect(problem.code).toBe('CUBE.INVALID');
    expect(problem.errors!.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'basis CUBE.OPTION_NEEDS',
      'basis CUBE.OPTION_EXCLUDES',
      'baseAsOf CUBE.OPTION_NEEDS',
      'baseAsOf CUBE.OPTION_EXCLUDES',
    ]);
    expect(problem.errors![0]!.message).toBe('“basis”只能和“compare”一起使用。');
  });

  it('has figures whose lines do not add up to them: they are not traced, and it says why', async () => {
    const figure = (over: object, column = 'amount'): string =>
      formatCubeFigure({
        query: { period: '2019-12', compare: 'yoy', asOf: ENTRIES, ...over },
        row: null,
        column,
      });
    for (const address of [
      figure({ basis: 'comparable' }),
      figure({ boundaries: '2019-12' }),
      figure({ impute: 'diftrend' }),
      figure({}, 'amount.realGrowth'),
      figure({ compare: 'two-year' }, 'amount.growth'),
    ]) {
      const { body } = await test.http
        .get(`/api/v1/trace/${encodeURIComponent(address)}`)
        .set('Authorization', `Bearer ${officer}`)
        .expect(422);
      expect((body as Problem).code).toBe('TRACE.NOT_TRACEABLE');
    }
    await test.http
      .get(`/api/v1/trace/${encodeURIComponent(figure({ compare: 'two-year' }))}`)
      .set('Authorization', `Bearer ${officer}`)
      .expect(200);
  });
});

describe('POST /cube/price-volume', () => {
  it('tells price from volume, per member and in all, within the own scope', async () => {
    const asked = { period: '2019-12', by: 'category' };
    const answer = (await post(officer, 'cube/price-volume', asked).expect(200)).body as PriceVolumeAnswer;
    // 20 kg for 300.00, then 12 kg for 300.00: 15.00 → 25.00 a kg.
    expect(answer.total).toMatchObject({
      change: '0.00',
      price: '160.00',
      volume: '-160.00',
      newAndDropped: '0.00',
    });
    expect(answer.rows).toHaveLength(1);
    const own = (await post(reporter, 'cube/price-volume', asked).expect(200)).body as PriceVolumeAnswer;
    expect(own.total).toMatchObject({ amount: '300.00', base: '200.00', price: '55.00', volume: '45.00' });
  });

  it('tells every mistake', async () => {
    const { body } = await post(officer, 'cube/price-volume', {
      period: '2019-13',
      where: { planet: 'x' },
      compare: 'yoy',
    }).expect(400);
    expect((body as Problem).errors!.map(({ path }) => path)).toEqual(['where.planet', 'period']);
    await post(officer, 'cube/price-volume', { period: '2019', by: 'store', compare: 'two-year' }).expect(
      400,
    );
  });
});
