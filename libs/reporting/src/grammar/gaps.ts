import {
  holeWords,
  type CubeCompare,
  type HoleReason,
  type Language,
  type Periods,
} from '@xiangtong/contracts';

/** The period without data: the current one, that of the year before, the preceding one. */
type GapSide = 'now' | 'year' | 'preceding';

/** Why there is no figure. A base of zero or less is a figure, but growth cannot be computed from it. */
export interface Gap {
  readonly side: GapSide;
  readonly reason: HoleReason;
  /** A zero that units have reported; benefits of households are on record, and nobody owes a report of them. */
  readonly isReported?: true;
}

export const baseSide = (compare: CubeCompare | null): GapSide => (compare === 'mom' ? 'preceding' : 'year');

/** A missing report says nothing about sales; a unit that did not exist sold nothing. */
export const isUnreported = ({ reason }: Gap): boolean =>
  reason === 'notReported' ||
  reason === 'notYetDue' ||
  reason === 'exempt' ||
  reason === 'noRecords' ||
  reason === 'fewReports' ||
  reason === 'suppressed';

const codePrefixes: Readonly<Record<GapSide, string>> = { now: '', year: 'base', preceding: 'preceding' };

/** Printed instead of a figure that is not published. */
export const SUPPRESSED = '×';

/** There is a figure, and it is not published. */
export const isSuppressed = ({ reason }: Gap): boolean => reason === 'suppressed';

/** `notReported`, `baseNotReported`, `precedingZero`: machine-readable codes in a document. */
export const gapCode = ({ side, reason }: Gap): string => {
  const prefix = codePrefixes[side];
  return prefix === '' ? reason : `${prefix}${reason[0]!.toUpperCase()}${reason.slice(1)}`;
};

interface GapWords {
  /** Text at a mark in a picture. */
  readonly markOf: (side: GapSide, mark: string) => string;
  /** Reasons in prose. */
  readonly phrases: Readonly<Record<HoleReason, string>>;
  readonly phraseOf: (side: GapSide, phrase: string) => string;
  readonly noteOf: (phrase: string, gap: Gap) => string;
  readonly suppressedNote: string;
  readonly unequalNote: (against: string) => string;
  /** Nothing was sold, and this was reported. */
  readonly reportedZero: string;
  /** No person is on record who could have reported. */
  readonly noData: string;
}

const chineseSides: Readonly<Record<GapSide, string>> = { now: '本期', year: '上年同期', preceding: '上期' };
const chineseMarks: Readonly<Record<GapSide, string>> = { now: '', year: '上年', preceding: '上期' };
const englishSides: Readonly<Record<GapSide, string>> = {
  now: '',
  year: ' in the same period of the previous year',
  preceding: ' in the preceding period',
};
const englishMarks: Readonly<Record<GapSide, string>> = {
  now: '',
  year: 'year before: ',
  preceding: 'before: ',
};

const words: Readonly<Record<Language, GapWords>> = {
  zh: {
    markOf: (side, mark) => `${chineseMarks[side]}${mark}`,
    phrases: {
      notReported: '应报未报',
      notYetDue: '未到上报期限',
      exempt: '免报',
      notYetThere: '尚未设立',
      noLongerThere: '已撤并或退出',
      noData: '无数据',
      fewReports: '上报不足',
      zero: '为零',
      negative: '为负数',
      noRecords: '无记录',
      suppressed: '不予公布',
    },
    phraseOf: (side, phrase) => `${chineseSides[side]}${phrase}`,
    suppressedNote: '“×”：为防止由此推断个别填报单位或农户，不予公布；不是零。',
    noteOf: (phrase, { side, reason, isReported }) => {
      if (reason === 'zero') return `${phrase}${isReported ? '（已上报）' : ''}，不计算增长速度。`;
      if (reason === 'negative') return `${phrase}，不计算增长速度，只列增减额。`;
      if (reason === 'fewReports') return `${phrase}，不计算增长速度，以“—”表示。`;
      return `${phrase}，以“—”表示，不作零处理${side === 'now' ? '' : '，不计算增长速度'}。`;
    },
    unequalNote: (against) => `${against}：两期有上报的期数不同，增长速度不宜直接比较。`,
    reportedZero: '已上报，为零',
    noData: '没有应报单位',
  },
  en: {
    markOf: (side, mark) => `${englishMarks[side]}${mark}`,
    phrases: {
      notReported: 'due but not reported',
      notYetDue: 'not yet due',
      exempt: 'exempt from reporting',
      notYetThere: 'unit not yet set up',
      noLongerThere: 'unit no longer there',
      noData: 'no data',
      fewReports: 'too few reports',
      zero: 'zero',
      negative: 'negative',
      noRecords: 'nothing on record',
      suppressed: 'not published',
    },
    suppressedNote: '“×”: withheld, so that no single respondent or household can be inferred; not zero.',
    phraseOf: (side, phrase) => `${phrase}${englishSides[side]}`,
    noteOf: (phrase, { reason, isReported }) => {
      if (reason === 'zero') return `${isReported ? 'Reported as' : 'Was'} ${phrase}; there is no growth.`;
      if (reason === 'negative') return `Was ${phrase}: there is no growth, only a change in amount.`;
      if (reason === 'fewReports') return `— ${phrase}; there is no growth.`;
      return `— ${phrase}; this is not zero, and there is no growth.`;
    },
    unequalNote: (against) => `${against}: reports of unequal numbers of periods; growth is hard to compare.`,
    reportedZero: 'reported as zero',
    noData: 'no unit owes a report',
  },
};

/** 未报, 上年未建 */
export const gapMark = ({ side, reason }: Gap, language: Language): string =>
  words[language].markOf(side, holeWords[language].marks[reason]);

/** 上年同期应报未报 */
export const gapPhrase = ({ side, reason }: Gap, language: Language): string =>
  words[language].phraseOf(side, words[language].phrases[reason]);

/** Note below a table in which a figure is missing for this reason. */
export const gapNote = (gap: Gap, language: Language): string =>
  isSuppressed(gap) ? words[language].suppressedNote : words[language].noteOf(gapPhrase(gap, language), gap);

/** 10个月对12个月 */
export const againstText = (periods: Periods, language: Language): string =>
  holeWords[language].against(periods);

export const unequalNote = (periods: Periods, language: Language): string =>
  words[language].unequalNote(againstText(periods, language));

/** The text instead of a figure that is missing or zero. */
export const absencePhrase = (gap: Gap | null, isZero: boolean, language: Language): string => {
  if (gap) return gapPhrase(gap, language);
  return isZero ? words[language].reportedZero : words[language].noData;
};
