/** Months that can be reported, newest first, and the one that is due: the newest that is over, in China. */
export const dueMonth = (months: readonly string[], now: Date): string | undefined => {
  const current = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);
  return months.find((month) => month < current) ?? months[0];
};
