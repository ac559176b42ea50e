import type { Bilingual, Language } from '@xiangtong/contracts';

/** One mistake in a report's files; `line` and `column` count from 1. */
export interface DefinitionMistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
}

/** What the checks of meaning know: the line, and in the message the name that is wrong. */
export type LineMistake = Omit<DefinitionMistake, 'column'>;

/** Where the name that the message quotes stands in its line; the first letter of the line if it is not there. */
export const withColumn = (mistake: LineMistake, content: string): DefinitionMistake => {
  const line = content.split('\n')[mistake.line - 1] ?? '';
  const [, name = ''] = /"([^"]+)"/.exec(mistake.message.en) ?? [];
  const at = name === '' ? -1 : line.indexOf(name);
  return { ...mistake, column: (at < 0 ? Math.max(line.search(/\S/), 0) : at) + 1 };
};

export const describeMistake = (
  { file, line, message }: DefinitionMistake,
  language: Language = 'en',
): string => `${file}:${line} ${message[language]}`;

/** Thrown on load with all mistakes of all reports. */
export class DefinitionError extends Error {
  constructor(readonly mistakes: readonly DefinitionMistake[]) {
    super(
      `${mistakes.length} mistakes in report definitions\n${mistakes.map((one) => describeMistake(one)).join('\n')}`,
    );
    this.name = 'DefinitionError';
  }

  /** One mistake a line, with file and line. */
  lines(language: Language): readonly string[] {
    return this.mistakes.map((mistake) => describeMistake(mistake, language));
  }
}
