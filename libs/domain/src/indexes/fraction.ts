import { formatRatio } from '../ratio/ratio';

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

/** `"65709800.00"`, `"-0.567400"` or a safe integer. */
export const fractionOf = (value: string | number): Fraction => {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const fraction = match[3] ?? '';
  return {
    numerator: BigInt(`${match[1]}${match[2]}${fraction}`),
    denominator: 10n ** BigInt(fraction.length),
  };
};

const negate = (value: Fraction): Fraction => ({ ...value, numerator: -value.numerator });

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Null when the divisor is 0: there is no base. */
export const divideFractions = (a: Fraction, b: Fraction): Fraction | null => {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
};

/** Times 10^places; `places` may be negative. */
export const shiftFraction = ({ numerator, denominator }: Fraction, places: number): Fraction =>
  places >= 0
    ? { numerator: numerator * 10n ** BigInt(places), denominator }
    : { numerator, denominator: denominator * 10n ** BigInt(-places) };

export const signOf = ({ numerator }: Fraction): -1 | 0 | 1 => (numerator > 0n ? 1 : numerator < 0n ? -1 : 0);

export const magnitude = (value: Fraction): Fraction => (value.numerator < 0n ? negate(value) : value);

export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 => signOf(subtractFractions(a, b));

/** Rounded half up (away from zero on ties), once, from the exact value. */
export const roundFraction = ({ numerator, denominator }: Fraction, digits: number): string =>
  formatRatio(numerator, denominator, digits)!;

const MAX_DIGITS = 12;

/** The number of digits that a workbook number keeps. */
const SIGNIFICANT_DIGITS = 15;

/** The shortest equal decimal; a value without one (1/3) gets `digits` places, and at most fifteen digits in all. */
export const decimalOf = (value: Fraction, digits = MAX_DIGITS): string => {
  const rounded = roundFraction(value, digits);
  const hasOwn = (value.numerator * 10n ** BigInt(digits)) % value.denominator === 0n;
  const whole = rounded.replace(/^-|\..*$/g, '').length;
  const places = hasOwn ? digits : Math.max(0, Math.min(digits, SIGNIFICANT_DIGITS - whole));
  return (places === digits ? rounded : roundFraction(value, places))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
};
