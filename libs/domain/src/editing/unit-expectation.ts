import { leaningDeviation, type Deviation } from './evidence';
import { median } from './quantiles';

const LATELY = 6;
const YEAR = 12;
/** Months whose own expectation is held against what they turned out to be. */
const LOOKED_BACK = 18;

/** Rests of a unit (see `CountyMovement.rests`), by months before the checked one. */
type Rests = ReadonlyMap<number, number>;

/** The expectations for a rest: the unit's recent level, and that level moved as a year before. */
const expectations = (rests: Rests, back: number): number[] => {
  const now = standing(rests, back);
  if (now === null) return [];
  const lastYear = rests.get(back + YEAR);
  const then = standing(rests, back + YEAR);
  return lastYear === undefined || then === null ? [now] : [now, lastYear + now - then];
};

const standing = (rests: Rests, back: number): number | null => {
  const before: number[] = [];
  for (let at = back + 1; at <= back + YEAR && before.length < LATELY; at += 1) {
    const rest = rests.get(at);
    if (rest !== undefined) before.push(rest);
  }
  return before.length > 0 ? median(before) : null;
};

/** The distance to the closer expectation: a unit may follow its own season or not. */
const closest = (value: number, expected: readonly number[]): number =>
  expected
    .map((one) => value - one)
    .reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), Infinity);

/**
 * The distance of a unit's logarithm from its expectation without the county's movement; its deviation is the size of
 * the same distance in earlier months. Null without history.
 */
export const unitDeviation = (
  value: number,
  rests: Rests,
  movements: readonly { readonly value: number; readonly deviation: number }[],
  elsewhere: number,
): Deviation | null => {
  const own = expectations(rests, 0);
  // A late report of an early month: only later months exist.
  const expected = own.length > 0 ? own : rests.size > 0 ? [median([...rests.values()])] : [];
  if (expected.length === 0) return null;
  const misses: number[] = [];
  for (let back = 1; back <= LOOKED_BACK; back += 1) {
    const rest = rests.get(back);
    const then = expectations(rests, back);
    if (rest !== undefined && then.length > 0) misses.push(closest(rest, then));
  }
  const usual = leaningDeviation(misses, elsewhere) * Math.sqrt(1 + 1.5 / Math.max(1, rests.size));
  let best: Deviation | null = null;
  for (const { value: movement, deviation } of movements) {
    const distance = closest(value - movement, expected);
    const one = { distance, deviation: Math.hypot(usual, deviation) };
    if (!best || Math.abs(distance) / one.deviation < Math.abs(best.distance) / best.deviation) best = one;
  }
  return best;
};
