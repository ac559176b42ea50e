/** Two decimals, enough to compare by eye. */
export const decimals = (value: number): string => value.toFixed(2);

/** A multiple in the usual notation: 10 000, 9.8, 0.25, 0.0001. */
export const times = (ratio: number): string => {
  if (!Number.isFinite(ratio)) return '∞';
  if (ratio >= 100) return String(Math.round(ratio));
  if (ratio >= 1) return String(Number(ratio.toFixed(1)));
  return String(Number(ratio.toPrecision(2)));
};
