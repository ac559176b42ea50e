import { median } from './quantiles';

/** A value of the unit in another period, and how its peers changed from then to now (median ratio; 1 when unknown). */
export interface Carried {
  readonly value: number;
  readonly peersRatio: number;
}

/**
 * The expected value of a unit-month: the same month last year multiplied by the peers' median ratio, otherwise the
 * previous month in the same way, otherwise the median of the unit's history; null without any history. The order is
 * that of imputation (docs/methods.md, Non-response).
 */
export const expectedValue = (
  lastYear: Carried | null,
  previous: Carried | null,
  history: readonly number[],
): number | null => {
  const carried = [lastYear, previous].find((source) => source !== null && source.value > 0);
  if (carried) return carried.value * carried.peersRatio;
  return history.length > 0 ? median(history) : null;
};

/**
 * |y − expected| / published total: how much of the published figure hangs on this value, as in selective editing.
 * Without an expectation, the whole value counts. Null without a published total.
 */
export const impactOf = (value: number, expected: number | null, publishedTotal: number): number | null =>
  publishedTotal > 0 ? Math.abs(value - (expected ?? 0)) / publishedTotal : null;
