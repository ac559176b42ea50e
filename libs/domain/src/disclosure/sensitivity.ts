/** The primary rules of disclosure control; their parameters are never printed. */
export interface DisclosureRules {
  readonly minimumContributors: number;
  /** Unsafe when the `n` largest contributors hold more than `k` per cent. */
  readonly dominance: { readonly n: number; readonly k: number };
  /** Unsafe when the second largest contributor can estimate the largest to within `p` per cent. */
  readonly p: number;
}

export const defaultDisclosureRules: DisclosureRules = {
  minimumContributors: 3,
  dominance: { n: 1, k: 85 },
  p: 10,
};

const primaryRules = ['minimum', 'dominance', 'pPercent'] as const;
type PrimaryRule = (typeof primaryRules)[number];

export interface Sensitivity {
  /** The first rule that the cell breaks. */
  readonly rule: PrimaryRule;
  /** Upper protection level: how far above the true value an attacker must still have to reckon. */
  readonly protection: bigint;
}

/** What the rules need of the contributors of a cell. */
export interface Contributors {
  /** Those whose contribution is not zero. */
  readonly count: number;
  readonly total: bigint;
  /** The largest contributions, largest first: as many as the dominance rule counts, and at least two. */
  readonly largest: readonly bigint[];
}

/** Percentages with up to six digits, as integers. */
const SCALE = 10 ** 6;
const scaled = (percent: number): bigint => BigInt(Math.round(percent * SCALE));
const HUNDRED = scaled(100);

/** Zero or less for a negative numerator. */
const ceilingOf = (numerator: bigint, denominator: bigint): bigint =>
  (numerator + denominator - 1n) / denominator;

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const contributorsOf = (contributions: readonly bigint[], n = 2): Contributors => {
  const present = contributions.map(magnitude).filter((value) => value !== 0n);
  present.sort((a, b) => Number(b - a));
  return { count: present.length, total: sum(present), largest: present.slice(0, Math.max(n, 2)) };
};

/**
 * Null for a safe cell; one without contributors gives nobody away. Thresholds are strict: exactly k per cent is safe.
 * L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control (2001), §6.2; A. Hundepool et al., Handbook on
 * Statistical Disclosure Control (2010), §4.2: the p % rule protects as (X − x1 − x2) < p/100 · x1.
 */
export const sensitivityOf = (
  { count, total, largest }: Contributors,
  rules: DisclosureRules = defaultDisclosureRules,
): Sensitivity | null => {
  if (count === 0) return null;
  const [first = 0n, second = 0n] = largest;
  const dominance = scaled(rules.dominance.k);
  const prior = scaled(rules.p);
  /** How far the total would have to rise for the rule to be kept, times the denominator. */
  const missingOf = {
    dominance: sum(largest.slice(0, rules.dominance.n)) * HUNDRED - total * dominance,
    pPercent: prior * first - (total - first - second) * HUNDRED,
  };
  const isBroken: Readonly<Record<PrimaryRule, boolean>> = {
    minimum: count < rules.minimumContributors,
    dominance: missingOf.dominance > 0n,
    pPercent: missingOf.pPercent > 0n,
  };
  const rule = primaryRules.find((one) => isBroken[one]);
  if (!rule) return null;
  const levels = [ceilingOf(missingOf.dominance, dominance), ceilingOf(missingOf.pPercent, HUNDRED)];
  return { rule, protection: levels.reduce((a, b) => (a > b ? a : b), 1n) };
};
