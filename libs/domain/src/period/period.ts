import { addMonths, formatMonth, monthRange, monthsBetween, parseMonth, type Month } from './month';

/** A reference period (报告期): an unbroken run of months. */
export interface Period {
  /** Canonical text: `2019-12`, `2019-Q4`, `2019-H1`, `2019`, or a cumulative `2019-01..2019-11`. */
  readonly text: string;
  readonly from: Month;
  readonly to: Month;
}

const yearMonth = (year: string, month: number): Month => Number(year) * 100 + month;

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [Month, Month]])[] = [
  [/^(20\d{2})$/, (m) => [yearMonth(m[1]!, 1), yearMonth(m[1]!, 12)]],
  [
    /^(20\d{2})-Q([1-4])$/,
    (m) => [yearMonth(m[1]!, Number(m[2]) * 3 - 2), yearMonth(m[1]!, Number(m[2]) * 3)],
  ],
  [
    /^(20\d{2})-H([12])$/,
    (m) => [yearMonth(m[1]!, Number(m[2]) * 6 - 5), yearMonth(m[1]!, Number(m[2]) * 6)],
  ],
];

/** Null when the text names no period; a range must run forward. */
export const parsePeriod = (text: string): Period | null => {
  for (const [pattern, months] of patterns) {
    const match = pattern.exec(text);
    if (match) {
      const [from, to] = months(match);
      return { text, from, to };
    }
  }
  const [first, last, ...rest] = text.split('..');
  const from = parseMonth(first ?? '');
  const to = last === undefined ? from : parseMonth(last);
  if (from === null || to === null || to < from || rest.length > 0) return null;
  return periodOf(from, to);
};

/** The canonical period of two months, both included. */
export const periodOf = (from: Month, to: Month): Period => {
  const year = Math.floor(from / 100);
  const length = monthsBetween(from, to) + 1;
  const start = from % 100;
  const sameYear = Math.floor(to / 100) === year;
  if (length === 1) return { text: formatMonth(from), from, to };
  if (sameYear && length === 12) return { text: String(year), from, to };
  if (sameYear && length === 6 && start % 6 === 1)
    return { text: `${year}-H${start === 1 ? 1 : 2}`, from, to };
  if (sameYear && length === 3 && start % 3 === 1) return { text: `${year}-Q${(start + 2) / 3}`, from, to };
  return { text: `${formatMonth(from)}..${formatMonth(to)}`, from, to };
};

export const periodMonths = (period: Period): Month[] => monthRange(period.from, period.to);

/** Same months, `months` later (negative: earlier). */
export const shiftPeriod = (period: Period, months: number): Period =>
  periodOf(addMonths(period.from, months), addMonths(period.to, months));
