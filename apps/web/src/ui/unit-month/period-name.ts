import type { Language } from '@xiangtong/contracts';
import { monthName } from './month-name';

/** A reference period in words: 2026年10月, 2026年第3季度, 2026年; October 2026, Q3 2026, 2026. */
export const periodName = (period: string, language: Language): string => {
  const [year = '', part] = period.split('-');
  if (part === undefined) return language === 'zh' ? `${year}年` : year;
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter !== undefined) return language === 'zh' ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`;
  return monthName(period, language);
};
