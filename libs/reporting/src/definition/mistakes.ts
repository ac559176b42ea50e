/** One mistake in a report's files; `line` counts from 1. */
export interface DefinitionMistake {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const describeMistake = ({ file, line, message }: DefinitionMistake): string =>
  `${file}:${line} ${message}`;

/** Thrown on load with all mistakes of all reports. */
export class DefinitionError extends Error {
  constructor(readonly mistakes: readonly DefinitionMistake[]) {
    super(`${mistakes.length} mistakes in report definitions\n${mistakes.map(describeMistake).join('\n')}`);
    this.name = 'DefinitionError';
  }
}
