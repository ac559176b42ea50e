const SMALL = 30;

/** ln n!, from `SMALL` on by Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1. */
const logFactorial = (n: number): number => {
  if (n >= SMALL) {
    const correction = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1_260 * n ** 5);
    return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + correction;
  }
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
};

/** Terms that no longer count. */
const NEGLIGIBLE = 1e-17;

/**
 * Probability of at least `successes` in `n` independent trials with probability `p`, 0 < p < 1: the terms of the
 * binomial distribution on the side of `successes` that is away from the mean, where they fall from the first one on.
 */
export const binomialTail = (n: number, successes: number, p: number): number => {
  if (successes <= 0) return 1;
  if (successes > n) return 0;
  const term = (k: number): number => {
    const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
  };
  const isAbove = successes >= n * p;
  const step = isAbove ? 1 : -1;
  let sum = 0;
  for (let k = isAbove ? successes : successes - 1; k >= 0 && k <= n; k += step) {
    const next = term(k);
    sum += next;
    if (next <= sum * NEGLIGIBLE) break;
  }
  return Math.min(1, isAbove ? sum : 1 - sum);
};

export interface RoundNumberTest {
  readonly n: number;
  readonly multiples: number;
  /** Probability of as many multiples or more when one in `step` is expected; null without numbers. */
  readonly pValue: number | null;
}

/**
 * Multiples of `step` among whole numbers of at least the step. If nobody chose the last digits, they are zeros as
 * often as anything else, so that one in `step` is expected (M. J. Nigrini, "Forensic Analytics", 2012). Exact, because
 * there are often few numbers; one-sided, because only more than expected suggests estimates.
 */
export const roundNumberTest = (n: number, multiples: number, step: number): RoundNumberTest => ({
  n,
  multiples,
  pValue: n === 0 ? null : binomialTail(n, multiples, 1 / step),
});
