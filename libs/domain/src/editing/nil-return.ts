import { addMonths, type Month } from '../period/month';

/** Months with sales in a row that make a nil return a question: of a unit that hardly ever had one, and of others. */
const SHORT_RUN = 3;
const LONG_RUN = 6;
const HARDLY_EVER = 0.1;

/**
 * How many months before a nil return there were sales without a break, newest first in `earlier`; null when that is
 * nothing to ask about: too few, the same month of last year was nil too, or nil returns are usual for the unit.
 */
export const monthsSoldBefore = (
  earlier: readonly { readonly month: Month; readonly total: number }[],
  month: Month,
): number | null => {
  const lastYear = addMonths(month, -12);
  if (earlier.some((one) => one.month === lastYear && one.total === 0)) return null;
  const nil = earlier.filter(({ total }) => total === 0).length;
  const run = nil === 0 ? earlier.length : earlier.findIndex(({ total }) => total === 0);
  const enough = nil <= HARDLY_EVER * earlier.length ? SHORT_RUN : LONG_RUN;
  return run >= enough ? run : null;
};
