import { quantile } from '../measure/pairs';

/** Seconds of both sides for one measure; those of one index were taken one right after the other. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly other: readonly number[];
}

export interface Verdict {
  /** Median of the pairs' ratios of speed: above 1 this checkout is faster than the other. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  readonly isLost: boolean;
}

/** A tenth may be lost to chance; from there on it is a loss. */
const LEAST_RATIO = 0.9;

export const judgePairs = ({ ours, other }: Pairs): Verdict => {
  const ratios = ours.map((time, index) => (other[index] ?? Number.NaN) / time);
  const ratio = quantile(ratios, 0.5);
  return {
    ratio,
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    // Written so that a measure without a number counts as lost.
    isLost: !(ratio > LEAST_RATIO),
  };
};

export const verdictLine = (name: string, { ratio, least, most, isLost }: Verdict): string =>
  `| ${name.padEnd(12)} | ${ratio.toFixed(2)} | ${least.toFixed(2)} to ${most.toFixed(2)} | ${isLost ? 'LOST' : 'ok'} |\n`;
