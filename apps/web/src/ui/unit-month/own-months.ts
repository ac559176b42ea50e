import { formatMonth, monthOf, parsePeriod } from '@xiangtong/domain';

/** Months that can be reported, newest first, and the one that is due: the newest that is over. */
export const dueMonth = (months: readonly string[], now: Date): string | undefined => {
  const current = formatMonth(monthOf(now));
  return months.find((month) => month < current) ?? months[0];
};

/** Whether all months of a period (`2026-10`, `2026-Q4`) have passed: before, it can be drafted only. */
export const isOver = (period: string, now: Date): boolean => (parsePeriod(period)?.to ?? 0) < monthOf(now);
