import { greatCircleMetres } from '@xiangtong/domain';
import { Analysis, Cube, type CubeScope, type Seats } from '../src';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

const beijing = { latitude: 39.9, longitude: 116.41 };
const wuhan = { latitude: 30.59, longitude: 114.3 };
const hongKong = { latitude: 22.28, longitude: 114.16 };
const xifeng = { latitude: 27.09, longitude: 106.74 };
const seats: Seats = new Map([
  [110000, beijing],
  [420000, wuhan],
  [810000, hongKong],
  [520122, xifeng],
]);
const wenquan: CubeScope = { divisions: ['520122002000'], unitIds: [] };
const december = { period: '2019-12' };

let fixture: Fixture;
let analysis: Analysis;

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    { unit: 'V1', month: 201812, lines: [aLine({ amount: 90_000, destination: 110101 })] },
    { unit: 'V3', month: 201812, lines: [] },
    { unit: 'P1', month: 201812, lines: [aLine({ amount: 40_000, destination: 900000 })] },
    {
      unit: 'V1',
      month: 201912,
      lines: [
        aLine({ amount: 60_000, destination: 110105, store: 's1' }),
        aLine({ amount: 20_000, destination: 0, store: 's2' }),
      ],
    },
    { unit: 'V3', month: 201912, lines: [aLine({ amount: 20_000, destination: 420100, product: 'APPLE' })] },
    { unit: 'V4', month: 201912, lines: [] },
    { unit: 'P1', month: 201912, lines: [aLine({ amount: 50_000, destination: 810000 })] },
    // The eighth entry corrects the fifth.
    { unit: 'V3', month: 201912, lines: [aLine({ amount: 10_000, destination: 420100, product: 'APPLE' })] },
  ]);
  analysis = new Analysis(new Cube(await fixture.replica()), seats);
});
afterAll(() => fixture.close());

