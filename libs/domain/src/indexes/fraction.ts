/** An exact number; the denominator is positive. Not in lowest terms: reducing long sums costs more than it saves. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The denominator must not be 0. */
export const fraction = (numerator: bigint, denominator = 1n): Fraction =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? { ...a, numerator: a.numerator + b.numerator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  addFractions(a, { ...b, numerator: -b.numerator });

export const areEqual = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator === b.numerator * a.denominator;

/** Adds in pairs: the terms of one sum stay of similar length. */
export const sumOfFractions = (values: readonly Fraction[]): Fraction => {
  if (values.length < 2) return values[0] ?? fraction(0n);
  const half = values.length >> 1;
  return addFractions(sumOfFractions(values.slice(0, half)), sumOfFractions(values.slice(half)));
};
