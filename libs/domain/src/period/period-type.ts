import { DAY_MS } from './china-time';
import { addMonths, monthRange, type Month } from './month';
import { parsePeriod, periodOf, type Period } from './period';

/** How often a form is reported. One of its periods is named by the period's last month. */
export const periodTypes = ['month', 'quarter', 'year'] as const;
export type PeriodType = (typeof periodTypes)[number];

const lengths: Readonly<Record<PeriodType, number>> = { month: 1, quarter: 3, year: 12 };

export const isPeriodEnd = (type: PeriodType, month: Month): boolean => (month % 100) % lengths[type] === 0;

/** The period of this type that ends with `end`. */
export const periodEnding = (type: PeriodType, end: Month): Period =>
  periodOf(addMonths(end, 1 - lengths[type]), end);

/** Last months of the periods that lie completely between `from` and `to`. */
export const periodEnds = (type: PeriodType, from: Month, to: Month): Month[] =>
  monthRange(from, to).filter((end) => isPeriodEnd(type, end) && periodEnding(type, end).from >= from);

/** `2019-12`, `2019-Q4` or `2019`, as the type wants it → the period's last month; null for anything else. */
export const parsePeriodEnd = (type: PeriodType, text: string): Month | null => {
  const period = parsePeriod(text);
  if (!period || !isPeriodEnd(type, period.to)) return null;
  return periodEnding(type, period.to).text === text ? period.to : null;
};

/** Last day of a month, `2019-12-31`. */
export const lastDayOf = (month: Month): string =>
  new Date(Date.UTC(Math.floor(month / 100), month % 100, 0)).toISOString().slice(0, 10);

/** `days` may be negative. */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Number of days from `from` to `to`; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whether the text is a day of the calendar, written like 2019-12-31. */
export const isDay = (text: string): boolean => {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
