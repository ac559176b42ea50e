import { unitDeviation } from './unit-expectation';

/** No movement of the county, exactly known. */
const still = [{ value: 0, deviation: 0 }];
const rests = (entries: Readonly<Record<number, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(entries).map(([back, rest]) => [Number(back), rest]));
const distance = (entries: Readonly<Record<number, number>>, value = 0): number =>
  unitDeviation(value, rests(entries), still, 0.3)!.distance;

describe('the expectation of a unit', () => {
  it('is the median of its last six months within a year', () => {
    expect(distance({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 90, 8: 90 })).toBe(-3.5);
    expect(distance({ 1: 1, 2: 2, 3: 9 })).toBe(-2);
    // Gaps are passed over, up to twelve months back.
    expect(distance({ 7: 1, 8: 2, 9: 3, 10: 4, 11: 5, 12: 6 })).toBe(-3.5);
    expect(distance({ 12: 4 })).toBe(-4);
  });

  it('is the median of all it has where only months long past, or later ones, are there', () => {
    expect(distance({ 13: 1, 14: 2, 20: 9 })).toBe(-2);
    expect(distance({ '-1': 5, '-2': 7 })).toBe(-6);
  });

  it('is last year as it stood out then, where that is closer', () => {
    // Two above the six months before it; the level now is 10.
    const seasonal = Object.fromEntries([
      ...Array.from({ length: 6 }, (_, index) => [index + 1, 10]),
      [12, 5],
      ...Array.from({ length: 6 }, (_, index) => [index + 13, 3]),
    ]) as Readonly<Record<number, number>>;
    expect(distance(seasonal, 12)).toBe(0);
    expect(distance(seasonal, 10)).toBe(0);
    expect(distance(seasonal, 11.5)).toBe(-0.5);
    expect(distance(seasonal, 10.5)).toBe(0.5);
    // Without the months before last year's there is nothing to compare it with.
    expect(distance({ 1: 10, 12: 5 }, 12)).toBe(12 - 7.5);
  });

  it('is moved by what the county does, by whichever expectation of it fits better', () => {
    const movements = [
      { value: 1, deviation: 0.1 },
      { value: 3, deviation: 0.1 },
    ];
    const found = unitDeviation(5, rests({ 1: 2, 2: 2, 3: 2 }), movements, 0.3)!;
    expect(found.distance).toBe(0);
    // A wide expectation may fit better than a closer one.
    const wide = [
      { value: 3.4, deviation: 0.01 },
      { value: 2.5, deviation: 9 },
    ];
    expect(unitDeviation(5, rests({ 1: 2, 2: 2, 3: 2 }), wide, 0.1)!.distance).toBe(0.5);
  });

  it('has the deviation by which it missed in the 18 months before, leaning on that of the county', () => {
    // Of forty steady months 18 count, as months that missed by nothing.
    const steady = rests(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [index + 1, 1])));
    expect(unitDeviation(0, steady, still, 0.3)!.deviation).toBeCloseTo(
      Math.sqrt((4 * 0.3 ** 2) / 22) * Math.sqrt(1 + 1.5 / 40),
      12,
    );
    const alone = rests({ 1: 1, 2: -1, 3: 1 });
    // Two months have one before them: they missed by two, and by one from the median of nothing else.
    const misses = [1, 2];
    const own = 1.4826 * ((misses[0]! + misses[1]!) / 2);
    expect(unitDeviation(0, alone, [{ value: 0, deviation: 0.4 }], 0.3)!.deviation).toBeCloseTo(
      Math.hypot(Math.sqrt((2 * own ** 2 + 4 * 0.3 ** 2) / 6) * Math.sqrt(1 + 1.5 / 3), 0.4),
      12,
    );
  });
});
