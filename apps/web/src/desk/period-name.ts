import type { Language } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';

const quarters = ['一', '二', '三', '四'];

const yearOf = (month: number): number => Math.floor(month / 100);

const monthName = (month: number, language: Language): string =>
  language === 'zh'
    ? `${yearOf(month)}年${month % 100}月`
    : new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        Date.UTC(yearOf(month), (month % 100) - 1),
      );

const rangeName = (from: number, to: number, language: Language): string => {
  if (language === 'zh' && yearOf(from) === yearOf(to)) return `${yearOf(from)}年${from % 100}–${to % 100}月`;
  return `${monthName(from, language)}–${monthName(to, language)}`;
};

/** `2019`, `2019-12`, `2019-Q4`, `2019-H1`, `2019-01..2019-11` in words; what is no period stays as it is. */
export const periodName = (text: string, language: Language): string => {
  const period = parsePeriod(text);
  if (!period) return text;
  const year = yearOf(period.from);
  const part = /-([QH])(\d)$/.exec(period.text);
  if (part?.[1] === 'Q')
    return language === 'zh' ? `${year}年${quarters[Number(part[2]) - 1]}季度` : `Q${part[2]} ${year}`;
  if (part)
    return language === 'zh' ? `${year}年${part[2] === '1' ? '上' : '下'}半年` : `H${part[2]} ${year}`;
  if (/^\d{4}$/.test(period.text)) return language === 'zh' ? `${year}年` : String(year);
  return period.from === period.to
    ? monthName(period.from, language)
    : rangeName(period.from, period.to, language);
};