describe('distribution', () => {
  const question = { ...december, measure: 'amount', over: 'village', offset: 0, limit: 100 } as const;

  it('over villages counts those that reported nothing sold, and tells what parks sold apart', async () => {
    const found = await analysis.distribution({ ...question, compare: 'yoy' }, 'all');
    expect(found).toMatchObject({
      asOf: 8,
      n: 3,
      zeros: 1,
      total: '900.00',
      mean: '300.00',
      leftOut: '500.00',
      // Σ(2i − n − 1)x = 2·800, over 3·900.
      gini: '0.592593',
      base: { n: 2, zeros: 1, total: '900.00', gini: '0.500000' },
      lorenz: [
        { members: '0.000000', amount: '0.000000' },
        { members: '0.333333', amount: '0.000000' },
        { members: '0.666667', amount: '0.111111' },
        { members: '1.000000', amount: '1.000000' },
      ],
      reasons: [],
    });
    expect(found.ledgerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(found.quantiles.map(({ p, value }) => `${p} ${value}`)).toEqual([
      '0.00 0.00',
      '0.10 20.00',
      '0.25 50.00',
      '0.50 100.00',
      '0.75 450.00',
      '0.90 660.00',
      '1.00 800.00',
    ]);
    expect(
      found.ranks.items.map(({ member, value, rank, baseRank, rankChange }) => [
        member.code,
        value,
        rank,
        baseRank,
        rankChange,
      ]),
    ).toEqual([
      ['V1', '800.00', 1, 1, 0],
      ['V3', '100.00', 2, 2, 0],
      ['V4', '0.00', 3, null, null],
    ]);
    expect(found.ranks.items[0]!.member.name).toEqual({ zh: '一村', en: 'Village 1' });
  });

  it('is that of the position asked for, and of what the caller may see', async () => {
    expect(await analysis.distribution({ ...question, asOf: 7 }, 'all')).toMatchObject({
      asOf: 7,
      total: '1000.00',
      gini: '0.533333',
      base: null,
    });
    const seen = await analysis.distribution(question, wenquan);
    expect(seen.ranks.items.map(({ member }) => member.code)).toEqual(['V3', 'V4']);
    expect(seen).toMatchObject({ n: 2, total: '100.00', leftOut: '0.00' });
  });

  it('over stores leaves out what has no store', async () => {
    const found = await analysis.distribution({ ...question, over: 'store' }, 'all');
    expect(found).toMatchObject({ n: 2, total: '800.00', leftOut: '600.00', gini: '0.250000' });
  });

  it('over counties and townships knows their names; a page of the ranking is a page', async () => {
    const counties = await analysis.distribution({ ...question, over: 'county' }, 'all');
    expect(counties.ranks.items).toMatchObject([
      { member: { code: '520122', name: { zh: '息烽县', en: 'Xifeng' } }, value: '1400.00' },
    ]);
    const townships = await analysis.distribution(
      { ...question, over: 'township', offset: 1, limit: 1 },
      'all',
    );
    expect(townships.ranks).toMatchObject({ total: 3, offset: 1, items: [{ member: { code: 'P1' } }] });
  });

  it('without members or sales says why there is no figure', async () => {
    const empty = await analysis.distribution({ ...question, period: '2020-01' }, 'all');
    expect(empty).toMatchObject({ n: 0, total: '0.00', mean: null, gini: null, lorenz: [] });
    expect(empty.reasons.map(({ code }) => code)).toEqual(['NO_MEMBERS']);
    const nothing = await analysis.distribution({ ...question, where: { unit: 'V4' } }, 'all');
    expect(nothing).toMatchObject({ n: 1, zeros: 1, mean: '0.00', gini: null });
    expect(nothing.reasons.map(({ code }) => code)).toEqual(['NOTHING_SOLD']);
  });

  it('refuses what the cube refuses, with every mistake', async () => {
    const wrong = { ...question, period: '2019-13', where: { unit: 'V9' } };
    await expect(analysis.distribution(wrong, 'all')).rejects.toMatchObject({
      code: 'CUBE.INVALID',
      mistakes: [{ path: 'period' }, { path: 'where.unit' }],
    });
  });
});

describe('concentration', () => {
  it('over provinces leaves the unknown out and says how much that is', async () => {
    const question = { ...december, measure: 'amount', over: 'destinationProvince' } as const;
    const found = await analysis.concentration(question, 'all');
    expect(found).toMatchObject({
      n: 3,
      total: '1200.00',
      leftOut: '200.00',
      // (600² + 500² + 100²)/1200²
      hhi: '0.430556',
      effectiveNumber: '2.32',
      topShares: [
        { first: 1, share: '0.500000' },
        { first: 3, share: '1.000000' },
        { first: 5, share: '1.000000' },
        { first: 10, share: '1.000000' },
      ],
      largest: [
        { member: { code: '110000' } },
        { member: { code: '810000' } },
        { member: { code: '420000' } },
      ],
    });
    expect(await analysis.concentration({ ...question, period: '2020-01' }, 'all')).toMatchObject({
      n: 0,
      hhi: null,
      effectiveNumber: null,
      reasons: [{ code: 'NOTHING_SOLD' }],
    });
  });
});

describe('matrix', () => {
  it('compares shares over known destinations, and adds up to the total', async () => {
    const question = {
      ...december,
      measure: 'amount',
      rows: 'product',
      columns: 'destinationProvince',
    } as const;
    const found = await analysis.matrix(question, 'all');
    expect(found.total).toBe('1400.00');
    expect(found.rows.map(({ member, value }) => [member.code, value])).toEqual([
      ['PEPPER', '1300.00'],
      ['APPLE', '100.00'],
    ]);
    expect(found.columns.map(({ member, value }) => [member.code, value])).toEqual([
      ['110000', '600.00'],
      ['810000', '500.00'],
      ['000000', '200.00'],
      ['420000', '100.00'],
    ]);
    expect(found.cells.map(({ row, column, quotient }) => [row, column, quotient])).toEqual([
      // (600/1100)/(600/1200)
      ['PEPPER', '110000', '1.090909'],
      ['PEPPER', '810000', '1.090909'],
      ['PEPPER', '000000', null],
      ['APPLE', '420000', '12.000000'],
    ]);
    expect(found.reasons.map(({ code }) => code)).toEqual(['UNKNOWN_DESTINATION']);
  });
});

describe('reach', () => {
  it('tells since when and by whom a place is reached, and what is new', async () => {
    const found = await analysis.reach({ ...december, level: 'province' }, 'all');
    expect(found).toMatchObject({
      total: '1400.00',
      earliestMonth: '2018-12',
      provinces: { reached: 2, new: 1 },
      beside: { reached: 1, new: 1 },
      cities: { reached: 2, new: 1 },
      districts: { reached: 1, new: 1 },
      unknown: { amount: '200.00', share: '0.142857' },
      reasons: [],
    });
    expect(
      found.places.map(({ place, firstMonth, firstUnit, isNew, amount }) => [
        place.code,
        firstMonth,
        firstUnit.code,
        isNew,
        amount,
      ]),
    ).toEqual([
      ['110000', '2018-12', 'V1', false, '600.00'],
      ['810000', '2019-12', 'P1', true, '500.00'],
      ['420000', '2019-12', 'V3', true, '100.00'],
    ]);
  });

  it('counts places as the cube does', async () => {
    const cube = new Cube(await fixture.replica({ mode: 'once', directory: `${fixture.directory}/cube` }));
    const { totals } = await cube.query(
      { measures: ['provinces', 'cities', 'districts'], by: [], period: '2018-12..2019-12' },
      'all',
    );
    const found = await analysis.reach({ period: '2018-12..2019-12', level: 'district' }, 'all');
    expect([found.provinces, found.cities, found.districts].map(({ reached }) => reached)).toEqual([
      totals['provinces'],
      totals['cities'],
      totals['districts'],
    ]);
    expect(found.places.map(({ place }) => place.code)).toEqual(['110101', '110105']);
  });

  it('measures from the seat of the county to the seat of the finest division that has one', async () => {
    const { distance } = await analysis.reach({ ...december, level: 'province' }, 'all');
    const metres =
      600 * greatCircleMetres(xifeng, beijing) +
      500 * greatCircleMetres(xifeng, hongKong) +
      100 * greatCircleMetres(xifeng, wuhan);
    expect(distance).toEqual({
      kilometres: (metres / 1200 / 1000).toFixed(1),
      located: '1200.00',
      locatedShare: '0.857143',
    });
    const abroad = await analysis.reach(
      { period: '2018-12', where: { unit: 'P1' }, level: 'province' },
      'all',
    );
    expect(abroad).toMatchObject({
      distance: { kilometres: null, located: '0.00', locatedShare: '0.000000' },
      reasons: [{ code: 'NOTHING_LOCATED' }],
    });
  });

  it('is that of the position asked for, of what the caller may see, and empty where nothing is sold', async () => {
    expect(await analysis.reach({ ...december, level: 'city', asOf: 4 }, 'all')).toMatchObject({
      asOf: 4,
      total: '800.00',
      places: [{ place: { code: '110100' } }],
    });
    expect(await analysis.reach({ ...december, level: 'city' }, wenquan)).toMatchObject({
      total: '100.00',
      earliestMonth: '2019-12',
      provinces: { reached: 1, new: 1 },
    });
    const none = await analysis.reach({ period: '2017', level: 'city' }, 'all');
    expect(none).toMatchObject({ total: '0.00', unknown: { share: null }, places: [] });
    expect(none.reasons.map(({ code }) => code)).toEqual(['UNKNOWN_TOTAL', 'NOTHING_LOCATED']);
  });
});
