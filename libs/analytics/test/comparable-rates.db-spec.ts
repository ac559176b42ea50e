import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
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

/** Of what is compared, V1 alone reported both times: 20 % more, where all together have 29 %. */
beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    sold('V1', 201911, 10_000),
    sold('V3', 201911, 100_000),
    sold('V1', 202011, 12_000),
    sold('P1', 202011, 130_000),
  ]);
  replica = await fixture.replica();
});
afterAll(() => fixture.close());

const ask = (
  query: Partial<CubeQuery>,
  settings: ConstructorParameters<typeof Cube>[1] = {},
): Promise<CubeResponse> =>
  new Cube(replica, settings).query(
    {
      measures: ['amount'],
      by: ['product'],
      compare: 'yoy',
      period: '2020-11',
      comparableRates: true,
      ...query,
    },
    'all',
  );

it('gives the rate of those that reported both periods, where growth differs from it', async () => {
  const { comparable, rows } = await ask({});
  expect(rows.map((row) => row['amount.growth'])).toEqual(['0.290909']);
  expect(comparable).toEqual({
    points: 5,
    rows: [{ members: { product: rows[0]!['product'] }, growth: { amount: '0.200000' } }],
  });
});

it('is not given where growth differs by no more than the limit, nor where it was not asked for', async () => {
  expect((await ask({}, { comparableDifference: 10 })).comparable).toEqual({ points: 10, rows: [] });
  expect((await ask({ comparableRates: false })).comparable).toBeUndefined();
});

it('is none for a member that did not report both, and stays away from one that did', async () => {
  const { comparable } = await ask({ by: ['unit'] });
  expect(comparable!.rows).toEqual([{ members: { unit: 'V3' }, growth: { amount: null } }]);
});

it('belongs to the rows that are answered, whatever their number', async () => {
  const { comparable, rows } = await ask({
    by: ['unit'],
    limit: 1,
    order: [{ key: 'amount', direction: 'asc' }],
  });
  expect(rows.map(({ unit }) => unit)).toEqual(['V3']);
  expect(comparable!.rows.map(({ members }) => members['unit'])).toEqual(['V3']);
});

it('is of sums alone, and of nothing that goes by time', async () => {
  expect((await ask({ measures: ['averageOrder', 'products'] })).comparable!.rows).toEqual([]);
  expect((await ask({ by: ['month'] })).comparable!.rows).toEqual([]);
  expect((await ask({ by: [] })).comparable!.rows).toEqual([]);
});
