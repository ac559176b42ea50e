import { parsePeriod } from '@xiangtong/domain';

/** In China. */
const currentMonth = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);

/** Months that can be reported, newest first, and the one that is due: the newest that is over. */
export const dueMonth = (months: readonly string[], now: Date): string | undefined => {
  const current = currentMonth(now);
  return months.find((month) => month < current) ?? months[0];
};

/** Whether all months of a period (`2026-10`, `2026-Q4`) have passed: before, it can be drafted only. */
export const isOver = (period: string, now: Date): boolean =>
  (parsePeriod(period)?.to ?? 0) < Number(currentMonth(now).replace('-', ''));
