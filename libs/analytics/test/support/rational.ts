/** An exact number; the denominator is positive, or 0 for "no number". Sums over one denominator keep it. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => {
  const [over, under] = [BigInt(n), BigInt(d)];
  if (under === 0n || under === 1n) return { n: over, d: under };
  const divisor = gcd(over < 0n ? -over : over, under < 0n ? -under : under);
  const sign = under < 0n ? -1n : 1n;
  return { n: (sign * over) / divisor, d: (sign * under) / divisor };
};

export const zero = rational(0n);

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : rational(a.n * b.d + b.n * a.d, a.d * b.d);

export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });

export const times = (a: Rational, b: Rational): Rational =>
  b.n === b.d && b.d === 1n ? a : rational(a.n * b.n, a.d * b.d);

/** No number where b is 0. */
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

export const total = (values: readonly Rational[]): Rational => values.reduce(plus, zero);

/** 10^digits times the value, half away from zero. */
export const rounded = ({ n, d }: Rational, digits: number): bigint => {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(digits);
  const whole = scaled / d;
  const result = 2n * (scaled % d) >= d ? whole + 1n : whole;
  return n < 0n ? -result : result;
};

/** The value to `digits` decimals; null if it is not a number. */
export const text = (value: Rational, digits: number): string | null => {
  if (value.d === 0n) return null;
  const number = rounded(value, digits);
  const plain = String(number < 0n ? -number : number).padStart(digits + 1, '0');
  const shown = digits > 0 ? `${plain.slice(0, -digits)}.${plain.slice(-digits)}` : plain;
  return number < 0n ? `-${shown}` : shown;
};

/** sqrt(value) − 1 to six decimals by trial: half away from zero, null where there is no root. */
export const rootGrowth = (value: Rational): string | null => {
  if (value.d === 0n || value.n < 0n) return null;
  const goal = 4n * 10n ** 12n * value.n;
  const square = (halves: bigint): bigint => halves * halves * value.d;
  let low = 0n;
  let high = 1n;
  while (square(high) <= goal) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (square(middle) <= goal) low = middle;
    else high = middle;
  }
  // `low` halves of a millionth, at most the root; what lies between two halves is nearer to the even one beside it.
  const isExact = square(low) === goal;
  const growth = low - 2n * 10n ** 6n;
  const even = growth % 2n === 0n;
  const up = growth >= 0n ? (growth + 1n) / 2n : isExact ? -((-growth + 1n) / 2n) : -(-growth / 2n);
  return text(rational(even ? growth / 2n : up, 10n ** 6n), 6);
};
