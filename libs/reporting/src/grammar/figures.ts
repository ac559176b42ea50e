import type { Language } from '@xiangtong/contracts';
import { compareExact, exactOf, magnitude, roundExact, shift, signOf, type Exact } from './exact';
import type { MoneyScale } from './scope-level';
import { figureWords } from './words';

/** `-1234567.5` → `-1,234,567.5` */
export const group = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

export const fixed = (value: Exact, digits: number): string => group(roundExact(value, digits));

/** At most `digits` places, zeros at the end dropped: 1.500 → `1.5`. */
export const trimmed = (value: Exact, digits: number): string => {
  const text = roundExact(value, digits);
  return group(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
};

/** Fen are printed only where there are any: `65,709,800`, `41,922,802.09`. */
const wholeOrFen = (value: Exact): string => fixed(value, 2).replace(/\.00$/, '');

const isBelow = (value: Exact, limit: string): boolean => compareExact(magnitude(value), exactOf(limit)) < 0;

/**
 * The English forms keep the precision of the Chinese ones: 万元 with two decimals are millions with four, below one
 * million whole hundreds of yuan; 亿元 with two decimals are whole millions, or thousand millions with three; zeros at the end are dropped.
 */
const moneyForms: Readonly<Record<Language, Readonly<Record<MoneyScale, (value: Exact) => string>>>> = {
  zh: {
    yuan: (value) => `${wholeOrFen(value)}元`,
    wan: (value) => `${fixed(shift(value, -4), 2)}万元`,
    yi: (value) => `${fixed(shift(value, -8), 2)}亿元`,
  },
  en: {
    yuan: (value) => `${wholeOrFen(value)} yuan`,
    wan: (value) =>
      isBelow(value, '1000000')
        ? `${fixed(shift(exactOf(roundExact(shift(value, -4), 2)), 4), 0)} yuan`
        : `${trimmed(shift(value, -6), 4)} million yuan`,
    yi: (value) =>
      isBelow(value, '1000000000')
        ? `${trimmed(shift(value, -6), 0)} million yuan`
        : `${trimmed(shift(value, -9), 3)} billion yuan`,
  },
};

/** Money in prose; `value` in yuan. */
export const moneyText = (value: Exact, scale: MoneyScale, language: Language): string =>
  moneyForms[language][scale](value);

/** Money of a report whose scale is `scale`: below one 亿元 two decimals would say too little, so 万元 are printed. */
export const scaledMoneyText = (value: Exact, scale: MoneyScale, language: Language): string => {
  const isSmall = scale === 'yi' && isBelow(value, '100000000');
  return moneyText(value, isSmall ? 'wan' : scale, language);
};

const percentNumber = (ratio: Exact): string => fixed(shift(ratio, 2), 2);

/** 0.5674 → `56.74%` / `56.74 percent` */
export const percentText = (ratio: Exact, language: Language): string =>
  figureWords[language].percent(percentNumber(ratio));

/** Two words for the two directions, one for what rounds to nothing; the number never carries a sign. */
const directed = (
  ratio: Exact,
  forms: { up: (number: string) => string; down: (number: string) => string; level: string },
): string => {
  const number = percentNumber(magnitude(ratio));
  if (number === '0.00') return forms.level;
  return signOf(ratio) > 0 ? forms.up(number) : forms.down(number);
};

/** 增长56.74%, 下降3.50%, 持平; null when there is no base. */
export const changeText = (ratio: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  return directed(ratio, {
    up: (number) => words.rise(words.percent(number)),
    down: (number) => words.fall(words.percent(number)),
    level: words.level,
  });
};

/** 同比增长56.74%, 同比下降3.50%, 与上年同期持平, 上年同期无数据. */
export const growthText = (ratio: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  return directed(ratio, {
    up: (number) => words.yearOnYear(words.rise(words.percent(number))),
    down: (number) => words.yearOnYear(words.fall(words.percent(number))),
    level: words.levelYearOnYear,
  });
};

/** 环比增长3.20%, 环比下降3.20%, 与上期持平, 上期无数据: on the preceding period, not seasonally adjusted. */
export const monthText = (ratio: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noPreceding;
  return directed(ratio, {
    up: (number) => words.monthOnMonth(words.rise(words.percent(number))),
    down: (number) => words.monthOnMonth(words.fall(words.percent(number))),
    level: words.levelMonthOnMonth,
  });
};

/** The difference of two growth rates: 加快1.20个百分点, 回落1.20个百分点. */
export const paceText = (difference: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (difference === null) return words.noBase;
  return directed(difference, { up: words.faster, down: words.slower, level: words.pointsLevel });
};

/** A change in money: 增加1.20亿元, 减少183.22万元, 持平. */
export const increaseText = (change: Exact | null, scale: MoneyScale, language: Language): string => {
  const words = figureWords[language];
  if (change === null) return words.noBase;
  const sign = signOf(change);
  if (sign === 0) return words.noChange;
  return words[sign > 0 ? 'increase' : 'decrease'](scaledMoneyText(magnitude(change), scale, language));
};

/** A contribution to growth: 拉高9.00个百分点, 拉低10.00个百分点. */
export const pullText = (ratio: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  return directed(ratio, { up: words.pull, down: words.drag, level: words.noEffect });
};

/** The difference of two rates: 提高1.20个百分点, 下降1.20个百分点. */
export const rateDifferenceText = (difference: Exact | null, language: Language): string => {
  const words = figureWords[language];
  if (difference === null) return words.noBase;
  return directed(difference, { up: words.pointsUp, down: words.pointsDown, level: words.pointsLevel });
};

/** 甲、乙、丙 / A, B and C */
export const listText = (items: readonly string[], language: Language): string => {
  const { separator, lastSeparator } = figureWords[language];
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(separator)}${lastSeparator}${items.at(-1)}`;
};

/** 甲增长；乙下降 / A rose; B fell */
export const clausesText = (items: readonly string[], language: Language): string =>
  items.filter((item) => item !== '').join(figureWords[language].clauseSeparator);
