import type { TracedMember, TracedSalesLine } from '../trace';
import type { Ground } from '../cube/ground';

/** A sales line with everything that identifies it. */
export interface AuditLine extends TracedSalesLine {
  readonly unit: TracedMember;
  readonly month: string;
  /** Id of the submission; null when its revision is not recorded here. */
  readonly submission: string | null;
  /** Number of the revision within its submission. */
  readonly number: number | null;
}

export interface SampledLine extends AuditLine {
  /** Yuan of all lines before this one, in the order of the population. */
  readonly before: string;
  /** Positions of the drawn fen within all lines, in yuan. */
  readonly hits: readonly string[];
}

/**
 * A monetary-unit sample that anybody can draw again. The lines with a positive amount are laid end to end in the order
 * of unit code, month and line number. start = 1 + (SHA-256 of the seed as UTF-8, read as an integer) mod interval, in
 * fen; every interval-th fen from the start is drawn.
 */
export interface AuditSample extends Ground {
  readonly period: string;
  readonly seed: string;
  /** SHA-256 of the seed, hex. */
  readonly seedHash: string;
  /** Yuan. */
  readonly interval: string;
  readonly start: string;
  readonly population: { readonly lines: number; readonly total: string };
  readonly hits: number;
  readonly lines: readonly SampledLine[];
  /** Lines without an amount cannot be drawn; the first hundred are listed. */
  readonly nothingSold: { readonly total: number; readonly items: readonly AuditLine[] };
}

export const MOST_HITS = 1_000;
