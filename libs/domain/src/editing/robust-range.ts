import { median, medianDeviation } from './quantiles';

export interface RobustRangeOptions {
  /** Half the width in robust standard deviations of the logarithm. */
  readonly spread: number;
  /** The range reaches at least from median/factor to median·factor. */
  readonly minimumFactor: number;
}

export interface RobustRange {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Robust standard deviation of the logarithm, at least the one that the least factor implies. */
  readonly deviation: number;
  readonly count: number;
}

/** 1 / 0.6745: MAD → standard deviation of a normal distribution. */
const TO_DEVIATION = 1.4826;

/**
 * Range of values that are multiples of each other, like unit prices: median ± spread · 1.4826 · MAD of the
 * logarithms. Values above 0, at least one; the unit of the values is the unit of the range.
 */
export const robustRange = (
  values: readonly number[],
  { spread, minimumFactor }: RobustRangeOptions,
): RobustRange => {
  const logarithms = values.map(Math.log);
  const centre = median(logarithms);
  const own = TO_DEVIATION * medianDeviation(logarithms, centre);
  const deviation = Math.max(own, Math.log(minimumFactor) / spread);
  const factor = Math.exp(spread * deviation);
  const middle = Math.exp(centre);
  return { median: middle, low: middle / factor, high: middle * factor, deviation, count: values.length };
};
