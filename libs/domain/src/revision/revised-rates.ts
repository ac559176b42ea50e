import type { Fraction } from '../indexes/fraction';
import { formatRatio } from '../ratio/ratio';
import { revisionSums, type RevisedFigure, type RevisionSums } from './revision-measures';

/** A rate as it was first published and as it stands now, exact. */
export interface RevisedRate {
  readonly earlier: Fraction;
  readonly later: Fraction;
}

/** Sums of revisions as integers of `scale` to the unit. */
export interface ScaledRevisionSums extends RevisionSums {
  readonly scale: bigint;
}

/** Rates over one common denominator, so that nothing is rounded before the sums are. */
export const rateRevisionSums = (rates: readonly RevisedRate[]): ScaledRevisionSums => {
  const scale = rates.reduce(
    (product, { earlier, later }) => product * earlier.denominator * later.denominator,
    1n,
  );
  const over = ({ numerator, denominator }: Fraction): bigint => (numerator * scale) / denominator;
  const figures = rates.map(({ earlier, later }): RevisedFigure => ({
    earlier: over(earlier),
    later: over(later),
  }));
  return { ...revisionSums(figures), scale };
};

/** Decimal strings; null where nothing was revised that could be divided by. */
export interface RevisionMeasures {
  readonly count: number;
  readonly meanRevision: string | null;
  readonly meanAbsoluteRevision: string | null;
  readonly relativeMeanAbsoluteRevision: string | null;
}

/**
 * MR and MAR with `digits` places, RMAR with six (docs/methods.md, Vintages and revisions); each divided and rounded
 * once.
 */
export const revisionMeasures = (
  { count, net, absolute, level, scale }: ScaledRevisionSums,
  digits: number,
): RevisionMeasures => {
  const whole = BigInt(count) * scale;
  return {
    count,
    meanRevision: formatRatio(net, whole, digits),
    meanAbsoluteRevision: formatRatio(absolute, whole, digits),
    relativeMeanAbsoluteRevision: formatRatio(absolute, level),
  };
};
