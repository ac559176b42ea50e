import { DomainError } from '@xiangtong/infrastructure';
import { readRecordedRevisions, type RecordedRevision } from '@xiangtong/ledger';
import { restorePhotos } from '../submission/draft-photos';
import { requireStep, takeSteps } from '../submission/steps';
import type { Submission } from '../submission/submission';
import { settleOne } from './settle';
import type { SubmissionReceipt } from './submission-receipt';
import type { Opened } from './workflow-tools';

export interface Withdrawal {
  readonly actor: string;
  readonly reason: string;
  readonly at: Date;
  /**
   * Whether the figures in force are meant. Null: the revision that is not accepted yet, if there is one, otherwise the
   * figures in force.
   */
  readonly inForce: boolean | null;
}

/**
 * Takes one revision back. If a revision is not accepted, it is that one: the figures in force stay, and the ledger
 * gets no entry. Otherwise the figures in force are withdrawn in the ledger; an older accepted revision does not come
 * back automatically.
 */
export const withdrawRevision = async (
  opened: Opened,
  withdrawal: Withdrawal,
): Promise<SubmissionReceipt> => {
  const { manager, submission } = opened;
  const { actor, reason, at, inForce } = withdrawal;
  requireStep(submission, 'withdraw');
  requireMeant(submission, inForce);
  const revision = await standingRevision(opened);
  const withdrawn = takeSteps(submission, [{ action: 'withdraw', actor, reason, revision }]);
  await restorePhotos(manager, submission.id, withdrawn.state.acceptedRevisionId);
  const receipt = await settleOne(manager, withdrawn, at);
  // The state afterwards, whichever was taken back.
  return receipt.status === 'accepted' ? { ...receipt, revision: revision!.number } : receipt;
};

/**
 * Refuses if an officer accepted between looking and pressing the button: figures in force are never withdrawn by
 * mistake.
 */
const requireMeant = ({ status }: Submission, inForce: boolean | null): void => {
  if (inForce === false && status === 'accepted') throw new DomainError('SUBMISSION.IN_FORCE');
  if (inForce === true && status !== 'accepted') throw new DomainError('SUBMISSION.CORRECTION_OPEN');
};

const standingRevision = async ({ manager, submission }: Opened): Promise<RecordedRevision | null> => {
  const { acceptedRevisionId: id } = submission;
  return id === null ? null : (await readRecordedRevisions(manager, [id])).get(id)!;
};
