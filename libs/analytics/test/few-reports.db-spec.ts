import type { CubeQuery } from '@xiangtong/contracts';
import { Cube, type Replica } from '../src';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

let fixture: Fixture;
let replica: Replica;

const sold = (unit: string, month: number, amount: number): TestEvent => ({
  unit,
  month,
  lines: [aLine({ amount })],
});

/** Of October 2018 one unit has reported; of both Novembers enough have; of December 2019 only the smallest one. */
beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    ...['V1', 'V2', 'V3', 'P1'].map((unit) => sold(unit, 201811, 50_000)),
    ...['V1', 'V3', 'V4', 'P1'].map((unit) => sold(unit, 201911, 60_000)),
    sold('V1', 201812, 10_000),
    ...['V2', 'V3', 'P1'].map((unit) => sold(unit, 201812, 100_000)),
    sold('V1', 201912, 12_000),
    sold('V1', 201810, 50_000),
    ...['V1', 'V3', 'V4', 'P1'].map((unit) => sold(unit, 201910, 60_000)),
  ]);
  replica = await fixture.replica();
});
afterAll(() => fixture.close());

const few = async (query: Partial<CubeQuery>, settings: ConstructorParameters<typeof Cube>[1] = {}) => {
  const { standing } = await new Cube(replica, {
    momentOf: async () => new Date('2020-03-01'),
    ...settings,
  }).query(
    { measures: ['amount'], by: [], compare: 'yoy', period: '2019-12', standing: true, ...query },
    'all',
  );
  return standing!.map(({ fewReports }) => fewReports);
};

it('says that one report of four is too few, with and without a comparison', async () => {
  expect(await few({})).toEqual(['now']);
  expect(await few({ compare: undefined })).toEqual(['now']);
  expect(await few({ period: '2019-11' })).toEqual([null]);
});

it('says which side has too few', async () => {
  expect(await few({ period: '2019-10' })).toEqual(['base']);
  expect(await few({ period: '2019-10', compare: undefined })).toEqual([null]);
  expect(await few({ period: '2019-11', compare: 'mom' })).toEqual([null]);
});

it('says it of each member', async () => {
  expect(await few({ by: ['unit'], where: { unit: ['V1', 'V3'] } })).toEqual(['now', null, 'now']);
});

it('takes the limits from a setting', async () => {
  expect(await few({}, { responseLimit: { units: 25, amount: 1 } })).toEqual([null]);
  expect(await few({}, { responseLimit: { units: 26, amount: 1 } })).toEqual(['now']);
  expect(await few({}, { responseLimit: { units: 25, amount: 50 } })).toEqual(['now']);
});

it('says nothing of it where what is missing is estimated, or where only units that reported both are compared', async () => {
  expect(await few({ impute: 'diftrend' })).toEqual([null]);
  expect(await few({ basis: 'comparable' })).toEqual([null]);
});
