import { formPeriod } from '@xiangtong/contracts';
import { announce, type Transaction } from '@xiangtong/infrastructure';
import { readRecordedRevisions } from '@xiangtong/ledger';
import { requireStep, takeSteps } from '../submission/steps';
import type { Actor, Submission } from '../submission/submission';
import { draftOfRevision } from './draft-of-revision';
import { requireOtherEyes } from '../submission/four-eyes';
import { requireSeen, type Seen } from './seen-revision';
import { settleOne } from './settle';
import type { SubmissionReceipt } from './submission-receipt';
import { openSubmission, requireReason, type WorkflowDependencies } from './workflow-tools';
import { requirePartIn, whyNotDecide } from '../submission/authority';

/** Used by callers who do not say what they looked at: the decision is on the current revision. */
const unseen: Seen = { revision: null, version: null };

/** The actions of the officer in charge: accept unchanged, or return with a reason. Never write. */
export class OfficerDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  /**
   * Puts the submitted revision in force, so that it counts in every figure. Refuses revisions that the officer wrote.
   */
  async accept(actor: Actor, id: string, seen: Seen = unseen): Promise<SubmissionReceipt> {
    const now = this.dependencies.clock.now();
    return openSubmission(
      this.dependencies,
      id,
      (unit) => requirePartIn(whyNotDecide, actor, { id, unit }),
      async (opened) => {
        const { manager, submission } = opened;
        requireStep(submission, 'accept');
        await requireOtherEyes(manager, id, actor.username);
        await requireSeen(opened, seen);
        const revisionId = submission.revisionId!;
        const revision = (await readRecordedRevisions(manager, [revisionId])).get(revisionId)!;
        const accepted = takeSteps(submission, [{ action: 'accept', actor: actor.username, revision }]);
        await announceDecision(manager, 'report.accepted', submission, now);
        return settleOne(manager, accepted, now);
      },
    );
  }

  /** Returns the submission to the respondent; only they can change it. The lines become an open draft again. */
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
      (unit) => requirePartIn(whyNotDecide, actor, { id, unit }),
      async (opened) => {
        const { manager, submission, unit } = opened;
        requireStep(submission, 'return');
        await requireSeen(opened, seen);
        const draft = await draftOfRevision(manager, submission, unit.code);
        const returned = takeSteps(submission, [{ action: 'return', actor: actor.username, reason, draft }]);
        const now = this.dependencies.clock.now();
        await announceDecision(manager, 'report.returned', submission, now);
        return settleOne(manager, returned, now);
      },
    );
  }
}

const announceDecision = (
  manager: Transaction,
  kind: 'report.accepted' | 'report.returned',
  { id, form, month, unitId }: Submission,
  at: Date,
): Promise<void> =>
  announce(manager, {
    kind,
    details: { form, period: formPeriod(form, month), unitIds: [unitId], submission: id },
    subject: `submission ${id}`,
    at,
  });
