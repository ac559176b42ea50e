import type { CubeQuery } from '@xiangtong/contracts';
import { Cube, type Replica } from '../src';
import { Historian, type TestEvent } from './support/events';
import { createFixture, movingUnits, type Fixture } from './support/fixture';
import { aLine } from './support/history';

let fixture: Fixture;
let replica: Replica;

const sold = (unit: string, months: readonly number[], amount: number): TestEvent[] =>
  months.map((month) => ({ unit, month, lines: [aLine({ amount })] }));

const year = (of: number, from = 1, to = 12): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => of * 100 + from + index);

/**
 * V6 ends in 2018: 0.4 of it goes to V2, 0.3 to V8. V2 ends in June 2019: a quarter goes to V3, which ends in October and goes to V4 (new in 2019) and V8; the rest to V1.
 * In March 2019 V2 has not reported.
 */
beforeAll(async () => {
  fixture = await createFixture(movingUnits);
  await new Historian(fixture.source, fixture.catalogue).play([
    ...sold('V1', [...year(2018), ...year(2019)], 10_000),
    ...sold('V2', [...year(2018), 201901, 201902, ...year(2019, 4, 6)], 40_000),
    ...sold('V3', [...year(2018), ...year(2019, 1, 10)], 8_000),
    ...sold('V8', [...year(2018, 6), ...year(2019)], 16_000),
    ...sold('V4', year(2019, 2), 2_000),
    ...sold('V6', year(2018), 10_000),
  ]);
  replica = await fixture.replica();
});
afterAll(() => fixture.close());

const ask = (query: Partial<CubeQuery> = {}) =>
  new Cube(replica, { momentOf: async () => new Date('2020-03-01') }).query(
    {
      measures: ['amount'],
      by: ['unit'],
      compare: 'yoy',
      period: '2019',
      standing: true,
      order: [{ key: 'unit', direction: 'asc' }],
      where: { unit: ['V1', 'V2', 'V3', 'V4', 'V8'] },
      boundaries: '2019-12',
      ...query,
    },
    'all',
  );

it('compares units on those of the last month, and none that ended is left', async () => {
  const { rows } = await ask();
  expect(rows.map((row) => [row['unit'], row['amount'], row['amount.base']])).toEqual([
    // 2018: 1,200 of its own and three quarters of what V2 had: 4,800, and 480 of V6.
    ['V1', '2700.00', '5160.00'],
    ['V4', '382.50', '285.00'],
    ['V8', '3057.50', '3475.00'],
  ]);
});

it('says of each unit what those behind it owed, and that it has reported once all of them have', async () => {
  const { standing = [] } = await ask();
  const of = (unit: string) => standing.find(({ members }) => members.unit === unit);
  expect(standing.slice(1).map(({ members }) => members.unit)).toEqual(['V1', 'V4', 'V8']);
  expect(of('V1')).toMatchObject({
    now: { periods: 11, due: 12, reported: 11, gap: null },
    base: { periods: 12, due: 12, reported: 12 },
  });
  // It began in 2019; what V2 and V3 reported before counts for it.
  expect(of('V4')).toMatchObject({
    now: { due: 12, reported: 11 },
    base: { due: 12, reported: 12, gap: null },
  });
  expect(standing[0]).toMatchObject({ now: { due: 36, reported: 33 } });
});

it('weighs reports as they count for units', async () => {
  const cube = (amount: number) =>
    new Cube(replica, { responseLimit: { units: 0, amount } }).query(
      {
        measures: ['amount'],
        by: ['unit'],
        compare: 'yoy',
        period: '2019-03',
        standing: true,
        where: { unit: ['V1', 'V4', 'V8'] },
        boundaries: '2019-12',
      },
      'all',
    );
  const few = async (amount: number) =>
    (await cube(amount)).standing!.map(({ members, fewReports }) => [members.unit ?? 'all', fewReports]);
  // V2 is behind all three, and has not reported.
  expect(await few(1)).toEqual([
    ['all', 'now'],
    ['V1', 'now'],
    ['V4', 'now'],
    ['V8', 'now'],
  ]);
});

it('names mergers and splits since the first month that is compared, and says which units are new', async () => {
  const { reorganisations = [] } = await ask();
  const told = reorganisations.map(({ month, from, to }) => [
    month,
    from.map(({ code }) => code),
    to.map(({ code, isNew }) => [code, isNew]),
  ]);
  expect(told).toEqual([
    [
      '2019-01',
      ['V6'],
      [
        ['V2', false],
        ['V7', true],
        ['V8', false],
      ],
    ],
    [
      '2019-07',
      ['V2'],
      [
        ['V1', false],
        ['V3', false],
      ],
    ],
    [
      '2019-11',
      ['V3'],
      [
        ['V4', false],
        ['V8', false],
      ],
    ],
  ]);
  expect(reorganisations[1]!.from[0]!.name).toEqual({ zh: '二村', en: 'Village 2' });
  expect((await ask({ period: '2019-12', compare: 'mom' })).reorganisations).toBeUndefined();
});

it('is what it is without boundaries where nothing moves', async () => {
  const untouched = { where: { unit: 'V5' } };
  expect(await ask(untouched)).toEqual(await ask({ ...untouched, boundaries: undefined }));
  const [early, reported] = [await ask({ boundaries: '2018-06' }), await ask({ boundaries: undefined })];
  expect([early.rows, early.standing]).toEqual([reported.rows, reported.standing]);
});
