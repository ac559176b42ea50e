import { defineTexts } from '../../i18n/texts';

/** What a report is about, and which period. */
export const useChoiceTexts = defineTexts({
  zh: {
    scope: '范围',
    within: '县内',
    wholeCounty: '全县（市、区）',
    township: '乡镇、街道',
    unfit: '这种报表不做这一级',
    periodKind: '时期种类',
    period: '时期',
    yearLabel: '年份',
    year: '全年',
    month: '月',
    quarter: '季度',
    half: '半年',
    range: '累计',
    firstMonth: '起月',
    lastMonth: '止月',
  },
  en: {
    scope: 'Place',
    within: 'Within the county',
    wholeCounty: 'the whole county',
    township: 'township',
    unfit: 'the report is not made for such a place',
    periodKind: 'Kind of period',
    period: 'Period',
    yearLabel: 'Year',
    year: 'year',
    month: 'month',
    quarter: 'quarter',
    half: 'half year',
    range: 'cumulative',
    firstMonth: 'First month',
    lastMonth: 'Last month',
  },
});
