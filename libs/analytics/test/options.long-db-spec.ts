import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { Cube, type CubeScope, type Replica } from '../src';
import type { CubeSettings } from '../src/cube/cube';
import { Historian, type TestEvent } from './support/events';
import { createFixture, movingUnits, type Fixture } from './support/fixture';
import { aLine } from './support/history';

const yuan = (unit: string, month: number, amount: number, over: object = {}): TestEvent => ({
  unit,
  month,
  lines: [aLine({ amount: Math.round(amount * 100), ...over })],
});

interface Stage {
  readonly fixture: Fixture;
  readonly replica: Replica;
  readonly play: (events: readonly TestEvent[]) => Promise<number>;
  readonly ask: (
    query: Partial<CubeQuery>,
    settings?: CubeSettings,
    scope?: CubeScope,
  ) => Promise<CubeResponse>;
}

const open: Fixture[] = [];
afterAll(() => Promise.all(open.map((fixture) => fixture.close())));

const stage = async (events: readonly TestEvent[], units?: string): Promise<Stage> => {
  const fixture = await createFixture(units);
  open.push(fixture);
  const historian = new Historian(fixture.source, fixture.catalogue);
  await historian.play(events);
  const replica = await fixture.replica();
  return {
    fixture,
    replica,
    play: async (more) => {
      await historian.play(more);
      await replica.catchUpNow();
      return replica.currentSeq;
    },
    ask: (query, settings = {}, scope = 'all') =>
      new Cube(replica, settings).query({ measures: ['amount'], by: [], period: '2019-12', ...query }, scope),
  };
};

const codes = ({ warnings }: CubeResponse) => warnings.map(({ code }) => code);

describe('non-response', () => {
  let one: Stage;
  beforeAll(async () => {
    one = await stage([
      yuan('V1', 201812, 100),
      yuan('V3', 201812, 200),
      { unit: 'V2', month: 201812, lines: [] },
      yuan('P1', 201812, 50, { product: 'APPLE', quantity: 30_000 }),
      yuan('V1', 201912, 120),
      yuan('V3', 201912, 210),
    ]);
  });

  it('is estimated by the trend of the respondents: 100→120 and 200→210 make 55 of 50', async () => {
    const { rows, totals, coverage, warnings } = await one.ask(
      { impute: 'diftrend', by: ['unit'] },
      { minimumDonors: 2 },
    );
    expect(rows).toEqual([
      { unit: 'V3', amount: '210.00', 'amount.imputed': '0.00' },
      { unit: 'V1', amount: '120.00', 'amount.imputed': '0.00' },
      { unit: 'P1', amount: '55.00', 'amount.imputed': '55.00' },
    ]);
    expect(totals).toEqual({ amount: '385.00', 'amount.imputed': '55.00' });
    expect(coverage).toMatchObject({
      due: 4,
      reported: 2,
      imputed: 1,
      withoutEstimate: 1,
      imputedShare: '0.142857',
    });
    expect(warnings).toMatchObject([
      { code: 'ESTIMATES', zh: expect.stringContaining('有1个单位月') as string },
    ]);
  });

  it('has no estimate with fewer donors than five, and says how many are missing', async () => {
    const { totals, coverage } = await one.ask({ impute: 'diftrend' });
    expect(totals).toEqual({ amount: '330.00', 'amount.imputed': '0.00' });
    expect(coverage).toMatchObject({ imputed: 0, withoutEstimate: 2, imputedShare: '0.000000' });
  });

  it('takes its donors from the whole county, whatever the query and its asker are cut to', async () => {
    const scope = { divisions: [], unitIds: [one.fixture.catalogue.units.get('P1')!.id] };
    const query = { impute: 'diftrend', where: { product: 'APPLE' } } as const;
    const { totals } = await one.ask(query, { minimumDonors: 2 }, scope);
    expect(totals).toEqual({ amount: '55.00', 'amount.imputed': '55.00' });
  });

  it('is the last value reported with PREVALUE, whenever that was', async () => {
    const { totals, coverage } = await one.ask({ impute: 'prevalue', period: '2019-11..2019-12' });
    expect(totals).toEqual({ amount: '730.00', 'amount.imputed': '400.00' });
    expect(coverage).toMatchObject({ due: 8, reported: 2, imputed: 4, withoutEstimate: 2 });
  });

  it('belongs to response in the decomposition, and is no part of comparable growth', async () => {
    const { totals } = await one.ask({ impute: 'diftrend', compare: 'yoy' }, { minimumDonors: 2 });
    expect(totals).toMatchObject({
      'amount.growth': '0.100000',
      continuing: '0.085714',
      entry: '0.000000',
      exit: '0.000000',
      response: '0.014286',
      comparableGrowth: '0.100000',
    });
  });

  it('is gone the moment real data is accepted, and comes back for who asks as of before', async () => {
    const before = one.replica.currentSeq;
    const query = { impute: 'diftrend' } as const;
    const estimated = await one.ask(query, { minimumDonors: 2 });
    await one.play([yuan('P1', 201912, 10)]);
    const real = await one.ask(query, { minimumDonors: 2 });
    expect(real.totals).toEqual({ amount: '340.00', 'amount.imputed': '0.00' });
    expect(real.coverage).toMatchObject({ reported: 3, imputed: 0, withoutEstimate: 1 });
    const again = await one.ask({ ...query, asOf: before }, { minimumDonors: 2 });
    expect(again.totals).toEqual(estimated.totals);
  });
});

