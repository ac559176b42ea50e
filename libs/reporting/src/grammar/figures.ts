import type { Language } from '@xiangtong/contracts';
import {
  addFractions,
  groupThousands,
  compareFractions,
  fractionOf,
  magnitude,
  roundFraction,
  shiftFraction,
  signOf,
  type Fraction,
} from '@xiangtong/domain';
import type { MoneyScale } from './scope-level';
import { figureWords } from './words';

export const fixed = (value: Fraction, digits: number): string =>
  groupThousands(roundFraction(value, digits));

/** The value to at most `digits` places, zeros at the end dropped: 1.500 → `1.5`. */
export const trimmed = (value: Fraction, digits: number): string => {
  const text = roundFraction(value, digits);
  return groupThousands(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
};

const isWhole = ({ numerator, denominator }: Fraction): boolean => numerator % denominator === 0n;

/** Fen are printed only where there are any: `65,709,800`, `41,922,802.09`; an average of 387.998 is `388.00`. */
const wholeOrFen = (value: Fraction): string => fixed(value, isWhole(value) ? 0 : 2);

/** Zeros at the end are dropped only where nothing was rounded away. */
const exactOrFixed = (value: Fraction, digits: number): string =>
  isWhole(shiftFraction(value, digits)) ? trimmed(value, digits) : fixed(value, digits);

/** Amounts in prose, in one unit of money. */
type MoneyForm = (value: Fraction) => string;

const forms = {
  yuan: (value) => `${wholeOrFen(value)}元`,
  wan: (value) => `${fixed(shiftFraction(value, -4), 2)}万元`,
  yi: (value) => `${fixed(shiftFraction(value, -8), 2)}亿元`,
  wholeYuan: (value) => `${wholeOrFen(value)} yuan`,
  hundreds: (value) =>
    `${fixed(shiftFraction(fractionOf(roundFraction(shiftFraction(value, -4), 2)), 4), 0)} yuan`,
  fineMillions: (value) => `${exactOrFixed(shiftFraction(value, -6), 4)} million yuan`,
  millions: (value) => `${trimmed(shiftFraction(value, -6), 0)} million yuan`,
  billions: (value) => `${trimmed(shiftFraction(value, -9), 3)} billion yuan`,
} as const satisfies Record<string, MoneyForm>;

/**
 * A unit applies to amounts from this value on; the units of a scale are ordered from the largest to one for all
 * amounts.
 */
type Ladder = readonly (readonly [from: string, form: MoneyForm])[];

const wanInEnglish: Ladder = [
  ['1000000', forms.fineMillions],
  ['0', forms.hundreds],
];

/**
 * The English forms keep the precision of the Chinese ones: 万元 with two decimals are millions with four, below one
 * million whole hundreds of yuan; 亿元 with two decimals are whole millions, or thousand millions with three.
 */
const ladders: Readonly<Record<Language, Readonly<Record<MoneyScale, Ladder>>>> = {
  zh: { yuan: [['0', forms.yuan]], wan: [['0', forms.wan]], yi: [['0', forms.yi]] },
  en: {
    yuan: [['0', forms.wholeYuan]],
    wan: wanInEnglish,
    yi: [
      ['1000000000', forms.billions],
      ['0', forms.millions],
    ],
  },
};

/** Prints 万元 below one 亿元, where two decimals would be too imprecise. */
const scaledLadders: Readonly<Record<Language, Ladder>> = {
  zh: [['100000000', forms.yi], ...ladders.zh.wan],
  en: [['1000000000', forms.billions], ['100000000', forms.millions], ...wanInEnglish],
};

/**
 * The unit for amounts in one sentence: the largest that one of them reaches and in which the smallest still has a
 * digit behind the point.
 */
const formFor = (ladder: Ladder, amounts: readonly Fraction[]): MoneyForm => {
  const sizes = amounts.filter((amount) => signOf(amount) !== 0).map(magnitude);
  const fitting = ladder.find(
    ([from]) =>
      sizes.some((size) => compareFractions(size, fractionOf(from)) >= 0) &&
      sizes.every((size) => compareFractions(shiftFraction(size, 1), fractionOf(from)) >= 0),
  );
  return (fitting ?? ladder.at(-1))![1];
};

/** Money in prose; `value` in yuan. */
export const moneyText = (value: Fraction, scale: MoneyScale, language: Language): string =>
  formFor(ladders[language][scale], [value])(value);

/** Money of a report whose scale is `scale`, in the unit of all amounts of its sentence. */
export const scaledMoneyText = (
  value: Fraction,
  scale: MoneyScale,
  language: Language,
  sentence: readonly Fraction[] = [value],
): string => {
  const ladder = scale === 'yi' ? scaledLadders[language] : ladders[language][scale];
  return formFor(ladder, sentence)(value);
};

const percentNumber = (ratio: Fraction): string => fixed(shiftFraction(ratio, 2), 2);

/** 0.5674 → `56.74%` / `56.74 percent` */
export const percentText = (ratio: Fraction, language: Language): string =>
  figureWords[language].percent(percentNumber(ratio));

/** Two words for the two directions, and one for a value that rounds to zero; the number never has a sign. */
const directed = (
  ratio: Fraction,
  forms: { up: (number: string) => string; down: (number: string) => string; level: string },
): string => {
  const number = percentNumber(magnitude(ratio));
  if (number === '0.00') return forms.level;
  return signOf(ratio) > 0 ? forms.up(number) : forms.down(number);
};

/** 增长56.74%, 下降3.50%, 持平; null when there is no base. */
export const changeText = (ratio: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  return directed(ratio, {
    up: (number) => words.rise(words.percent(number)),
    down: (number) => words.fall(words.percent(number)),
    level: words.level,
  });
};

/** From 1,000 % on, a rate says less than how many times the base the figure is. */
const isManifold = (ratio: Fraction): boolean => compareFractions(ratio, fractionOf(10)) >= 0;

/** The figure as a multiple of its base, from its growth. */
const timesNumber = (ratio: Fraction): string => fixed(addFractions(ratio, fractionOf(1)), 2);

/** 同比增长56.74%, 同比下降3.50%, 与上年同期持平, 为上年同期的54.40倍, 上年同期无数据. */
export const growthText = (ratio: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  if (isManifold(ratio)) return words.timesYearBefore(words.times(timesNumber(ratio)));
  return directed(ratio, {
    up: (number) => words.yearOnYear(words.rise(words.percent(number))),
    down: (number) => words.yearOnYear(words.fall(words.percent(number))),
    level: words.levelYearOnYear,
  });
};

/** The same without a word on what it is compared with, except for a multiple: 增长56.74%, 为上年同期的54.40倍. */
export const rateText = (ratio: Fraction, language: Language): string =>
  isManifold(ratio) ? growthText(ratio, language) : changeText(ratio, language);

/**
 * 环比增长3.20%, 环比下降3.20%, 与上期持平, 为上期的54.40倍, 上期无数据: on the preceding period, not seasonally adjusted.
 */
export const monthText = (ratio: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noPreceding;
  if (isManifold(ratio)) return words.timesPreceding(words.times(timesNumber(ratio)));
  return directed(ratio, {
    up: (number) => words.monthOnMonth(words.rise(words.percent(number))),
    down: (number) => words.monthOnMonth(words.fall(words.percent(number))),
    level: words.levelMonthOnMonth,
  });
};

/** The difference of two growth rates: 加快1.20个百分点, 回落1.20个百分点. */
export const paceText = (difference: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (difference === null) return words.noBase;
  return directed(difference, { up: words.faster, down: words.slower, level: words.pointsLevel });
};

/** A growth rate beside that of another place: 高1.20个百分点, 低1.20个百分点. */
export const higherText = (difference: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (difference === null) return words.noBase;
  return directed(difference, { up: words.higher, down: words.lower, level: words.hardlyHigher });
};

/** A change in money: 增加1.20亿元, 减少183.22万元, 持平. */
export const increaseText = (
  change: Fraction | null,
  scale: MoneyScale,
  language: Language,
  sentence?: readonly Fraction[],
): string => {
  const words = figureWords[language];
  if (change === null) return words.noBase;
  const sign = signOf(change);
  if (sign === 0) return words.noChange;
  return words[sign > 0 ? 'increase' : 'decrease'](
    scaledMoneyText(magnitude(change), scale, language, sentence),
  );
};

/** A contribution to growth: 拉高9.00个百分点, 拉低10.00个百分点. */
export const pullText = (ratio: Fraction | null, language: Language): string => {
  const words = figureWords[language];
  if (ratio === null) return words.noBase;
  return directed(ratio, { up: words.pull, down: words.drag, level: words.noEffect });
};

/** The difference of two rates: 提高1.20个百分点, 下降1.20个百分点. */
export const rateDifferenceText = (difference: Fraction | null, language: Language): string => {
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
