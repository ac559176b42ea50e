import { appendEntries, readRecordedRevisions } from '@xiangtong/ledger';
import { releaseStoreClaims } from '../submission/store/store-claims';
import type { Actor } from '../submission/submission';
import { draftOfRevision } from './draft-of-revision';
import { requireOtherEyes } from '../submission/four-eyes';
import type { SubmissionReceipt } from './respondent';
import { requireSeen, type Seen } from './seen-revision';
import {
  openSubmission,
  requireReason,
  requireReviewerOf,
  requireState,
  stateOf,
  type WorkflowDependencies,
} from './workflow-tools';

/** For callers who do not say what they looked at: what stands there is decided on. */
const unseen: Seen = { revision: null, version: null };

/** What only the officer in charge may do: accept as it stands, or return with a reason. Never write. */
export class OfficerDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  /** Puts the submitted revision in force: from here on it is in every figure. Not what the officer wrote. */
  async accept(actor: Actor, id: string, seen: Seen = unseen): Promise<SubmissionReceipt> {
    const now = this.dependencies.clock.now();
    return openSubmission(
      this.dependencies,
      id,
      (unit) => requireReviewerOf(actor, id, unit),
      async (opened) => {
        const { manager, submissions, submission } = opened;
        requireState(submission, 'accept');
        await requireOtherEyes(manager, id, actor.username);
        await requireSeen(opened, seen);
        const revision = (await readRecordedRevisions(manager, [submission.revisionId!])).get(
          submission.revisionId!,
        )!;
        const state = {
          ...stateOf(submission),
          status: 'accepted' as const,
          acceptedRevisionId: submission.revisionId,
          reason: null,
        };
        const event = {
          submissionId: id,
          revision: state.revision,
          action: 'accept' as const,
          actor: actor.username,
          reason: null,
        };
        await submissions.save([state], [event], now);
        if (submission.acceptedRevisionId !== null && submission.form === 'sales')
          await releaseStoreClaims(manager, [
            { unitId: submission.unitId, month: submission.month, keptRevision: submission.revisionId },
          ]);
        const head = await appendEntries(
          manager,
          [{ action: 'accept', revision, actor: actor.username, reason: null }],
          now,
        );
        return { id, revision: state.revision, status: state.status, seq: head.seq };
      },
    );
  }

  /** Gives the submission back to the respondent, who alone can change it. The lines come back as an open draft. */
  async return(
    actor: Actor,
    id: string,
    givenReason: unknown,
    seen: Seen = unseen,
  ): Promise<SubmissionReceipt> {
    const reason = requireReason(givenReason);
    return openSubmission(
      this.dependencies,
      id,
      (unit) => requireReviewerOf(actor, id, unit),
      async (opened) => {
        const { manager, submissions, submission, unit } = opened;
        requireState(submission, 'return');
        await requireSeen(opened, seen);
        const draft = await draftOfRevision(manager, submission, unit.code);
        const state = { ...stateOf(submission), status: 'returned' as const, draft, reason };
        const event = {
          submissionId: id,
          revision: state.revision,
          action: 'return' as const,
          actor: actor.username,
          reason,
        };
        await submissions.save([state], [event], this.dependencies.clock.now());
        return { id, revision: state.revision, status: state.status, seq: null };
      },
    );
  }
}
