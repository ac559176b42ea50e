import {
  addMonths,
  formatMonth,
  lastDayOf,
  monthsBetween,
  parseMonth,
  parsePeriod,
  periodOf,
} from '@xiangtong/domain';

/** Months, both included. */
interface Months {
  readonly from: number;
  readonly to: number;
}

export interface TimePeriod extends Months {
  /** The period as SDMX writes it: `2019-12`, `2019-Q4`, `2019-S1`, `2019`, `2019-01-01/P11M`. */
  readonly text: string;
  readonly frequency: 'M' | 'Q' | 'S' | 'A' | '_O';
}

const lengthOf = ({ from, to }: Months): number => monthsBetween(from, to) + 1;

/** A reference period of the product: `2019-12`, `2019-H1`, `2019-01..2019-11`. */
export const timePeriodOf = (period: string): TimePeriod => {
  const { text, from, to } = parsePeriod(period)!;
  const months = { from, to };
  if (text.includes('..'))
    return { text: `${formatMonth(from)}-01/P${lengthOf(months)}M`, frequency: '_O', ...months };
  if (text.includes('Q')) return { text, frequency: 'Q', ...months };
  if (text.includes('H')) return { text: text.replace('H', 'S'), frequency: 'S', ...months };
  return { text, frequency: text.length === 4 ? 'A' : 'M', ...months };
};

const RANGE = /^(\d{4}-\d\d)-\d\d(?:T[\d:.]+Z?)?\/P(\d{1,3})M$/;
const DAY = /^(\d{4}-\d\d)-\d\d(?:T.*)?$/;

/** The months of a time period as SDMX writes it, a day counting for its month; null for another text. */
export const monthsOfTime = (written: string): Months | null => {
  const range = RANGE.exec(written);
  const start = range && parseMonth(range[1]!);
  if (range && start) return { from: start, to: addMonths(start, Number(range[2]) - 1) };
  const reporting = written.replace(/^(\d{4})-A1$/, '$1').replace(/^(\d{4})-M(\d\d)$/, '$1-$2');
  return parsePeriod(DAY.exec(reporting)?.[1] ?? reporting.replace(/^(\d{4})-S/, '$1-H'));
};

/** First and last moment, in the time of China. */
export const limitsOf = ({ from, to }: Months): { readonly start: string; readonly end: string } => ({
  start: `${formatMonth(from)}-01T00:00:00+08:00`,
  end: `${lastDayOf(to)}T23:59:59+08:00`,
});

/** What a reader calls it. */
export const timeName = ({ from, to }: Months): { readonly zh: string; readonly en: string } => {
  const { text } = periodOf(from, to);
  return { zh: text, en: text };
};
