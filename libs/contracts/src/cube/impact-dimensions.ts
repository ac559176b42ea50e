import type { BilingualText } from '../indicators';

/** Of the unit that serves: as in questions about sales. `home…` is where the household lives. */
export const impactDimensions = [
  'unit',
  'county',
  'prefecture',
  'homeVillage',
  'homeTownship',
  'homeCounty',
  'homePrefecture',
  'mechanism',
  'incomeClass',
  'month',
  'year',
] as const;
export type ImpactDimension = (typeof impactDimensions)[number];

export const impactDimensionNames: Readonly<Record<ImpactDimension, BilingualText>> = {
  unit: { zh: '来源单位', en: 'Source unit' },
  county: { zh: '来源单位所在县区', en: 'County of the source unit' },
  prefecture: { zh: '来源单位所在市州', en: 'Prefecture of the source unit' },
  homeVillage: { zh: '农户所在村', en: 'Home village' },
  homeTownship: { zh: '农户所在乡镇', en: 'Home township' },
  homeCounty: { zh: '农户所在县区', en: 'Home county' },
  homePrefecture: { zh: '农户所在市州', en: 'Home prefecture' },
  mechanism: { zh: '利益联结机制', en: 'Mechanism' },
  incomeClass: { zh: '收入类别', en: 'Income class' },
  month: { zh: '月份', en: 'Month' },
  year: { zh: '年份', en: 'Year' },
};
