import type { InputMistake } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';
import type { Ground } from '../../check/check-desk';
import type { RaisedCheck } from '../../check/raised-check';
import type { ParsedSubmission } from '../../submission/parse/parse-submission';
import type { Place } from '../../submission/store/take-places';
import type { Submission } from '../../submission/submission';

/** The outcome of one submission of a batch. */
export interface RecordOutcome {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'accepted' | 'refused';
  readonly id: string | null;
  readonly revision: number | null;
  readonly status: Submission['status'] | null;
  readonly seq: number | null;
  readonly mistakes: readonly InputMistake[];
}

export interface RecordOptions {
  readonly actor: string;
  /** Who accepts in the same transaction; null leaves it to the officers. Nobody accepts what they had a hand in. */
  readonly accepter: string | null;
  readonly now: Date;
  readonly unitOf: (id: number) => ReportingUnit | undefined;
  /** The data that the soft checks compare with. */
  readonly ground: Ground;
  /** Called when the soft checks begin, with the promise of their end. */
  readonly onChecking?: ((checks: Promise<unknown>) => void) | undefined;
}

/** A submission to be recorded, with the existing one. */
export interface Planned extends Place {
  readonly parsed: ParsedSubmission;
  readonly number: number;
}

export interface Judged extends Planned {
  readonly checks: readonly RaisedCheck[];
  /** Who accepts it in the same transaction; null leaves it to the officer. */
  readonly acceptedBy: string | null;
}
