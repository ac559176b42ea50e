import { addMonths } from './month';
import { periodOf } from './period';

/** In the time of China. */
interface MonthlyTime {
  /** 1 to 28. */
  readonly day: number;
  readonly hour: number;
}

const OFFSET_HOURS = 8;

/** The first such moment after `instant`. */
export const nextTime = ({ day, hour }: MonthlyTime, instant: Date): Date => {
  const inChina = new Date(instant.getTime() + OFFSET_HOURS * 3_600_000);
  const inMonth = (months: number): Date =>
    new Date(Date.UTC(inChina.getUTCFullYear(), inChina.getUTCMonth() + months, day, hour - OFFSET_HOURS));
  const first = inMonth(0);
  return first > instant ? first : inMonth(1);
};

/** `2019-12` for a moment of January 2020 in China. */
export const monthBefore = (instant: Date): string => {
  const inChina = new Date(instant.getTime() + OFFSET_HOURS * 3_600_000);
  const month = addMonths(inChina.getUTCFullYear() * 100 + inChina.getUTCMonth() + 1, -1);
  return periodOf(month, month).text;
};