describe('growth', () => {
  it('is explained by who stayed, came and went: 14 % is +9, +15 and −10, comparable 10 %', async () => {
    const { ask } = await stage([
      { unit: 'V2', month: 201811, lines: [] },
      yuan('V1', 201811, 900),
      yuan('V5', 201811, 100),
      yuan('V1', 201911, 990),
      yuan('V4', 201911, 150),
    ]);
    const asked = { period: '2019-11', compare: 'yoy' } as const;
    expect((await ask(asked)).totals).toMatchObject({
      'amount.growth': '0.140000',
      comparableGrowth: '0.100000',
      continuing: '0.090000',
      entry: '0.150000',
      exit: '-0.100000',
      response: '0.000000',
    });
    expect((await ask({ ...asked, basis: 'comparable' })).totals).toMatchObject({
      amount: '990.00',
      'amount.base': '900.00',
      'amount.growth': '0.100000',
      continuing: '0.100000',
    });
  });

  it('over two years is the root, rounded once: +6.4 % is 3.2 %', async () => {
    const { ask } = await stage([
      yuan('V1', 201801, 400),
      yuan('V1', 201802, 600),
      yuan('V1', 202001, 464),
      yuan('V1', 202002, 600),
    ]);
    const { totals, warnings } = await ask({ period: '2020-01..2020-02', compare: 'two-year' });
    expect(totals).toEqual({
      amount: '1064.00',
      'amount.base': '1000.00',
      'amount.change': '64.00',
      'amount.growth': '0.031504',
      'amount.contribution': null,
      'amount.share': null,
    });
    expect(warnings.map(({ code }) => code)).toEqual(['NOMINAL']);
  });

  it('tells what the base lost by its revisions', async () => {
    const { ask, play } = await stage([yuan('V1', 201812, 100), yuan('V3', 201812, 100)]);
    const published = await play([yuan('V1', 201912, 230)]);
    await play([yuan('V3', 201812, 130), yuan('V1', 201912, 253)]);
    const asked = { compare: 'yoy', baseAsOf: published } as const;
    // 253/230 − 253/200
    expect((await ask(asked)).totals['baseRevisionEffect']).toBe('-0.165000');
    expect((await ask({ ...asked, baseAsOf: 0 })).totals['baseRevisionEffect']).toBeNull();
    expect((await ask({ compare: 'yoy' })).totals).not.toHaveProperty('baseRevisionEffect');
  });

  it('is deflated with the index of the year, or labelled nominal', async () => {
    const { ask } = await stage([yuan('V1', 201811, 100), yuan('V1', 201911, 113.19)]);
    const index = {
      area: '000000',
      year: 2019,
      index: '102.9',
      name: { zh: '全国居民消费价格指数', en: 'national consumer price index' },
    };
    const withIndexes = (indexes: readonly (typeof index)[]): CubeSettings => ({
      reference: {
        priceIndexes: () => Promise.resolve(indexes),
        baseUnits: () => Promise.resolve(new Map()),
      },
    });
    const query = { period: '2019', compare: 'yoy', real: true, by: ['unit'] } as const;
    const country = await ask(query, withIndexes([index]));
    expect(country.rows).toMatchObject([{ 'amount.growth': '0.131900', 'amount.realGrowth': '0.100000' }]);
    expect(country.totals['amount.realGrowth']).toBe('0.100000');
    expect(codes(country)).toEqual(['DEFLATED']);
    const province = await ask(query, withIndexes([index, { ...index, area: '520000', index: '101.00' }]));
    expect(province.totals['amount.realGrowth']).toBe('0.120693');
    for (const [asked, indexes] of [
      [query, []],
      [{ ...query, period: '2018-11..2019-11' }, [index]],
    ] as const) {
      const none = await ask(asked, withIndexes(indexes));
      expect(none.totals['amount.realGrowth']).toBeNull();
      expect(codes(none)).toEqual(['NOMINAL']);
    }
    const partial = await ask({ ...query, period: '2019-11' }, withIndexes([index]));
    expect(partial.warnings[0]!.en).toContain('the period is no whole year');
  });

  it('warns of the Spring Festival, of seasons, of mixed units and of a base of nothing', async () => {
    const { ask } = await stage([yuan('V1', 202001, 5)]);
    const festival = await ask({ period: '2020-01', compare: 'yoy' });
    expect(codes(festival)).toEqual(['SPRING_FESTIVAL', 'NOMINAL', 'NO_BASE']);
    expect(festival.warnings[0]!.zh).toContain('2020-01..2020-02');
    expect(festival.totals['amount.growth']).toBeNull();
    expect(codes(await ask({ period: '2020-01..2020-02', compare: 'mom' }))).toEqual([
      'NOT_SEASONALLY_ADJUSTED',
      'NOMINAL',
      'NO_BASE',
    ]);
    const units: CubeSettings = {
      reference: {
        priceIndexes: () => Promise.resolve([]),
        baseUnits: () => Promise.resolve(new Map([1, 2, 3].map((id) => [id, id === 1 ? 'box' : 'kg']))),
      },
    };
    const quantity = { measures: ['quantity'], period: '2020-01' } as const;
    expect(codes(await ask(quantity, units))).toEqual(['MIXED_UNITS']);
    expect(codes(await ask({ ...quantity, by: ['product'] }, units))).toEqual([]);
    expect(codes(await ask({ ...quantity, where: { product: 'PEPPER' } }, units))).toEqual([]);
  });
});

