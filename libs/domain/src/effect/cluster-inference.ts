import type { DifferenceInDifferences, EffectCluster } from './difference-in-differences';
import { studentQuantile, studentTwoSided } from './student-t';

/** Below this the approximation by Student's t is not to be relied on: E. Tipton, Psychological Methods 20 (2015). */
const LEAST_DEGREES = 4;
const LEVEL = 0.05;

/** What chance alone would explain of an estimate, judged with few clusters. */
export interface ClusterInference {
  /** Satterthwaite's degrees of freedom of the variance. */
  readonly degreesOfFreedom: number;
  /** 95 % confidence interval of the estimate, in the unit of the changes. */
  readonly low: number;
  readonly high: number;
  /** Probability of an estimate at least as far from zero where there is no effect; not corrected for several. */
  readonly pValue: number;
}

/**
 * Inference about a difference in differences with clustered standard errors of few villages: the bias-reduced variance CR2
 * and Satterthwaite's degrees of freedom, both for a working model of independent changes of equal variance (R. M. Bell
 * and D. F. McCaffrey, Survey Methodology 28 (2002); J. E. Pustejovsky and E. Tipton, Journal of Business & Economic
 * Statistics 36 (2018)). Null without an estimate, and where the villages are too few to judge it: a group that lives in
 * one village, or fewer than 4 degrees of freedom.
 *
 * With one mean for each group, the adjustment matrix (I − H)^(−1/2) multiplies the residuals of a group in a village by
 * (1 − p)^(−1/2), where p is the village's share of the group.
 */
export const inferFromClusters = (
  clusters: readonly EffectCluster[],
  { treatedMean, controlMean, treated, control }: DifferenceInDifferences,
): ClusterInference | null => {
  if (!treatedMean || !controlMean) return null;
  const groups = [
    { name: 'treated', count: treated, mean: toNumber(treatedMean), sign: 1 },
    { name: 'control', count: control, mean: toNumber(controlMean), sign: -1 },
  ] as const;
  const shares = clusters.map((cluster) => groups.map(({ name, count }) => cluster[name].count / count));
  if (shares.some((ofGroups) => ofGroups.includes(1))) return null;
  const scores = clusters.map((cluster, place) =>
    groups.reduce((sum, { name, count, mean, sign }, group) => {
      const residual = Number(cluster[name].sum) - cluster[name].count * mean;
      return sum + (sign * residual) / (count * Math.sqrt(1 - shares[place]![group]!));
    }, 0),
  );
  const variance = scores.reduce((sum, score) => sum + score * score, 0);
  // Entries of G′G, where the variance is the quadratic form of G in the changes.
  const entry = (a: number, b: number): number =>
    groups.reduce((sum, { count }, group) => {
      const [p, q] = [shares[a]![group]!, shares[b]![group]!];
      return sum + (a === b ? p / count : -(p * q) / (count * Math.sqrt((1 - p) * (1 - q))));
    }, 0);
  const places = clusters.map((_, place) => place);
  const trace = places.reduce((sum, a) => sum + entry(a, a), 0);
  const squares = places.reduce((sum, a) => sum + places.reduce((all, b) => all + entry(a, b) ** 2, 0), 0);
  const degreesOfFreedom = trace ** 2 / squares;
  if (degreesOfFreedom < LEAST_DEGREES) return null;
  const center = toNumber(treatedMean) - toNumber(controlMean);
  const standardError = Math.sqrt(variance);
  const half = standardError * studentQuantile(LEVEL, degreesOfFreedom);
  return {
    degreesOfFreedom,
    low: center - half,
    high: center + half,
    pValue: variance === 0 ? Number(center === 0) : studentTwoSided(center / standardError, degreesOfFreedom),
  };
};

/** Holm's step-down correction of the p-values of several tests, in their order (Scandinavian Journal of Statistics 6, 1979). */
export const correctForSeveral = (pValues: readonly number[]): readonly number[] => {
  const order = pValues.map((_, place) => place).sort((a, b) => pValues[a]! - pValues[b]!);
  const corrected = [...pValues];
  let largest = 0;
  for (const [rank, place] of order.entries()) {
    largest = Math.max(largest, Math.min(1, pValues[place]! * (pValues.length - rank)));
    corrected[place] = largest;
  }
  return corrected;
};

/** A quotient of large integers with the digits of a float. */
const toNumber = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number =>
  Number((numerator * 1_000_000_000n) / denominator) / 1e9;
