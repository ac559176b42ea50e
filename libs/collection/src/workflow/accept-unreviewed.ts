import { appendEntries } from '@xiangtong/ledger';
import type { DataSource } from 'typeorm';
import { RULE_ACTOR } from '../check/review-rules';
import { submitInOneStatement, type Submitting } from '../submission/store/submit-statement';
import { releaseStoreClaims } from '../submission/store/store-claims';
import { SubmissionRepository } from '../submission/store/submission.repository';
import { writersAmong } from '../submission/four-eyes';
import { submittedReceipt, type SubmissionReceipt } from './submission-receipt';

/**
 * Submits, and accepts in the same transaction in the name of the county's rule; figures of the person who made the rule
 * wait for an officer. Null, and nothing done, when the draft or the catalogue, which the rule is part of, has changed meanwhile.
 */
export const submitAndAccept = (
  source: DataSource,
  submitting: Submitting,
  ruledBy: string,
): Promise<SubmissionReceipt | null> =>
  source.transaction(async (manager) => {
    const recorded = await submitInOneStatement(manager, submitting);
    if (!recorded) return null;
    const writers = await writersAmong(manager, [recorded.submissionId], [ruledBy]);
    if (writers.has(recorded.submissionId, ruledBy)) return submittedReceipt(recorded);
    const now = submitting.revision.submittedAt;
    const state = {
      id: recorded.submissionId,
      form: recorded.form,
      unitId: recorded.unit.id,
      month: recorded.month,
      status: 'accepted' as const,
      revision: recorded.number,
      draft: null,
      revisionId: recorded.id,
      acceptedRevisionId: recorded.id,
      reason: null,
    };
    const by = { actor: RULE_ACTOR, reason: null };
    const event = { submissionId: state.id, revision: state.revision, action: 'accept' as const, ...by };
    await new SubmissionRepository(manager).save([state], [event], now);
    if (recorded.form === 'sales')
      await releaseStoreClaims(manager, [
        { unitId: state.unitId, month: state.month, keptRevision: recorded.id },
      ]);
    const { seq } = await appendEntries(manager, [{ action: 'accept', revision: recorded, ...by }], now);
    return { id: state.id, revision: state.revision, status: state.status, seq };
  });
