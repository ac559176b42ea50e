import type { Language } from '@xiangtong/contracts';
import type { Exact } from './exact';
import {
  changeText,
  fixed,
  growthText,
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
import { proseScale, type ScopeLevel } from './scope-level';
import type { Value, ValueKind } from './value';
import { figureWords } from './words';

export interface Reader {
  readonly language: Language;
  /** Decides between 元, 万元 and 亿元. */
  readonly level: ScopeLevel;
  /** Year of all months of the period, as it is written; months and quarters of it are named without it in prose. */
  readonly year?: string | null;
  /** Amounts of the sentence at hand, which are all said in one unit. */
  readonly amounts?: readonly Exact[];
}

export interface Filter {
  readonly input: ValueKind;
  readonly apply: (value: Value, reader: Reader) => string;
}

const figure = (text: (exact: Exact, reader: Reader) => string): Filter => ({
  input: 'number',
  apply: (value, reader) =>
    value?.kind === 'number' ? text(value.exact, reader) : figureWords[reader.language].none,
});

/** Phrases have words for "no base". */
const phrase = (text: (exact: Exact | null, language: Language) => string): Filter => ({
  input: 'number',
  apply: (value, { language }) => text(value?.kind === 'number' ? value.exact : null, language),
});

/** What may stand after the bar of a placeholder: `{{headline.amount | money}}`. */
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
  growthPhrase: phrase(growthText),
  changePhrase: phrase(changeText),
  pullPhrase: phrase(pullText),
  differencePhrase: phrase(rateDifferenceText),
  monthPhrase: phrase(monthText),
  pacePhrase: phrase(paceText),
  increasePhrase: {
    input: 'number',
    apply: (value, { language, level, amounts }) =>
      increaseText(value?.kind === 'number' ? value.exact : null, proseScale[level], language, amounts),
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

/** Text needs no filter. */
export const plainText = (value: Value, { language }: Reader): string =>
  value?.kind === 'text' ? value.text : figureWords[language].none;
