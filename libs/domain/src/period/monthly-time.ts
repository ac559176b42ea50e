import { CHINA_AHEAD_MS, inChina, monthOf } from './china-time';
import { addMonths } from './month';
import { periodOf } from './period';

/** A time of the month, in Chinese time. */
interface MonthlyTime {
  /** 1 to 28. */
  readonly day: number;
  readonly hour: number;
}

/** The first such moment after `instant`. */
export const nextTime = ({ day, hour }: MonthlyTime, instant: Date): Date => {
  const local = inChina(instant);
  const inMonth = (months: number): Date =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, day, hour) - CHINA_AHEAD_MS);
  const first = inMonth(0);
  return first > instant ? first : inMonth(1);
};

/** `2019-12` for a moment of January 2020 in China. */
export const monthBefore = (instant: Date): string => {
  const month = addMonths(monthOf(instant), -1);
  return periodOf(month, month).text;
};
