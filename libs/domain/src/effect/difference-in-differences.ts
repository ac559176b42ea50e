import { fraction, type Fraction } from '../indexes/fraction';

/** Changes of one group in one cluster: how many, and their sum. */
interface GroupSum {
  readonly count: number;
  readonly sum: bigint;
}

/** A home village: those who got a first benefit in the year, and those who had none up to its end. */
export interface EffectCluster {
  readonly treated: GroupSum;
  readonly control: GroupSum;
}

export interface DifferenceInDifferences {
  readonly treated: number;
  readonly control: number;
  readonly clusters: number;
  /** Means of the change in each group, null without anybody in it. */
  readonly treatedMean: Fraction | null;
  readonly controlMean: Fraction | null;
  /** OLS slope of the change on treatment: the difference of both means; null without one of the groups. */
  readonly estimate: Fraction | null;
  /** Variance of the slope, clustered; null with fewer than two clusters or three observations. */
  readonly variance: Fraction | null;
}

const totalOf = (groups: readonly GroupSum[]): GroupSum =>
  groups.reduce((all, { count, sum }) => ({ count: all.count + count, sum: all.sum + sum }), {
    count: 0,
    sum: 0n,
  });

const meanOf = ({ count, sum }: GroupSum): Fraction | null =>
  count === 0 ? null : fraction(sum, BigInt(count));

/**
 * Difference in differences of two groups (docs/methods.md, Effect of a first benefit), exact. Variance CR0 · G/(G−1) ·
 * (n−1)/(n−2), as of Liang and Zeger (1986) with the usual correction for few clusters.
 */
export const differenceInDifferences = (clusters: readonly EffectCluster[]): DifferenceInDifferences => {
  const treated = totalOf(clusters.map((cluster) => cluster.treated));
  const control = totalOf(clusters.map((cluster) => cluster.control));
  const used = clusters.filter((cluster) => cluster.treated.count + cluster.control.count > 0);
  const [treatedMean, controlMean] = [meanOf(treated), meanOf(control)];
  const isDefined = treatedMean !== null && controlMean !== null;
  return {
    treated: treated.count,
    control: control.count,
    clusters: used.length,
    treatedMean,
    controlMean,
    estimate: isDefined
      ? fraction(
          treatedMean.numerator * controlMean.denominator - controlMean.numerator * treatedMean.denominator,
          treatedMean.denominator * controlMean.denominator,
        )
      : null,
    variance: isDefined ? varianceOf(used, treated, control) : null,
  };
};

/**
 * The score of a cluster over Σx̃² is (S₁g − n₁g·S₁/n₁)/n₁ − (S₀g − n₀g·S₀/n₀)/n₀; here over the common denominator
 * n₁²n₀².
 */
const varianceOf = (
  clusters: readonly EffectCluster[],
  treated: GroupSum,
  control: GroupSum,
): Fraction | null => {
  const [count, groups] = [BigInt(treated.count + control.count), BigInt(clusters.length)];
  if (groups < 2n || count < 3n) return null;
  const [n1, n0] = [BigInt(treated.count), BigInt(control.count)];
  const squares = clusters.reduce((sum, cluster) => {
    const first = cluster.treated.sum * n1 - BigInt(cluster.treated.count) * treated.sum;
    const second = cluster.control.sum * n0 - BigInt(cluster.control.count) * control.sum;
    const score = first * n0 * n0 - second * n1 * n1;
    return sum + score * score;
  }, 0n);
  const whole = n1 * n1 * n0 * n0;
  return fraction(squares * groups * (count - 1n), whole * whole * (groups - 1n) * (count - 2n));
};
