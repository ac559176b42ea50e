import type { FormCode, SubmissionAction, SubmissionStatus } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { ArrivalPosition } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';

/** The actor, and the units they act for: identity decides, collection only asks. */
export interface Actor {
  readonly username: string;
  /** What was committed when the request of the actor arrived; null: to be read when it is needed. */
  readonly arrival?: ArrivalPosition | null;
  /** The respondent: may write the figures of the unit. */
  mayRespondFor(unit: ReportingUnit): boolean;
  /** The officer in charge: may accept or return, never write. */
  mayReview(unit: ReportingUnit): boolean;
}

/** Who puts figures in force, if requested. */
export type Accepter = Pick<Actor, 'username' | 'mayReview'>;

/** The report of one unit for one month on one form, through all its revisions. */
export interface Submission {
  readonly id: string;
  readonly form: FormCode;
  readonly unitId: number;
  readonly month: Month;
  readonly status: SubmissionStatus;
  /**
   * Number of the revision being written or last submitted, from 1; it does not go back when that revision is
   * withdrawn.
   */
  readonly revision: number;
  /** Body as sent, while it can still be changed. */
  readonly draft: unknown;
  /** The revision that waits or was returned, otherwise the one in force. */
  readonly revisionId: number | null;
  readonly acceptedRevisionId: number | null;
  readonly reason: string | null;
  /** Rises with every change. */
  readonly version: number;
}

/** The part of a submission that an action sets. */
export type SubmissionState = Omit<Submission, 'version'>;

export interface SubmissionEvent {
  readonly submissionId: string;
  readonly revision: number;
  readonly action: SubmissionAction;
  readonly actor: string;
  readonly reason: string | null;
}

/** Number of the next submitted revision: a submitted number is never used again. */
export const nextNumber = (
  submission: Pick<Submission, 'status' | 'revision'> | null | undefined,
): number => {
  if (!submission) return 1;
  return submission.status === 'draft' ? submission.revision : submission.revision + 1;
};
