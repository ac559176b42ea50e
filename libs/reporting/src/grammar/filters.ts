import type { Language } from '@xiangtong/contracts';
import { signOf, type Fraction } from '@xiangtong/domain';
import {
  changeText,
  rateText,
  fixed,
  growthText,
  higherText,
  increaseText,
  listText,
  moneyText,
  monthText,
  paceText,
  percentText,
  pullText,
  rateDifferenceText,
  scaledMoneyText,
  trimmed,
} from './figures';
import { absencePhrase, againstText, gapPhrase } from './gaps';
import { isUnitLevel, proseScale, type ScopeLevel } from './scope-level';
import type { ValuePrecision } from './column-formats';
import type { Value, ValueKind } from './value';
import { figureWords } from './words';

export interface Reader {
  readonly language: Language;
  /** Decides between 元, 万元 and 亿元. */
  readonly level: ScopeLevel;
  /** Year of all months of the period, as it is written; prose omits it for months and quarters of that year. */
  readonly year?: string | null;
  /** The smallest and the largest amount of the current sentence, whose amounts all have one unit. */
  readonly amounts?: readonly Fraction[];
  /** The figures are rounded so that parts add up: two that are equal may differ a little. */
  readonly rounded?: true;
  /** Public editions hold what they print; all others the exact figures, which is the default. */
  readonly precision?: ValuePrecision;
}

export interface Filter {
  readonly input: ValueKind;
  readonly apply: (value: Value, reader: Reader) => string;
}

const figure = (text: (exact: Fraction, reader: Reader) => string): Filter => ({
  input: 'number',
  apply: (value, reader) =>
    value?.kind === 'number' ? text(value.exact, reader) : figureWords[reader.language].none,
});

type Comparison = 'year' | 'preceding' | 'any';

/** Phrases have words for "no base", and for its reason. That too few reports are in for the period is said once, above
 * the text. */
const phrase = (
  text: (exact: Fraction | null, reader: Reader) => string,
  compared: Comparison = 'any',
): Filter => ({
  input: 'number',
  apply: (value, reader) => {
    if (value?.kind === 'number' && reader.rounded && signOf(value.exact) === 0)
      return figureWords[reader.language].roughly(text(value.exact, reader));
    if (value?.kind !== 'gap') return text(value?.kind === 'number' ? value.exact : null, reader);
    if (value.change) {
      const { language, level, amounts } = reader;
      const change = increaseText(value.change, proseScale[level], language, amounts);
      return figureWords[language].withChange(gapPhrase(value.gap, language), change);
    }
    return value.gap.reason === 'fewReports' && value.gap.side === 'now' && !isUnitLevel(reader.level)
      ? figureWords[reader.language].notCompared[compared]
      : gapPhrase(value.gap, reader.language);
  },
});

/** Filters after the bar of a placeholder: `{{headline.amount | money}}`. */
export const filters = {
  yuan: figure((value, { language }) => moneyText(value, 'yuan', language)),
  wan: figure((value, { language }) => moneyText(value, 'wan', language)),
  yi: figure((value, { language }) => moneyText(value, 'yi', language)),
  money: figure((value, { language, level, amounts }) =>
    scaledMoneyText(value, proseScale[level], language, amounts),
  ),
  count: figure((value) => fixed(value, 0)),
  quantity: figure((value) => trimmed(value, 3)),
  average: figure((value) => trimmed(value, 2)),
  percent: figure((value, { language }) => percentText(value, language)),
  times: figure((value, { language }) => figureWords[language].times(fixed(value, 2))),
  growthPhrase: phrase((value, { language }) => growthText(value, language), 'year'),
  changePhrase: phrase((value, { language }) => changeText(value, language)),
  pullPhrase: phrase((value, { language }) => pullText(value, language)),
  differencePhrase: phrase((value, { language }) => rateDifferenceText(value, language)),
  monthPhrase: phrase((value, { language }) => monthText(value, language), 'preceding'),
  pacePhrase: phrase((value, { language }) => paceText(value, language)),
  higherPhrase: phrase((value, { language }) => higherText(value, language)),
  increasePhrase: phrase((value, { language, level, amounts }) =>
    increaseText(value, proseScale[level], language, amounts),
  ),
  /** An increase in yuan and fen, at every level of the report. */
  yuanIncreasePhrase: phrase((value, { language }) => increaseText(value, 'yuan', language)),
  /** Printed instead of a figure: why it is missing, or that it was reported as zero. */
  absencePhrase: {
    input: 'number',
    apply: (value, { language }) =>
      absencePhrase(value?.kind === 'gap' ? value.gap : null, value?.kind === 'number', language),
  },
  list: {
    input: 'list',
    apply: (value, { language }) => (value?.kind === 'list' ? listText(value.items, language) : ''),
  },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof filters;

export const isFilterName = (name: string): name is FilterName => Object.hasOwn(filters, name);

/** Filters whose unit of money depends on the other amounts of the sentence. */
export const isScaled = (name: string | null): boolean => name === 'money' || name === 'increasePhrase';

/** After a phrase for growth that is not comparable: 10个月对12个月, or the rate that is. */
export const basisSuffix = (value: Value, filter: string | null, { language }: Reader): string => {
  if (value?.kind !== 'number' || !filter?.endsWith('Phrase')) return '';
  const { aside, comparable, noComparable } = figureWords[language];
  if (value.unequal) return aside(againstText(value.unequal, language));
  if (value.comparable === undefined) return '';
  return aside(value.comparable ? comparable(rateText(value.comparable, language)) : noComparable);
};

/** Text needs no filter. */
export const plainText = (value: Value, { language }: Reader): string =>
  value?.kind === 'text' ? value.text : figureWords[language].none;
