import { describe, type MessageCode, type Repair, type SentenceParameters } from '@xiangtong/contracts';

/** One mistake in an input as data: the edge turns it into words, in the caller's language. */
export interface InputMistake {
  readonly path?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly row?: number;
  readonly column?: string;
  /** Place in a text, each from 1; `path` is its file. */
  readonly line?: number;
  readonly character?: number;
  /** The probable intended value, ready to be used instead. */
  readonly proposal?: string;
  /** Repairs of the lines of a submission in one step. */
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
