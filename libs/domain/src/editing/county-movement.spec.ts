import { addMonths, monthRange, type Month } from '../period/month';
import { CountyMovement } from './county-movement';
import { unitDeviation } from './unit-expectation';

const MONTH: Month = 202111;
const months = monthRange(addMonths(MONTH, -30), addMonths(MONTH, -1));

/** A unit that goes with the county: `shape` is what all of them do. */
const totals = (size: number, shape: (month: Month) => number): Map<Month, { total: number }> =>
  new Map(months.map((month) => [month, { total: Math.round(size * shape(month)) }]));

const county = (shape: (month: Month) => number) =>
  new Map(Array.from({ length: 12 }, (_, id) => [id, totals(100_000 * (id + 1), shape)]));

const deviationOf = (units: ReturnType<typeof county>, total: number, reported: [number, number][] = []) => {
  const movement = new CountyMovement(units, MONTH);
  const own = units.get(0)!;
  const expected = movement.expected(new Map(reported));
  return unitDeviation(Math.log(total), movement.rests(own), expected, movement.deviation)!;
};

describe('movement of a county', () => {
  const flat = county(() => 1);
  const everybodyTwice = Array.from({ length: 11 }, (_, id): [number, number] => [
    id + 1,
    200_000 * (id + 2),
  ]);

  it('expects what was where nothing moves', () => {
    const { distance, deviation } = deviationOf(flat, 100_000);
    expect(distance).toBeCloseTo(0, 2);
    expect(deviation).toBeLessThan(0.3);
    expect(deviationOf(flat, 1_000_000).distance).toBeCloseTo(Math.log(10), 2);
  });

  it('takes out what all share this month', () => {
    expect(deviationOf(flat, 200_000).distance).toBeCloseTo(Math.log(2), 2);
    expect(Math.abs(deviationOf(flat, 200_000, everybodyTwice).distance)).toBeLessThan(0.1);
    // The unit that stays behind is the one to ask.
    expect(deviationOf(flat, 100_000, everybodyTwice).distance).toBeLessThan(-0.55);
  });

  it('is not moved by a slip of one of them', () => {
    const slipped: [number, number][] = Array.from({ length: 11 }, (_, id) => [id + 1, 100_000 * (id + 2)]);
    slipped[4] = [5, 6_000_000_000];
    expect(deviationOf(flat, 100_000, slipped).distance).toBeCloseTo(0, 2);
  });

  it('knows the season from last year, before anybody has reported', () => {
    const festive = county((month) => (month % 100 === 11 ? 3 : 1));
    expect(Math.abs(deviationOf(festive, 300_000).distance)).toBeLessThan(0.1);
    expect(deviationOf(festive, 3_000_000).distance).toBeGreaterThan(2.2);
  });

  it('knows that Spring Festival moves', () => {
    const units = new Map(
      Array.from({ length: 12 }, (_, id) => [
        id,
        new Map(
          monthRange(202001, 202212).map((month) => [month, { total: month === 202202 ? 3_000 : 1_000 }]),
        ),
      ]),
    );
    const movement = new CountyMovement(units, 202301);
    const rests = movement.rests(units.get(0)!);
    const { distance } = unitDeviation(Math.log(3_000), rests, movement.expected(new Map()), 0.2)!;
    expect(Math.abs(distance)).toBeLessThan(0.1);
  });

  it('says nothing about who has no history, and little about who has no neighbours', () => {
    expect(unitDeviation(10, new Map(), [{ value: 0, deviation: 0.1 }], 0.3)).toBeNull();
    const alone = new CountyMovement(new Map([[1, totals(12, () => 1)]]), MONTH);
    expect(alone.expected(new Map())).toHaveLength(1);
    expect(alone.deviation).toBe(0.3);
  });

  it('lets a unit follow a season of its own', () => {
    const own = (month: Month): number => (month % 100 >= 9 ? 8 : 1);
    const units = new Map([...flat, [99, totals(50_000, own)]]);
    const movement = new CountyMovement(units, addMonths(MONTH, 0));
    const rests = movement.rests(units.get(99)!);
    const { distance } = unitDeviation(Math.log(400_000), rests, movement.expected(new Map()), 0.3)!;
    expect(Math.abs(distance)).toBeLessThan(0.2);
  });
});
