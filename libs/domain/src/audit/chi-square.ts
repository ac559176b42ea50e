/** ln Γ(k/2) for a whole k ≥ 1, from Γ(1) = 1, Γ(½) = √π and Γ(a + 1) = a·Γ(a). */
const logGammaOfHalf = (k: number): number => {
  let sum = k % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let twice = k % 2 === 0 ? 2 : 1; twice < k; twice += 2) sum += Math.log(twice / 2);
  return sum;
};

const PRECISION = 1e-15;
/** Both expansions converge long before this, for the arguments used here. */
const MOST_TERMS = 10_000;

/** P(a, x) = xᵃe⁻ˣ/Γ(a) · Σ xⁿ/(a(a + 1)…(a + n)); NIST Digital Library of Mathematical Functions 8.7.1 with 8.2.6. */
const lowerBySeries = (a: number, x: number, scale: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) sum += term *= x / (a + n);
  return sum * scale;
};

/**
 * Q(a, x) = xᵃe⁻ˣ/Γ(a) · 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))); DLMF 8.9.2, the even part of
 * the fraction, evaluated forward by Lentz's method: I. J. Thompson and A. R. Barnett, J. Comput. Phys. 64 (1986).
 */
const upperByFraction = (a: number, x: number, scale: number): number => {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value * scale;
};

/**
 * Probability that χ² with `degrees` (whole, ≥ 1) degrees of freedom is at least `statistic`: the regularized
 * incomplete gamma function Q(degrees/2, statistic/2), between 0 and 1.
 */
export const chiSquareTail = (statistic: number, degrees: number): number => {
  if (statistic <= 0) return 1;
  const [a, x] = [degrees / 2, statistic / 2];
  const scale = Math.exp(a * Math.log(x) - x - logGammaOfHalf(degrees));
  const tail = x < a + 1 ? 1 - lowerBySeries(a, x, scale) : upperByFraction(a, x, scale);
  return Math.min(1, Math.max(0, tail));
};

/** The count in one class, and its expected share. */
export interface CountedClass {
  readonly observed: number;
  readonly expected: number;
}

/** `pValue` is null where too few cases would be expected in some class for it to mean anything. */
export interface FitTest {
  readonly n: number;
  /** Null without cases. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  readonly pValue: number | null;
}

/**
 * The usual least number of expected cases: W. G. Cochran, "Some methods for strengthening the common χ² tests" (1954).
 */
const LEAST_EXPECTED = 5;

/** Pearson's χ² test of fit over classes whose expected shares add up to 1. */
export const fitTest = (classes: readonly CountedClass[]): FitTest => {
  const n = classes.reduce((sum, { observed }) => sum + observed, 0);
  const degreesOfFreedom = classes.length - 1;
  if (n === 0) return { n, chiSquare: null, degreesOfFreedom, pValue: null };
  const chiSquare = classes.reduce(
    (sum, { observed, expected }) => sum + (observed - n * expected) ** 2 / (n * expected),
    0,
  );
  const enough = classes.every(({ expected }) => n * expected >= LEAST_EXPECTED);
  return {
    n,
    chiSquare,
    degreesOfFreedom,
    pValue: enough ? chiSquareTail(chiSquare, degreesOfFreedom) : null,
  };
};
