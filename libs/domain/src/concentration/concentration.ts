import { fraction, type Fraction } from '../indexes/fraction';

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/**
 * Herfindahl–Hirschman index Σx²/(Σx)², from 1/n (all equal) to 1 (one has everything); null when nothing is there to
 * share. Values must not be negative. O. C. Herfindahl, "Concentration in the steel industry" (1950); A. O. Hirschman,
 * "The paternity of an index", American Economic Review 54 (1964).
 */
export const herfindahl = (values: readonly bigint[]): Fraction | null => {
  const total = sum(values);
  return total === 0n ? null : fraction(sum(values.map((value) => value * value)), total * total);
};

/**
 * How many members of equal size would be as concentrated: 1/HHI. M. A. Adelman, "Comment on the 'H' concentration
 * measure as a numbers-equivalent", Review of Economics and Statistics 51 (1969).
 */
export const effectiveNumber = (values: readonly bigint[]): Fraction | null => {
  const index = herfindahl(values);
  return index && fraction(index.denominator, index.numerator);
};

/**
 * Share of the `count` largest in the total; of all of them when there are fewer. Null when nothing is there to share.
 */
export const topShare = (values: readonly bigint[], count: number): Fraction | null => {
  const total = sum(values);
  const largest = [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, count);
  return total === 0n ? null : fraction(sum(largest), total);
};
