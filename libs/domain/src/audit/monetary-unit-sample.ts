/** Every `interval`-th fen from `start` on is drawn, 1 ≤ start ≤ interval. */
export interface SamplingPlan {
  readonly interval: bigint;
  readonly start: bigint;
}

/** The widest interval that draws at least `size` of `total` fen; null when there are not that many. */
export const samplingInterval = (total: bigint, size: number): bigint | null => {
  const interval = total / BigInt(size);
  return interval > 0n ? interval : null;
};

/** How many of `total` fen are drawn. */
export const hitCount = (total: bigint, { interval, start }: SamplingPlan): bigint =>
  (total - start + interval) / interval;

/**
 * The fen drawn out of a line that holds the fen `before` + 1 to `before` + `amount` of all, counted from 1. A line of
 * at least the interval is always hit; one of nothing never is. Fixed-interval selection of AICPA, "Audit Guide: Audit
 * Sampling".
 */
export const hitsIn = (before: bigint, amount: bigint, plan: SamplingPlan): bigint[] => {
  const [first, end] = [hitCount(before, plan), hitCount(before + amount, plan)];
  return Array.from(
    { length: Number(end - first) },
    (_, index) => plan.start + (first + BigInt(index)) * plan.interval,
  );
};
