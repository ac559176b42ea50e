import type { Language } from '../problem';

export type MessageParameters = Readonly<Record<string, string | number>>;

/**
 * What is said to people under a code: what happened, where, what to do. `{name}` stands for a parameter.
 * `status` is the HTTP status when the code ends a request.
 */
export interface MessageText extends Readonly<Record<Language, string>> {
  readonly status: number;
}

/** A text with its parameters filled in; one that is not given leaves nothing. */
export const fillIn = (text: MessageText, parameters: MessageParameters, language: Language): string =>
  text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
