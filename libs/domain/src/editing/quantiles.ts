/** Sorts a copy, ascending. */
export const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/**
 * Quantile by linear interpolation between order statistics at position (n − 1)·p, type 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996). `ascending` must not be empty, 0 ≤ p ≤ 1.
 */
export const quantile = (ascending: ArrayLike<number>, p: number): number => {
  const position = (ascending.length - 1) * p;
  const below = Math.floor(position);
  const low = ascending[below] ?? NaN;
  const high = ascending[Math.ceil(position)] ?? NaN;
  return low === high ? low : low + (high - low) * (position - below);
};

/** Median; NaN of nothing. */
export const median = (values: readonly number[]): number => quantile(sorted(values), 0.5);

/** Median absolute deviation from `centre`, without any factor of consistency. */
export const medianDeviation = (values: readonly number[], centre: number): number =>
  median(values.map((value) => Math.abs(value - centre)));
