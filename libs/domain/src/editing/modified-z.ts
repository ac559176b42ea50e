import { median, medianDeviation } from './quantiles';

export interface ModifiedZOptions {
  readonly threshold: number;
  /** The deviation is at least this share of the median. */
  readonly floor: number;
}

const modifiedZDefaults: ModifiedZOptions = { threshold: 3.5, floor: 0.05 };

export interface ModifiedZ {
  readonly median: number;
  /** 0.6745·|x − median| / MAD; infinite for any difference from a MAD of 0. */
  readonly score: number;
  readonly flagged: boolean;
  /** Unflagged values are between these, both included; `low` is at least 0. */
  readonly low: number;
  readonly high: number;
}

/** 0.75 quantile of the normal distribution: makes the MAD comparable with a standard deviation. */
const CONSISTENCY = 0.6745;

/**
 * Modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle Outliers", 1993) of a value against the others of
 * its series, itself left out, so that it cannot hide itself. The MAD is floored at a share of the median: a
 * series that hardly moves would flag every move. `others` must not be empty; values ≥ 0.
 */
export const modifiedZ = (
  value: number,
  others: readonly number[],
  { threshold, floor }: ModifiedZOptions = modifiedZDefaults,
): ModifiedZ => {
  const centre = median(others);
  const deviation = Math.max(medianDeviation(others, centre), floor * Math.abs(centre));
  const difference = Math.abs(value - centre);
  const reach = (threshold * deviation) / CONSISTENCY;
  return {
    median: centre,
    score: difference === 0 ? 0 : (CONSISTENCY * difference) / deviation,
    flagged: difference > reach,
    low: Math.max(0, centre - reach),
    high: centre + reach,
  };
};

/** Each value of a series (two or more) against all the others. */
export const leaveOneOut = (
  series: readonly number[],
  options: ModifiedZOptions = modifiedZDefaults,
): ModifiedZ[] => series.map((value, index) => modifiedZ(value, series.toSpliced(index, 1), options));
