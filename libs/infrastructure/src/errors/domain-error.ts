import { describe, type MessageCode, type Repair, type SentenceParameters } from '@xiangtong/contracts';

/** One mistake in an input as data: words are put to it at the edge, in the reader's language. */
export interface InputMistake {
  readonly path?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly row?: number;
  readonly column?: string;
  /** What was probably meant, ready to be typed in its place. */
  readonly proposal?: string;
  /** What can be done with the lines of a submission in one step. */
  readonly repairs?: readonly Repair[];
  readonly code: MessageCode;
  readonly parameters: SentenceParameters;
}

/** Ends a use case. Carries a stable code; the HTTP status of a code is part of its message table. */
export class DomainError extends Error {
  constructor(
    readonly code: MessageCode,
    readonly parameters: SentenceParameters = {},
    readonly mistakes: readonly InputMistake[] = [],
    options?: { cause?: unknown },
  ) {
    super(describe(code, parameters, 'en'), options);
    this.name = 'DomainError';
  }
}
