import type { Conformity, Gap } from '@xiangtong/domain';
import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { Reason } from './reason';
import type { AuditLine } from './audit';

export const auditTests = [
  'benfordFirst',
  'benfordSecond',
  'duplicates',
  'roundNumbers',
  'missingMonths',
  'lineNumbers',
] as const;

export type AuditTest = (typeof auditTests)[number];

/** A page of the lines or units behind a test. */
export interface Findings<Item> {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly Item[];
}

interface Tested {
  readonly name: { readonly zh: string; readonly en: string };
  /** Cases tested. */
  readonly n: number;
}

/** Statistics of fit with six places; null where `reasons` says why. */
interface Fitted extends Tested {
  readonly chiSquare: string | null;
  readonly degreesOfFreedom: number;
  readonly pValue: string | null;
  readonly reasons: readonly Reason[];
}

/** Lines by a digit of their amount. */
export interface BenfordAnswer extends Fitted {
  /** Lines left out: those with amount 0, and those with an amount below 1 yuan. */
  readonly leftOut: { readonly zero: number; readonly belowOneYuan: number };
  readonly digits: readonly {
    readonly digit: number;
    readonly observed: number;
    readonly share: string | null;
    readonly expectedShare: string;
  }[];
  readonly meanAbsoluteDeviation: string | null;
  /** Nigrini's judgement of the deviation. */
  readonly conformity: { readonly code: Conformity; readonly zh: string; readonly en: string } | null;
  /** The digit with the largest excess over what is expected; the findings are its lines, largest amount first. */
  readonly excessDigit: number | null;
  readonly findings: Findings<AuditLine>;
}

/** A line, and how often its amount and quantity stand in its unit. */
export interface RepeatedLine extends AuditLine {
  readonly times: number;
}

export interface UnitsMissingMonths {
  readonly unit: TracedMember;
  readonly due: number;
  readonly months: readonly string[];
}

export interface BrokenNumbering {
  readonly unit: TracedMember;
  readonly month: string;
  readonly submission: string | null;
  readonly number: number | null;
  readonly missing: readonly Gap[];
}

/** Lines of one unit that repeat an amount and a quantity. There is no law to test against: no p-value. */
export interface DuplicatesAnswer extends Tested {
  readonly groups: number;
  readonly repeated: number;
  readonly share: string | null;
  /** Largest group first. */
  readonly findings: Findings<RepeatedLine>;
}

export interface RoundNumbersAnswer extends Tested {
  readonly steps: readonly {
    /** Yuan. */
    readonly step: number;
    /** Amounts of whole yuan from the step on. */
    readonly n: number;
    readonly multiples: number;
    readonly share: string | null;
    readonly expectedShare: string;
    /** Exact probability of this many or more, six places. */
    readonly pValue: string | null;
  }[];
  readonly reasons: readonly Reason[];
  /** Multiples of the smallest step; those of the largest one first, then by amount. */
  readonly findings: Findings<AuditLine>;
}

/** Months due and not reported; `n` counts the months due. */
export interface MissingMonthsAnswer extends Tested {
  readonly missing: number;
  readonly share: string | null;
  /** Units with most missing months first. */
  readonly findings: Findings<UnitsMissingMonths>;
}

/** Revisions with gaps in their line numbers; `n` counts revisions with lines. */
export interface LineNumbersAnswer extends Tested {
  readonly broken: number;
  readonly findings: Findings<BrokenNumbering>;
}

/** The tests asked for. */
export interface AuditTestsAnswer extends Ground {
  readonly period: string;
  readonly benfordFirst?: BenfordAnswer;
  readonly benfordSecond?: BenfordAnswer;
  readonly duplicates?: DuplicatesAnswer;
  readonly roundNumbers?: RoundNumbersAnswer;
  readonly missingMonths?: MissingMonthsAnswer;
  readonly lineNumbers?: LineNumbersAnswer;
}
