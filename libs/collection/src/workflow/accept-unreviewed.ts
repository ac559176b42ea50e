import type { Transaction } from '@xiangtong/infrastructure';
import { RULE_ACTOR } from '../check/review-rules';
import { submitInOneStatement, type Submitting } from '../submission/store/submit-statement';
import { writersAmong } from '../submission/four-eyes';
import { takeSteps } from '../submission/steps';
import { settleOne } from './settle';
import { submittedReceipt, type SubmissionReceipt } from './submission-receipt';

/**
 * Submits, and accepts in the same transaction in the name of the county's rule; figures of the person who made the
 * rule wait for an officer. Null, with no change, when the draft or the catalogue, which contains the rule, has changed
 * meanwhile.
 */
export const submitAndAccept = async (
  manager: Transaction,
  submitting: Submitting,
  ruledBy: string,
): Promise<SubmissionReceipt | null> => {
  const recorded = await submitInOneStatement(manager, submitting);
  if (!recorded) return null;
  const writers = await writersAmong(manager, [recorded.submissionId], [ruledBy]);
  if (writers.has(recorded.submissionId, ruledBy)) return submittedReceipt(recorded);
  const submitted = {
    id: recorded.submissionId,
    form: recorded.form,
    unitId: recorded.unit.id,
    month: recorded.month,
    status: 'submitted' as const,
    revision: recorded.number,
    draft: null,
    revisionId: recorded.id,
    acceptedRevisionId: null,
    reason: null,
  };
  const accepted = takeSteps(submitted, [{ action: 'accept', actor: RULE_ACTOR, revision: recorded }]);
  return settleOne(manager, accepted, submitting.revision.submittedAt);
};
