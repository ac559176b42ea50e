import {
  addMonths,
  inChina,
  monthsBetween,
  parsePeriod,
  shiftPeriod,
  type Month,
  type Period,
} from '@xiangtong/domain';
import type { Language } from './problem';

export const periodKinds = ['month', 'quarter', 'half', 'year', 'range'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const chineseQuarters = ['一', '二', '三', '四'] as const;
const englishQuarters = ['first', 'second', 'third', 'fourth'] as const;

const yearOf = (month: Month): number => Math.floor(month / 100);
const englishMonth = (month: Month): string => english[(month % 100) - 1]!;
const quarterIndex = (period: Period): number => Math.floor((period.from % 100) / 3);
const firstHalf = (period: Period): boolean => period.from % 100 === 1;

export const periodKind = ({ text, from, to }: Period): PeriodKind => {
  if (text.includes('-Q')) return 'quarter';
  if (text.includes('-H')) return 'half';
  if (text.includes('..')) return 'range';
  return monthsBetween(from, to) === 0 ? 'month' : 'year';
};

const chineseRange = ({ from, to }: Period): string =>
  yearOf(from) === yearOf(to)
    ? `${yearOf(from)}年${from % 100}—${to % 100}月`
    : `${yearOf(from)}年${from % 100}月—${yearOf(to)}年${to % 100}月`;

const englishRange = ({ from, to }: Period): string =>
  yearOf(from) === yearOf(to)
    ? `${englishMonth(from)}–${englishMonth(to)} ${yearOf(to)}`
    : `${englishMonth(from)} ${yearOf(from)} – ${englishMonth(to)} ${yearOf(to)}`;

const forms: Readonly<Record<Language, Readonly<Record<PeriodKind, (period: Period) => string>>>> = {
  zh: {
    month: ({ from }) => `${yearOf(from)}年${from % 100}月`,
    quarter: (period) => `${yearOf(period.from)}年${chineseQuarters[quarterIndex(period)]}季度`,
    half: (period) => `${yearOf(period.from)}年${firstHalf(period) ? '上' : '下'}半年`,
    year: ({ from }) => `${yearOf(from)}年`,
    range: chineseRange,
  },
  en: {
    month: ({ from }) => `${englishMonth(from)} ${yearOf(from)}`,
    quarter: (period) => `the ${englishQuarters[quarterIndex(period)]} quarter of ${yearOf(period.from)}`,
    half: (period) => `the ${firstHalf(period) ? 'first' : 'second'} half of ${yearOf(period.from)}`,
    year: ({ from }) => String(yearOf(from)),
    range: englishRange,
  },
};

/** The period as a sentence names it: 2019年四季度, the fourth quarter of 2019. */
export const periodText = (period: Period, language: Language): string =>
  forms[language][periodKind(period)](period);

/** A run of months as such, even where it is a quarter or a year: 2019年1—12月. */
export const monthsText = (period: Period, language: Language): string =>
  period.from === period.to ? periodText(period, language) : forms[language].range(period);

const shortEnglish: Readonly<Record<PeriodKind, (period: Period) => string>> = {
  ...forms.en,
  quarter: (period) => `Q${quarterIndex(period) + 1} ${yearOf(period.from)}`,
  half: (period) => `H${firstHalf(period) ? 1 : 2} ${yearOf(period.from)}`,
};

/**
 * Name of a period by its code (`2019-12`) on pages, in rows and on axes, where English is short: Q1 2019; any other
 * text is unchanged.
 */
export const periodName = (code: string, language: Language): string => {
  const period = parsePeriod(code);
  if (period === null) return code;
  return language === 'en' ? shortEnglish[periodKind(period)](period) : periodText(period, language);
};

/** The calendar day of an instant in China. */
export const dayText = (instant: Date, language: Language): string => {
  const local = inChina(instant);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()] as const;
  return language === 'zh' ? `${year}年${month + 1}月${day}日` : `${day} ${english[month]!} ${year}`;
};

/**
 * The Spring Festival moves between January and February, and what is sold before and after it reaches into March:
 * comparing one of these months alone with last year means little.
 */
export const movedBySpringFestival = ({ from, to }: Period): boolean => from === to && from % 100 <= 3;

/** Days of a period and of the same months of the year before, where a leap year makes them differ; null otherwise. */
export const leapDays = (period: Period): { readonly now: number; readonly base: number } | null => {
  const [now, base] = [daysIn(period), daysIn(shiftPeriod(period, -12))];
  return now === base ? null : { now, base };
};

const daysIn = ({ from, to }: Period): number =>
  (firstDay(addMonths(to, 1)) - firstDay(from)) / (24 * 60 * 60 * 1_000);

const firstDay = (month: Month): number => Date.UTC(yearOf(month), (month % 100) - 1, 1);
