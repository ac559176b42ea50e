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

/** A county whose units all follow the same logarithms, each from its own level. */
describe('the movement of months', () => {
  const AT: Month = 202111;
  const shapes: Readonly<Record<number, number>> = {
    1: 0.4,
    2: -0.6,
    5: 0.2,
    8: -0.1,
    9: 0.3,
    10: 0.25,
    11: 0.7,
    12: 0.5,
  };
  const shapeOf = (month: Month): number => shapes[month % 100] ?? 0;
  const countyOf = (units: number, from: number, to: number, shape = shapeOf) =>
    new Map(
      Array.from({ length: units }, (_, id) => [
        id,
        new Map(
          monthRange(addMonths(AT, from), addMonths(AT, to)).map((month) => [
            month,
            { total: Math.exp(10 + id + shape(month)) },
          ]),
        ),
      ]),
    );

  it('is taken out of the rests, from 36 months before to 12 after, without the month itself', () => {
    const units = countyOf(6, -40, 20);
    const rests = new CountyMovement(units, AT).rests(units.get(2)!);
    expect([...rests.keys()].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 49 }, (_, index) => index - 12).filter((back) => back !== 0),
    );
    // The middle of its months is 0.1 above what its level was made of.
    for (const rest of rests.values()) expect(rest).toBeCloseTo(12.1, 6);
  });

  it('is known of five units, not of four', () => {
    const movement = (units: number) => new CountyMovement(countyOf(units, -36, -1), AT).expected(new Map());
    expect([movement(5).length, movement(4).length]).toEqual([2, 1]);
    expect(movement(4)).toEqual([{ value: 0, deviation: 0.3 }]);
  });

  it('goes on as last year did, as the month with the festival did, or as it was lately', () => {
    const [season, festival, level] = new CountyMovement(countyOf(6, -36, -1), 202110).expected(new Map());
    // Of 202104 to 202109: 0, 0.2, 0, 0, −0.1, 0.3; last year the same. October is 0.25, September 0.3.
    expect(season!.value).toBeCloseTo(0.25, 6);
    // The level before September: April to August and March are 0, 0, 0.2, 0, 0, −0.1.
    expect(festival!.value).toBeCloseTo(0.3, 6);
    expect(level).toEqual({ value: expect.closeTo(0, 6) as number, deviation: 0.3 });
    // It went as foreseen in each of twelve months: the least deviation.
    expect(season!.deviation).toBeCloseTo(0.12, 12);
  });

  it.each([
    [202101, 3],
    [202102, 3],
    [202103, 2],
    [202109, 3],
    [202110, 3],
    [202111, 2],
    [202112, 2],
  ])('may have had its festival a month before or after in %i: %i expectations', (month, count) => {
    const units = new Map(
      Array.from({ length: 6 }, (_, id) => [
        id,
        new Map(
          monthRange(addMonths(month, -36), addMonths(month, -1)).map((one) => [
            one,
            { total: 1_000 * (id + 1) },
          ]),
        ),
      ]),
    );
    expect(new CountyMovement(units, month).expected(new Map())).toHaveLength(count);
  });

  it('is corrected by the units that have reported, by precision, as far as they are known', () => {
    const movement = new CountyMovement(
      countyOf(6, -36, -1, () => 0),
      202108,
    );
    expect(movement.deviation).toBe(0.08);
    const [before] = movement.expected(new Map());
    const up = (id: number): [number, number] => [id, Math.exp(10 + id + 0.5)];
    const [after] = movement.expected(new Map([up(0), up(1), up(2), [99, 5], [3, 0]]));
    const seen = (1.5 * 0.08) ** 2 / 3;
    const weight = before!.deviation ** 2 / (before!.deviation ** 2 + seen);
    expect(after!.value).toBeCloseTo(before!.value + weight * (0.5 - before!.value), 6);
    expect(after!.deviation).toBeCloseTo(Math.sqrt(weight * seen), 12);
  });

  it('leaves the usual size of rests by their changes from month to month', () => {
    const swaying = new Map(
      Array.from({ length: 7 }, (_, id) => [
        id,
        new Map(
          monthRange(addMonths(AT, -36), addMonths(AT, -1)).map((month, index) => [
            month,
            // Half of the units sway one way, half the other way, so that the county does not move.
            { total: Math.exp(10 + id + (id === 6 ? 0 : (id + index) % 2 === 0 ? 0.2 : -0.2)) },
          ]),
        ),
      ]),
    );
    expect(new CountyMovement(swaying, AT).deviation).toBeCloseTo((1.4826 * 0.4) / Math.SQRT2, 6);
    const few = new Map([...swaying].slice(0, 4));
    expect(new CountyMovement(few, AT).deviation).toBe(0.3);
  });
});
