import { squareRoot } from '../ratio/square-root';

/** An exact growth rate numerator/denominator, e.g. 64n/1000n for +6.4 %. */
export interface ExactRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * sqrt((1+g)(1+h)) − 1, rounded half up once to `digits` places from the exact product; null when a rate has no base
 * or the product is negative. Growth over two years is the case h = 0.
 */
export const twoYearAverage = (g: ExactRate, h: ExactRate, digits = 6): string | null => {
  const denominator = g.denominator * h.denominator;
  const numerator = (g.denominator + g.numerator) * (h.denominator + h.numerator);
  if (denominator === 0n || numerator * denominator < 0n) return null;
  const scale = 10n ** BigInt(digits);
  // floor(2·scale·sqrt(n/d)): the half above the floor decides, and an exact half is found by squaring back.
  const doubled = squareRoot((4n * scale * scale * numerator) / denominator);
  const value = doubled - 2n * scale;
  const rounded =
    value >= 0n ? (value + 1n) / 2n : -roundedFall(-value, doubled, { numerator, denominator }, scale);
  return text(rounded, digits);
};

/** Half up means away from zero: for a decrease, only a value at or below the half counts as the larger decrease. */
const roundedFall = (fall: bigint, doubled: bigint, product: ExactRate, scale: bigint): bigint => {
  const exact = doubled * doubled * product.denominator === 4n * scale * scale * product.numerator;
  return (exact ? fall + 1n : fall) / 2n;
};

const text = (value: bigint, digits: number): string => {
  const plain = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const shown = digits > 0 ? `${plain.slice(0, -digits)}.${plain.slice(-digits)}` : plain;
  return value < 0n ? `-${shown}` : shown;
};
