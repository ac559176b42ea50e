import { describe, type Language } from '@xiangtong/contracts';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';

/** Language of messages on the terminal: Chinese unless the locale says English. */
const terminalLanguage = (locale: string | undefined): Language =>
  /^(en|C|POSIX)/.test(locale ?? '') ? 'en' : 'zh';

let language: Language | undefined;

/** Language of this terminal. */
export const localeLanguage = (): Language =>
  (language ??= terminalLanguage(Intl.DateTimeFormat().resolvedOptions().locale));

/** The address of a cell gives row and column. */
const place = ({ sheet, cell, row, column, path }: InputMistake): string =>
  (cell === undefined
    ? [sheet, row === undefined ? undefined : `#${row}`, column, path || undefined]
    : [sheet, cell]
  )
    .filter((part) => part !== undefined)
    .join(' ');

export const mistakeText = (mistake: InputMistake, language: Language): string => {
  const proposal = mistake.proposal === undefined ? '' : ` → ${mistake.proposal}`;
  const text = `${describe(mistake.code, mistake.parameters, language)}${proposal}`;
  const where = place(mistake);
  return where ? `${where}: ${text}` : text;
};

const SHOWN_MISTAKES = 20;

/** An error in one line, as the contract of the command line requires. */
export const errorLine = (error: unknown, language: Language): string => {
  if (!(error instanceof DomainError))
    return error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  const mistakes = error.mistakes.slice(0, SHOWN_MISTAKES).map((mistake) => mistakeText(mistake, language));
  const more = error.mistakes.length > SHOWN_MISTAKES ? [`… +${error.mistakes.length - SHOWN_MISTAKES}`] : [];
  return [`${error.code}: ${describe(error.code, error.parameters, language)}`, ...mistakes, ...more]
    .join(' | ')
    .replace(/\s+/g, ' ');
};

export interface OutputOptions {
  readonly json?: boolean;
}

/** One result, for people or for machines. */
export const print = (value: unknown, text: string, options: OutputOptions): void => {
  process.stdout.write(`${options.json ? JSON.stringify(value) : text}\n`);
};
