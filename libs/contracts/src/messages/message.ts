import type { Language } from '../problem';
import { parameterWords } from './words';
import { entryOf, groupThousands } from '@xiangtong/domain';
import { periodName } from '../period-words';

const figures =
  'amount after before benefits count expected factor high hits limit lines low price quantity ratio refused rows sales sum total usual';
const months = 'month months period';

type Writing = (value: string, language: Language) => string;

/** Periods by their codes, alone or in a list; a day is none. */
const periodsRead: Writing = (value, language) =>
  value
    .split(' ')
    .map((code) => periodName(code, language))
    .join(language === 'zh' ? '、' : ', ');

const writings: Readonly<Record<string, Writing>> = {
  ...Object.fromEntries(figures.split(' ').map((name) => [name, groupThousands])),
  ...Object.fromEntries(months.split(' ').map((name) => [name, periodsRead])),
};

/**
 * What the product found, by the name of its parameter, as people read it: 1,234,567.89, 2019年12月. Other values, such
 * as `value`, are what somebody wrote, or name something: they are printed as given.
 */
const asRead = (name: string, value: string, language: Language): string =>
  entryOf(writings, name)?.(value, language) ?? value;

export type Bilingual = Readonly<Record<Language, string>>;

/** Numbers and values as they were given. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** Parameters of a message: names are given in both languages. */
export type SentenceParameters = Readonly<Record<string, string | number | Bilingual>>;

/**
 * The message of a code: what happened, where, what to do. `{name}` is a parameter, `{name:row|rows}` a number of
 * things. `status` is the HTTP status when the code ends a request.
 */
export interface MessageText extends Bilingual {
  readonly status: number;
  /** Seconds until a retry makes sense, or the parameter that has them: the header Retry-After. */
  readonly retryAfter?: number | 'seconds';
}

/** A text with its parameters filled in as people read them; a missing parameter leaves nothing. */
export const fillIn = (text: Bilingual, parameters: SentenceParameters, language: Language): string =>
  text[language].replace(
    /\{(\w+)(?::([^{}|]+)\|([^{}|]+))?\}/g,
    (_, name: string, one: string | undefined, many: string | undefined) => {
      const word = wordOf(name, parameters[name] ?? '', language);
      return one === undefined || many === undefined ? word : `${word} ${word === '1' ? one : many}`;
    },
  );

const wordOf = (name: string, value: string | number | Bilingual, language: Language): string =>
  typeof value === 'object'
    ? value[language]
    : (entryOf(entryOf(parameterWords, name), String(value))?.[language] ??
      asRead(name, String(value), language));

export interface BilingualName {
  readonly zh: string;
  readonly en: string;
}
