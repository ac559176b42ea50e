/**
 * Factors by which figures are off when a unit is mistaken (元 and 万元), a decimal point moves, or something counts twice;
 * each in both directions.
 */
export const slipFactors = [10_000, 100, 10, 2] as const;

export interface SlipTolerances {
  /** How far from the factor, as a factor itself (1.5: from 2/3 to 3/2 of it), for 10 and above. */
  readonly large: number;
  /** The same for 2, which lies closer to what happens by itself. */
  readonly two: number;
}

/**
 * The factor by which `value` differs from `expected`, if it is about one of the known ones: 10 000, 100, 10, 2, or one
 * over these; null otherwise. Both above 0.
 */
export const factorSlip = (value: number, expected: number, tolerances: SlipTolerances): number | null => {
  const ratio = value / expected;
  for (const factor of slipFactors) {
    const tolerance = factor === 2 ? tolerances.two : tolerances.large;
    if (isAbout(ratio, factor, tolerance)) return factor;
    if (isAbout(ratio, 1 / factor, tolerance)) return 1 / factor;
  }
  return null;
};

/**
 * The ratio of two measures of a product that explains why a unit price is off: 斤 written where 公斤 was meant halves or
 * doubles it. The closest one within the tolerance; null when none is.
 */
export const swappedMeasure = (
  price: number,
  usualPrice: number,
  measureRatios: readonly number[],
  tolerance: number,
): number | null => {
  const ratio = price / usualPrice;
  const near = measureRatios.filter((candidate) => candidate !== 1 && isAbout(ratio, candidate, tolerance));
  const distance = (candidate: number): number => Math.abs(Math.log(ratio / candidate));
  return near.length === 0 ? null : near.reduce((best, one) => (distance(one) < distance(best) ? one : best));
};

const isAbout = (ratio: number, factor: number, tolerance: number): boolean =>
  ratio >= factor / tolerance && ratio <= factor * tolerance;
