import type { Language } from '../problem';
import { parameterWords } from './words';

export type Bilingual = Readonly<Record<Language, string>>;

/** Numbers and values as they were given. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** Those of a sentence: names come in both languages. */
export type SentenceParameters = Readonly<Record<string, string | number | Bilingual>>;

/**
 * What is said to people under a code: what happened, where, what to do. `{name}` stands for a parameter, `{name:row|rows}`
 * for a number of things. `status` is the HTTP status when the code ends a request.
 */
export interface MessageText extends Bilingual {
  readonly status: number;
  /** Seconds after which it makes sense to ask again, or the parameter that has them: the header Retry-After. */
  readonly retryAfter?: number | 'seconds';
}

/** A text with its parameters filled in; one that is not given leaves nothing. */
export const fillIn = (text: Bilingual, parameters: SentenceParameters, language: Language): string =>
  text[language].replace(
    /\{(\w+)(?::([^{}|]+)\|([^{}|]+))?\}/g,
    (_, name: string, one: string | undefined, many: string | undefined) => {
      const word = wordOf(name, parameters[name] ?? '', language);
      return one === undefined || many === undefined ? word : `${word} ${word === '1' ? one : many}`;
    },
  );

const wordOf = (name: string, value: string | number | Bilingual, language: Language): string =>
  typeof value === 'object' ? value[language] : (parameterWords[name]?.[value]?.[language] ?? String(value));
