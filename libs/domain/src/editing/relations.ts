/** A part (其中) is larger than the whole it belongs to; their units are the same. */
export const childExceedsParent = (child: number, parent: number): boolean => child > parent;

/** A part has all of the whole it belongs to, or more: right only where it is the only part that has any. */
export const childReachesParent = (child: number, parent: number): boolean => child > 0 && child >= parent;

/** The largest of the periods that a cumulative figure covers, when it is above the cumulative itself; null otherwise. */
export const periodAboveCumulative = (cumulative: number, periods: readonly number[]): number | null => {
  const largest = periods.reduce((most, value) => Math.max(most, value), 0);
  return largest > cumulative ? largest : null;
};

/** What tells whether one month's report was sent again for the next. */
export interface MonthFigures {
  readonly total: number;
  readonly lines: number;
}

/**
 * The same number of lines with the same total to the fen as the month before: the same report sent twice. A nil
 * return repeats by itself, and so do reports of fewer than `minimumLines` lines.
 */
export const isDuplicatedMonth = (now: MonthFigures, before: MonthFigures, minimumLines: number): boolean =>
  now.total > 0 && now.lines >= minimumLines && now.lines === before.lines && now.total === before.total;
