import { formatRatio } from '@xiangtong/domain';

/** An exact number as a fraction. Everything a report prints stays exact until it is rounded once, for the reader. */
export interface Exact {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** `"65709800.00"`, `"-0.567400"` or a safe integer. */
export const exactOf = (value: string | number): Exact => {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const fraction = match[3] ?? '';
  return {
    numerator: BigInt(`${match[1]}${match[2]}${fraction}`),
    denominator: 10n ** BigInt(fraction.length),
  };
};

/** Keeps a common denominator: that of a long sum would grow with each term. */
export const subtract = (a: Exact, b: Exact): Exact =>
  a.denominator === b.denominator
    ? { numerator: a.numerator - b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator - b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

export const add = (a: Exact, b: Exact): Exact => subtract(a, negate(b));

const negate = (value: Exact): Exact => ({ ...value, numerator: -value.numerator });

export const multiply = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Null when the divisor is 0: there is no base. */
export const divide = (a: Exact, b: Exact): Exact | null => {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
};

/** Times 10^places; `places` may be negative. */
export const shift = ({ numerator, denominator }: Exact, places: number): Exact =>
  places >= 0
    ? { numerator: numerator * 10n ** BigInt(places), denominator }
    : { numerator, denominator: denominator * 10n ** BigInt(-places) };

export const signOf = ({ numerator }: Exact): -1 | 0 | 1 => (numerator > 0n ? 1 : numerator < 0n ? -1 : 0);

export const magnitude = (value: Exact): Exact => (value.numerator < 0n ? negate(value) : value);

export const compareExact = (a: Exact, b: Exact): -1 | 0 | 1 => signOf(subtract(a, b));

/** Rounded half up (away from zero on ties), once, from the exact value. */
export const roundExact = ({ numerator, denominator }: Exact, digits: number): string =>
  formatRatio(numerator, denominator, digits)!;

const MAX_DIGITS = 12;

/** The number of digits that a workbook number keeps. */
const SIGNIFICANT_DIGITS = 15;

/** The shortest equal decimal; a value without one (1/3) gets `digits` places, and at most fifteen digits in all. */
export const decimalOf = (value: Exact, digits = MAX_DIGITS): string => {
  const rounded = roundExact(value, digits);
  const hasOwn = (value.numerator * 10n ** BigInt(digits)) % value.denominator === 0n;
  const whole = rounded.replace(/^-|\..*$/g, '').length;
  const places = hasOwn ? digits : Math.max(0, Math.min(digits, SIGNIFICANT_DIGITS - whole));
  return (places === digits ? rounded : roundExact(value, places))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
};