describe('boundaries', () => {
  let moving: Stage;
  const months = ['2018-12', '2019-01', '2019-07', '2019-11', '2019-12', '2020-01'];
  beforeAll(async () => {
    const units = ['V1', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8', 'P1'];
    moving = await stage(
      units.flatMap((unit, index) =>
        [201812, 201906, 201912].map((month) => yuan(unit, month, 0.01 * (7 ** index + month))),
      ),
      movingUnits,
    );
  });

  it('move amounts between units and leave every total as it was', async () => {
    const totals = await Promise.all(
      months.map(async (boundaries) => (await moving.ask({ period: '2018-12..2019-12', boundaries })).totals),
    );
    const { totals: plain } = await moving.ask({ period: '2018-12..2019-12' });
    expect(new Set([plain, ...totals].map((one) => one['amount'])).size).toBe(1);
  });

  it('show a merged village under its successors, new and old side by side', async () => {
    const query = { period: '2018-12', by: ['unit'] } as const;
    const units = async (boundaries: string) =>
      (await moving.ask({ ...query, boundaries })).rows.map((row) => row['unit']).sort();
    expect(await units('2018-12')).toEqual(['P1', 'V1', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8']);
    expect(await units('2019-12')).toEqual(['P1', 'V1', 'V4', 'V8']);
  });

  it('cut filters and scopes by the unit that took over', async () => {
    const query = { period: '2018-12', boundaries: '2019-12' } as const;
    const all = await moving.ask({ ...query, by: ['unit'] });
    for (const { unit, amount } of all.rows) {
      expect((await moving.ask({ ...query, where: { unit: String(unit) } })).totals['amount']).toBe(amount);
      const unitIds = [moving.fixture.catalogue.units.get(String(unit))!.id];
      expect((await moving.ask(query, {}, { divisions: [], unitIds })).totals['amount']).toBe(amount);
    }
    expect((await moving.ask({ ...query, where: { unit: 'V2' } })).totals['amount']).toBe('0.00');
  });

  it('are those of the last month of the period for comparable growth', async () => {
    const query = { period: '2019-12', compare: 'yoy' } as const;
    const { totals: published } = await moving.ask(query);
    const { totals: comparable } = await moving.ask({ ...query, basis: 'comparable' });
    expect(comparable['amount.growth']).toBe(published['comparableGrowth']);
    expect(comparable).toMatchObject({
      continuing: comparable['amount.growth'],
      entry: '0.000000',
      exit: '0.000000',
      response: '0.000000',
    });
  });
});

it('answers an empty scope, and filters without a month, with empty tables, whatever the options', async () => {
  const { ask } = await stage([yuan('V1', 201912, 5)]);
  for (const options of [
    { boundaries: '2019-12' },
    { impute: 'diftrend', imputeBase: true, compare: 'yoy' },
    { basis: 'comparable', compare: 'yoy' },
    { compare: 'two-year' },
    { compare: 'yoy', real: true, baseAsOf: 1 },
  ] as const) {
    for (const answer of [
      await ask({ ...options, by: ['unit'] }, {}, { divisions: [], unitIds: [] }),
      await ask({ ...options, by: ['unit'], where: { month: '2018-01' } }),
    ]) {
      expect(answer.rows).toEqual([]);
      expect(answer.totals['amount']).toBe('0.00');
      expect(answer.coverage).toMatchObject({ due: 0, reported: 0, imputedShare: '0.000000' });
      expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    }
  }
});
