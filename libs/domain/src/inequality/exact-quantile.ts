import { fraction, type Fraction } from '../indexes/fraction';
import { ascending } from './order';

/**
 * The quantile p = numerator/denominator, 0 ≤ p ≤ 1, of type 7 as `quantile` of the checks has it, but exact: this one
 * is a figure. Null without values.
 */
export const exactQuantile = (values: readonly bigint[], p: Fraction): Fraction | null => {
  const sorted = ascending(values);
  const position = BigInt(sorted.length - 1) * p.numerator;
  const below = Number(position / p.denominator);
  const [low, high] = [sorted[below], sorted[below + 1]];
  if (low === undefined) return null;
  const beyond = position % p.denominator;
  return fraction(low * p.denominator + ((high ?? low) - low) * beyond, p.denominator);
};
