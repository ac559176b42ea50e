import { formatMonth, parseMonth, periodOf } from '@xiangtong/domain';

export interface PeriodGroup {
  readonly year: number;
  /** Canonical texts: the year (or its months so far), its quarters, its months; latest first. */
  readonly periods: readonly string[];
}

const quarterOf = (month: number): number => Math.ceil((month % 100) / 3);

const groupOf = (year: number, months: readonly number[]): PeriodGroup => {
  const last = Math.max(...months);
  const whole = periodOf(year * 100 + 1, last).text;
  const quarters = [...new Set(months.map(quarterOf))].map((quarter) => `${year}-Q${quarter}`);
  const all = [whole, ...quarters.sort().reverse(), ...months.map(formatMonth).sort().reverse()];
  return { year, periods: [...new Set(all)] };
};

/** What can be looked at, from the months (`2019-12`) that have figures; latest year first. */
export const periodOptions = (months: readonly string[]): PeriodGroup[] => {
  const byYear = new Map<number, number[]>();
  for (const month of months.map(parseMonth)) {
    if (month === null) continue;
    const year = Math.floor(month / 100);
    byYear.set(year, [...(byYear.get(year) ?? []), month]);
  }
  return [...byYear].sort(([a], [b]) => b - a).map(([year, list]) => groupOf(year, list));
};
