import { DomainError } from '@xiangtong/infrastructure';
import { appendEntries, readRecordedRevisions, type RecordedRevision } from '@xiangtong/ledger';
import { releaseStoreClaims } from '../submission/store/store-claims';
import type { Submission } from '../submission/submission';
import type { SubmissionReceipt } from './submission-receipt';
import { requireState, stateOf, type Opened } from './workflow-tools';

export interface Withdrawal {
  readonly actor: string;
  readonly reason: string;
  readonly at: Date;
  /** Whether the figures in force are meant. Null: what is not accepted yet, if there is such, else what is in force. */
  readonly inForce: boolean | null;
}

/**
 * Takes one revision back. As long as a revision is not accepted, it is that one: what is in force stays in force, and
 * the ledger knows nothing of it. Otherwise the figures in force are withdrawn in the ledger; an older accepted
 * revision does not come back by itself.
 */
export const withdrawRevision = async (
  opened: Opened,
  withdrawal: Withdrawal,
): Promise<SubmissionReceipt> => {
  const { manager, submission } = opened;
  requireState(submission, 'withdraw');
  requireMeant(submission, withdrawal.inForce);
  const standing = await standingRevision(opened);
  if (!standing) return takeOut(opened, withdrawal, submission.revision);
  if (submission.status !== 'accepted') return leaveInForce(opened, withdrawal, standing);
  const receipt = await takeOut(opened, withdrawal, standing.number);
  const { actor, reason, at } = withdrawal;
  const { seq } = await appendEntries(
    manager,
    [{ action: 'withdraw', revision: standing, actor, reason }],
    at,
  );
  return { ...receipt, seq };
};

/** Between looking and pressing, an officer may have accepted: figures in force are never taken out by mistake. */
const requireMeant = ({ status }: Submission, inForce: boolean | null): void => {
  if (inForce === false && status === 'accepted') throw new DomainError('SUBMISSION.IN_FORCE');
  if (inForce === true && status !== 'accepted') throw new DomainError('SUBMISSION.CORRECTION_OPEN');
};

const standingRevision = async ({ manager, submission }: Opened): Promise<RecordedRevision | undefined> => {
  const { acceptedRevisionId: id } = submission;
  return id === null ? undefined : (await readRecordedRevisions(manager, [id])).get(id);
};

/** Nothing of the submission counts any more. */
const takeOut = async (
  opened: Opened,
  withdrawal: Withdrawal,
  revision: number,
): Promise<SubmissionReceipt> => {
  const after = { status: 'withdrawn', acceptedRevisionId: null, reason: withdrawal.reason } as const;
  await settle(opened, withdrawal, revision, after);
  return { id: opened.submission.id, revision, status: 'withdrawn', seq: null };
};

const leaveInForce = async (
  opened: Opened,
  withdrawal: Withdrawal,
  { id, number }: RecordedRevision,
): Promise<SubmissionReceipt> => {
  const after = { status: 'accepted', revisionId: id, reason: null } as const;
  await settle(opened, withdrawal, opened.submission.revision, after);
  return { id: opened.submission.id, revision: number, status: 'accepted', seq: null };
};

const settle = async (
  { manager, submissions, submission }: Opened,
  { actor, reason, at }: Withdrawal,
  revision: number,
  after: Partial<Submission>,
): Promise<void> => {
  const state = { ...stateOf(submission), draft: null, ...after };
  const { id, unitId, month, acceptedRevisionId: keptRevision } = state;
  if (state.form === 'sales') await releaseStoreClaims(manager, [{ unitId, month, keptRevision }]);
  await submissions.save([state], [{ submissionId: id, revision, action: 'withdraw', actor, reason }], at);
};
