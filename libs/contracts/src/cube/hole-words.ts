import type { PeriodType } from '@xiangtong/domain';
import type { Hole, HoleReason, Periods } from './cube-holes';
import type { Language } from '../problem';

interface HoleWords {
  readonly marks: Readonly<Record<HoleReason, string>>;
  readonly sides: Readonly<Record<Hole['side'], string>>;
  readonly against: (periods: Periods) => string;
  readonly of: (periods: Periods) => string;
}

const chinesePeriods: Readonly<Record<PeriodType, string>> = { month: '个月', quarter: '个季度', year: '年' };
const englishPeriods: Readonly<Record<PeriodType, string>> = {
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};

export const holeWords: Readonly<Record<Language, HoleWords>> = {
  zh: {
    marks: {
      notReported: '未报',
      notYetDue: '未到期',
      exempt: '免报',
      notYetThere: '未建',
      noLongerThere: '已撤',
      noData: '无数据',
      fewReports: '上报不足',
      zero: '为零',
      negative: '为负',
      noRecords: '无记录',
      suppressed: '×',
    },
    sides: { now: '', yoy: '上年', mom: '上期', 'two-year': '前年' },
    against: ({ now, base, type }) => `${now}${chinesePeriods[type]}对${base}${chinesePeriods[type]}`,
    of: ({ now, base, type }) => `${base}${chinesePeriods[type]}中报了${now}${chinesePeriods[type]}`,
  },
  en: {
    marks: {
      notReported: 'missing',
      notYetDue: 'not yet due',
      exempt: 'exempt',
      notYetThere: 'not yet there',
      noLongerThere: 'gone',
      noData: 'no data',
      fewReports: 'few reports',
      zero: 'zero',
      negative: 'negative',
      noRecords: 'no records',
      suppressed: '×',
    },
    sides: { now: '', yoy: 'year before: ', mom: 'before: ', 'two-year': 'two years before: ' },
    against: ({ now, base, type }) => `${now} ${englishPeriods[type]} against ${base}`,
    of: ({ now, base, type }) => `${now} of ${base} ${englishPeriods[type]}`,
  },
};

/** 未报, 上年未建 */
export const holeMark = ({ side, reason }: Hole, language: Language): string =>
  holeWords[language].sides[side] + holeWords[language].marks[reason];
