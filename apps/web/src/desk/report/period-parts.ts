import { periodKind, type PeriodKind } from '@xiangtong/contracts';
import { formatMonth, parseMonth, parsePeriod, periodOf } from '@xiangtong/domain';

/** A period as it is chosen: what kind, which year, which of its months, quarters or halves. */
export interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 to 12, 4 or 2; 1 for years and ranges. */
  readonly part: number;
}

/** How many of a kind a year has. */
export const partsOfYear: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
  range: 1,
};

/** Null for what is no period. */
export const partsOf = (text: string): PeriodParts | null => {
  const period = parsePeriod(text);
  if (!period) return null;
  const year = Math.floor(period.to / 100);
  const kind = periodKind(period);
  const length = 12 / partsOfYear[kind];
  return { kind, year, part: kind === 'range' ? 1 : Math.ceil((period.to % 100) / length) };
};

/** Canonical text; a range begins with January and ends with the part's month. */
export const textOf = ({ kind, year, part }: PeriodParts): string => {
  const length = kind === 'range' ? 11 : 12 / partsOfYear[kind];
  const last = year * 100 + (kind === 'range' ? 11 : part * length);
  return periodOf(last - length + 1, last).text;
};

/** The period of another kind that ends where this one does, or holds its end. */
export const asKind = (text: string, kind: PeriodKind): string => {
  const period = parsePeriod(text);
  if (!period) return text;
  const [year, month] = [Math.floor(period.to / 100), period.to % 100];
  if (kind === 'range') return textOf({ kind, year, part: 1 });
  return textOf({ kind, year, part: Math.ceil(month / (12 / partsOfYear[kind])) });
};

/** The period asked for, or the latest, as one of these kinds. */
export const periodFor = (kinds: readonly PeriodKind[], asked: string, latest: string): string => {
  const text = partsOf(asked) ? asked : latest;
  const kind = partsOf(text)?.kind;
  return kind !== undefined && kinds.includes(kind)
    ? text
    : asKind(text, kinds.includes('year') ? 'year' : kinds[0]!);
};

/** The range of two months (`2019-01`), null when it does not run forward. */
export const rangeOf = (first: string, last: string): string | null => {
  const [from, to] = [parseMonth(first), parseMonth(last)];
  return from === null || to === null || to < from ? null : periodOf(from, to).text;
};

/** First and last month of a period as texts. */
export const endsOf = (text: string): readonly [string, string] => {
  const period = parsePeriod(text);
  return period ? [formatMonth(period.from), formatMonth(period.to)] : ['', ''];
};
