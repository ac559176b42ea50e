/** A weight in hundred-millionths: the register keeps eight decimals, and sums must be exact. */
export type Weight = bigint;

export const WHOLE: Weight = 100_000_000n;
const DECIMALS = 8;

/** `0.25`, `1`, `.5` → hundred-millionths; null unless 0 < weight ≤ 1 with at most eight decimals. */
export const parseWeight = (text: string): Weight | null => {
  const match = /^(\d{0,3})(?:\.(\d{1,8}))?$/.exec(text.trim());
  if (!match || match[0] === '') return null;
  const weight = BigInt(`${match[1] || '0'}${(match[2] ?? '').padEnd(DECIMALS, '0')}`);
  return weight > 0n && weight <= WHOLE ? weight : null;
};

/** The shortest exact form: 25 000 000 → `0.25`, the whole → `1`. */
export const formatWeight = (weight: Weight): string => {
  const digits = weight.toString().padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, '');
};
