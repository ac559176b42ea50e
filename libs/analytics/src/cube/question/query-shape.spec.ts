import { describe as describeMessage } from '@xiangtong/contracts';
import type { CubePlan } from './plan';
import { resolveQuery } from './resolve-query';

const none = {
  head: 10,
  scope: 'all' as const,
  lookup: () => Promise.resolve(new Map<string, readonly bigint[]>()),
};
const all = {
  ...none,
  lookup: (_: string, codes: readonly string[]) =>
    Promise.resolve(new Map(codes.map((code) => [code, [1n]]))),
};

/** Queries as they come over HTTP. */
const plan = async (query: unknown): Promise<CubePlan> => {
  const found = await resolveQuery(query, all);
  if ('mistakes' in found) throw new Error(JSON.stringify(found.mistakes));
  return found.plan;
};
const mistakes = async (query: unknown): Promise<string[]> => {
  const found = await resolveQuery(query, all);
  return 'mistakes' in found ? found.mistakes.map(({ path, code }) => `${path} ${code}`) : [];
};

const valid = { measures: ['amount'], by: ['product'], period: '2019' };

describe('a cube query', () => {
  it('is told by their names what does not go together', async () => {
    const found = await resolveQuery(
      { ...valid, measures: ['logisticsPoints', 'amount'], by: ['month'] },
      all,
    );
    const told = (language: 'zh' | 'en') =>
      'mistakes' in found
        ? found.mistakes.map(({ code, parameters }) => describeMessage(code, parameters, language))
        : [];
    expect(told('zh')).toEqual([
      '“销售额”和“物流网点”不是同一张报表的指标，请分开查询。',
      expect.stringMatching(/^“物流网点”不能按“月份”分组或筛选，可用：填报单位、行政村、[^a-z]+。$/),
    ]);
    expect(told('en')[1]).toMatch(
      /broken down or filtered by "Month"; use one of: Reporting unit, Village, /,
    );
  });

  it('is told all its mistakes at once', async () => {
    expect(
      await mistakes({
        measures: ['amount', 'sum', 'amount'],
        by: ['county', 'planet'],
        where: { planet: 'x', county: [], unit: 7 },
        period: '2019-13',
        compare: 'wow',
        asOf: 11,
        atLeast: 12,
        order: [{ key: 'amount.growth', direction: 'desc' }, { key: 'amount', direction: 'up' }, 'amount'],
        limit: 1e6,
        sort: 'x',
      }),
    ).toEqual([
      'sort CUBE.UNKNOWN_FIELD',
      'measures[1] CUBE.UNKNOWN_NAME',
      'measures[2] CUBE.REPEATED',
      'by[1] CUBE.UNKNOWN_NAME',
      'compare CUBE.UNKNOWN_NAME',
      'asOf CUBE.BEYOND_HEAD',
      'asOf CUBE.CONTRADICTION',
      'where.planet CUBE.UNKNOWN_NAME',
      'where.county CUBE.OUT_OF_RANGE',
      'where.unit CUBE.WRONG_TYPE',
      'period PERIOD.INVALID',
      'order[0].key CUBE.UNKNOWN_NAME',
      'order[1].direction CUBE.UNKNOWN_NAME',
      'order[2] CUBE.WRONG_TYPE',
      'limit CUBE.OUT_OF_RANGE',
    ]);
  });

  it('is told which options contradict each other, each where it stands', async () => {
    expect(
      await mistakes({ ...valid, basis: 'comparable', imputeBase: true, real: true, baseAsOf: 3 }),
    ).toEqual([
      'basis CUBE.OPTION_NEEDS',
      'imputeBase CUBE.OPTION_NEEDS',
      'imputeBase CUBE.OPTION_NEEDS',
      'real CUBE.OPTION_NEEDS',
      'baseAsOf CUBE.OPTION_NEEDS',
      'baseAsOf CUBE.OPTION_EXCLUDES',
    ]);
    expect(
      await mistakes({
        ...valid,
        measures: ['products', 'amount', 'units'],
        compare: 'two-year',
        basis: 'comparable',
        impute: 'diftrend',
        real: true,
        baseAsOf: 11,
        boundaries: '2019-13',
      }),
    ).toEqual([
      'boundaries PERIOD.INVALID',
      'baseAsOf CUBE.OUT_OF_RANGE',
      'basis CUBE.OPTION_EXCLUDES',
      'basis CUBE.OPTION_EXCLUDES',
      'real CUBE.OPTION_NEEDS',
      'measures[0] CUBE.NOT_ESTIMATED',
      'measures[2] CUBE.NOT_ESTIMATED',
    ]);
    expect(
      await mistakes({ basis: 'x', impute: 7, imputeBase: 'yes', real: 1, boundaries: 201912, ...valid }),
    ).toEqual([
      'basis CUBE.UNKNOWN_NAME',
      'impute CUBE.UNKNOWN_NAME',
      'imputeBase CUBE.WRONG_TYPE',
      'boundaries PERIOD.INVALID',
      'real CUBE.WRONG_TYPE',
    ]);
    const indicators = { measures: ['jobs'], by: ['unit'], period: '2019', compare: 'yoy' };
    expect(await mistakes({ ...indicators, boundaries: '2019-12', impute: 'prevalue' })).toEqual([
      'impute CUBE.OPTION_EXCLUDES',
      'boundaries CUBE.OPTION_EXCLUDES',
    ]);
    expect(await mistakes({ ...valid, compare: 'yoy', asOf: 4, baseAsOf: 5 })).toEqual([
      'baseAsOf CUBE.OUT_OF_RANGE',
    ]);
  });

  it('has the options that say nothing new by default', async () => {
    expect(
      await plan({ ...valid, basis: 'published', impute: 'none', imputeBase: false, real: false }),
    ).toEqual(await plan(valid));
    expect(await plan({ ...valid, compare: 'mom', basis: 'comparable' })).toMatchObject({
      boundaries: 201912,
    });
    expect(await plan({ ...valid, boundaries: '2018-01' })).toMatchObject({
      boundaries: 201801,
      basis: 'published',
    });
  });

  it.each([
    [null, ['query', 'measures', 'period']],
    [[], ['query', 'measures', 'period']],
    ['amount', ['query', 'measures', 'period']],
    [{}, ['measures', 'period']],
    [{ measures: 'amount', by: 'product', period: 2019 }, ['measures', 'by', 'period']],
    [{ ...valid, measures: [] }, ['measures']],
    [{ ...valid, where: 'x' }, ['where']],
    [{ ...valid, order: {} }, ['order']],
    [{ ...valid, asOf: -1 }, ['asOf']],
    [{ ...valid, asOf: 1.5 }, ['asOf']],
    [{ ...valid, limit: 0 }, ['limit']],
    [{ ...valid, limit: '5' }, ['limit']],
    [{ ...valid, measures: ['constructor'], by: ['__proto__'] }, ['measures[0]', 'by[0]']],
  ])('%j is refused at %j', async (query, paths) => {
    const found = await mistakes(query);
    expect(found.map((mistake) => mistake.split(' ')[0] || 'query')).toEqual(paths);
  });

  it('knows no member that the lookup does not find', async () => {
    expect(await resolveQuery({ ...valid, where: { county: ['520122'] } }, none)).toEqual({
      mistakes: [
        {
          path: 'where.county[0]',
          code: 'CUBE.UNKNOWN_MEMBER',
          parameters: { dimension: 'county', value: '520122' },
        },
      ],
    });
  });

  it('fills in order, limit and position', async () => {
    expect(await plan({ measures: ['orders', 'amount'], period: '2019-Q1' })).toMatchObject({
      by: [],
      seq: 10,
      current: true,
      limit: 100_000,
      order: [{ key: 'orders', direction: 'desc' }],
      months: [201901, 201902, 201903],
      shift: 0,
    });
    expect(await plan({ ...valid, asOf: 9 })).toMatchObject({ seq: 9, current: false });
  });

  it.each([
    ['2019-Q4', 'yoy', 12],
    ['2019-Q4', 'mom', 3],
    ['2019-12', 'mom', 1],
    ['2018-01..2019-12', 'yoy', 12],
    ['2019-12', 'two-year', 24],
  ] as const)('shifts the base of %s %s by %i months', async (period, compare, shift) => {
    expect(await plan({ ...valid, period, compare })).toMatchObject({ shift });
  });

  it('keeps the months that filters on time leave', async () => {
    const where = { quarter: ['2019-Q1', '2019-Q2'], month: ['2019-03', '2019-04', '2019-09'] };
    expect(await plan({ ...valid, where })).toMatchObject({ months: [201903, 201904], filters: [] });
    expect(
      await mistakes({ ...valid, where: { year: '2019-01', month: '201901', quarter: '2019' } }),
    ).toEqual([
      'where.year CUBE.UNKNOWN_MEMBER',
      'where.month CUBE.UNKNOWN_MEMBER',
      'where.quarter CUBE.UNKNOWN_MEMBER',
    ]);
  });
});
