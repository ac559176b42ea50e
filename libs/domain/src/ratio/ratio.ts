/**
 * numerator/denominator as a decimal string with `digits` places, rounded half up (away from zero on ties)
 * once, from the exact integers. Null when the denominator is 0: there is no base.
 */
export const formatRatio = (numerator: bigint, denominator: bigint, digits = 6): string | null => {
  if (denominator === 0n) return null;
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
  const n = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(digits);
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  const text = rounded.toString().padStart(digits + 1, '0');
  const plain = digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return negative && rounded !== 0n ? `-${plain}` : plain;
};

/** Rounds a decimal string half up to `digits` places, exactly; `"56.7350"`, 2 → `"56.74"`. */
export const roundDecimal = (value: string, digits: number): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const fraction = match[3] ?? '';
  const scaled = BigInt(`${match[1]}${match[2]}${fraction}`);
  return formatRatio(scaled, 10n ** BigInt(fraction.length), digits)!;
};
