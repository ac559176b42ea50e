import type { Repair } from './submission/repair';

/** One mistake in an input: its place, a stable code, and a text for the person who has to correct it. */
export interface InputError {
  /** Place in a JSON body, e.g. `lines[3].product`. */
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
  /** Repairs of the lines in one step; the respondent decides. */
  readonly repairs?: readonly Repair[];
  readonly code: string;
  readonly message: string;
}

/** application/problem+json (RFC 9457) with a stable code and all input errors at once. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly InputError[];
}

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
