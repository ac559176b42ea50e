/** A part (其中) is larger than the whole it belongs to; their units are the same. */
export const childExceedsParent = (child: number, parent: number): boolean => child > parent;

/** A part has all of the whole it belongs to, or more: right only where it is the only part that has any. */
export const childReachesParent = (child: number, parent: number): boolean => child > 0 && child >= parent;

/**
 * The largest of the periods that a cumulative figure covers, when it is above the cumulative itself; null otherwise.
 */
export const periodAboveCumulative = (cumulative: number, periods: readonly number[]): number | null => {
  const largest = periods.reduce((most, value) => Math.max(most, value), 0);
  return largest > cumulative ? largest : null;
};

/**
 * Share of a unit's months that repeat each other from which repeating is its habit: a contract of fixed deliveries.
 */
const HABIT = 0.25;

export const repeatsItself = (totals: readonly number[]): boolean =>
  new Set(totals).size <= totals.length * (1 - HABIT);

/**
 * How unlikely a chance repetition of the same amounts in one of so many months is, in powers of ten: few and round
 * amounts repeat by chance.
 */
export const surpriseOfSame = (amounts: readonly number[], months: number): number =>
  amounts.reduce((sum, amount) => sum + Math.log10(significant(amount)), 0) - Math.log10(months);

/** An amount without the zeros at its end. */
const significant = (amount: number): number => {
  let rest = Math.max(1, amount);
  while (rest % 10 === 0) rest /= 10;
  return rest;
};
