import { Cube, unitStanding } from '../src';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

let fixture: Fixture;
let cube: Cube;

const sold = (unit: string, month: number, amount: number) => ({ unit, month, lines: [aLine({ amount })] });

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    sold('V4', 201810, 20_000),
    sold('V1', 201812, 50_000),
    sold('V1', 201910, 10_000),
    sold('V1', 201912, 80_000),
    sold('V3', 201912, 30_000),
    sold('V4', 201912, 80_000),
    sold('P1', 201912, 60_000),
  ]);
  // Of five units that owe a report four have reported.
  cube = new Cube(await fixture.replica(), { responseLimit: { units: 80, amount: 0 } });
});
afterAll(() => fixture.close());

const of = (unit: string, period = '2019-12') =>
  unitStanding(cube, { unit, period, county: '520122', atLeast: 1 });

it('tells a respondent what the report became: growth, ranks, and the share in the county', async () => {
  expect(await of('V1')).toMatchObject({
    amount: '800.00',
    lastYear: '500.00',
    growth: '0.600000',
    county: { code: '520122', rank: 1, of: 4, share: '0.320000' },
  });
  // Equal amounts share a rank.
  expect(await of('V4')).toMatchObject({ lastYear: null, growth: null, county: { rank: 1, of: 4 } });
  expect(await of('V3')).toMatchObject({ county: { rank: 4, of: 4 } });
});

it('tells no share that would tell what another one sold', async () => {
  const { township } = (await of('V1'))!;
  expect(township!.of).toBeLessThan(4);
  expect(township).toMatchObject({ rank: 1, share: null });
});

it('has no rank and no share while too few of the others have reported', async () => {
  const nothing = { rank: null, of: 1, share: null };
  expect(await of('V1', '2019-10')).toMatchObject({ amount: '100.00', county: nothing });
  // The own township has one village at that time, and it has reported.
  expect(await of('V1', '2019-10')).toMatchObject({ township: { rank: 1, of: 1 } });
});

it('has no township for a park, and nothing of a month that is not in force', async () => {
  expect(await of('P1')).toMatchObject({ township: null, county: { rank: 3 } });
  expect(await of('V1', '2019-11')).toBeNull();
});
