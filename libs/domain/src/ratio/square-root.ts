import { formatScaled } from '../money/money';

/** Largest integer whose square is not above the value. */
export const squareRoot = (value: bigint): bigint => {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
};

/** Square root of a quotient that is not negative, rounded half up once from the exact integers. */
export const formatRoot = (numerator: bigint, denominator: bigint, digits: number): string =>
  // floor(2·scale·sqrt(n/d)) shows on which side of the half it lies.
  formatScaled((squareRoot((4n * 10n ** BigInt(2 * digits) * numerator) / denominator) + 1n) / 2n, digits);
