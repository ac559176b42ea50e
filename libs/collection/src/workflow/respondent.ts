import type { SubmissionStatus } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { appendEntries, readRecordedRevisions } from '@xiangtong/ledger';
import { isObject } from '../submission/parse/mistakes';
import { releaseStoreClaims } from '../submission/store/store-claims';
import { SubmissionRepository } from '../submission/store/submission.repository';
import { allowedFrom, type Actor, type Submission } from '../submission/submission';
import { draftOfLastRevision } from './draft-of-revision';
import { ParsedDrafts } from './parsed-drafts';
import { recordBatch } from './record-batch';
import {
  existsError,
  openSubmission,
  parseOrRefuse,
  requireReason,
  requireRespondent,
  requireState,
  stateOf,
  type Opened,
  type WorkflowDependencies,
} from './workflow-tools';

/** Where a submission stands after an action. `seq` is the ledger position of the action, if it made one. */
export interface SubmissionReceipt {
  readonly id: string;
  readonly revision: number;
  readonly status: SubmissionStatus;
  readonly seq: number | null;
}

const receipt = (
  submission: Pick<Submission, 'id' | 'revision' | 'status'>,
  seq: number | null = null,
): SubmissionReceipt => ({
  id: submission.id,
  revision: submission.revision,
  status: submission.status,
  seq,
});

/** What only the respondent may do (R1): write, submit, correct and withdraw the figures of its unit. */
export class RespondentDesk {
  private readonly drafts = new ParsedDrafts();

  constructor(private readonly dependencies: WorkflowDependencies) {}

  /** Writes the draft of a unit-month. A draft that is still open is replaced; anything settled is not touched. */
  async saveDraft(actor: Actor, input: unknown): Promise<SubmissionReceipt> {
    const { source, clock } = this.dependencies;
    const catalogue = await this.dependencies.catalogue.current();
    const parsed = parseOrRefuse(input, catalogue, clock);
    requireRespondent(actor, parsed.unit);
    const submissions = new SubmissionRepository(source.manager);
    const key = { form: parsed.form, unitId: parsed.unit.id, month: parsed.month };
    const at = clock.now();
    const writing = { ...key, draft: input, replaces: allowedFrom.save, actor: actor.username, at };
    const written = await submissions.writeDraft(writing);
    if (written) {
      this.drafts.keep(written.id, { version: written.version, catalogue, parsed });
      return receipt(written);
    }
    const existing = await submissions.byUnitMonth(key);
    throw existing ? existsError(existing, parsed.unit) : new DomainError('SUBMISSION.CONCURRENT_CHANGE');
  }

  /** Replaces the draft of a known submission; unit and period stay what they are. */
  async rewriteDraft(actor: Actor, id: string, input: unknown): Promise<SubmissionReceipt> {
    const { catalogue, clock } = this.dependencies;
    const parsed = parseOrRefuse(input, await catalogue.current(), clock);
    await this.open(actor, id, ({ submission }) => {
      requireState(submission, 'save');
      const same = submission.unitId === parsed.unit.id && submission.month === parsed.month;
      if (!same) throw existsError(submission, parsed.unit);
      return Promise.resolve();
    });
    return this.saveDraft(actor, input);
  }

  /** Checks the draft again, as the catalogue may have changed, and records it as an immutable revision. */
  async submit(actor: Actor, id: string): Promise<SubmissionReceipt> {
    const { clock } = this.dependencies;
    const submit = async ({
      manager,
      submission,
      catalogue,
      ...opened
    }: Opened): Promise<SubmissionReceipt> => {
      requireState(submission, 'submit');
      const parsed = opened.parsed ?? parseOrRefuse(submission.draft, catalogue, clock);
      const [outcome] = await recordBatch(manager, [parsed], {
        actor: actor.username,
        accept: false,
        now: clock.now(),
        unitOf: (unitId) => catalogue.unitsById.get(unitId),
        locked: [submission],
      });
      if (!outcome || outcome.outcome === 'refused') {
        const mistakes = outcome?.mistakes ?? [];
        throw new DomainError('SUBMISSION.INVALID', { count: mistakes.length }, mistakes);
      }
      return { id, revision: outcome.revision!, status: outcome.status!, seq: null };
    };
    const submitted = await openSubmission(
      this.dependencies,
      id,
      (unit) => requireRespondent(actor, unit),
      submit,
      this.drafts,
    );
    this.drafts.forget(id);
    return submitted;
  }

  /**
   * Opens a correction of an accepted submission: a new draft that starts from the accepted lines, or from `input` when
   * it brings lines of its own.
   */
  async correct(actor: Actor, id: string, input?: unknown): Promise<SubmissionReceipt> {
    const { clock } = this.dependencies;
    return this.open(actor, id, async ({ manager, submissions, submission, unit, catalogue }) => {
      requireState(submission, 'correct');
      const accepted = await draftOfLastRevision(manager, submission, unit.code);
      const draft =
        isObject(input) && 'lines' in input
          ? { ...input, unit: accepted.unit, period: accepted.period }
          : accepted;
      if (draft !== accepted) parseOrRefuse(draft, catalogue, clock);
      const state = {
        ...stateOf(submission),
        status: 'draft' as const,
        revision: submission.revision + 1,
        draft,
      };
      const event = {
        submissionId: id,
        revision: state.revision,
        action: 'correct' as const,
        actor: actor.username,
        reason: null,
      };
      await submissions.save([state], [event], clock.now());
      return receipt(state);
    });
  }

  /**
   * Takes a submission back. What is in force in the ledger is withdrawn there; an older accepted revision does not
   * come back by itself.
   */
  async withdraw(actor: Actor, id: string, givenReason: unknown): Promise<SubmissionReceipt> {
    const reason = requireReason(givenReason);
    const now = this.dependencies.clock.now();
    return this.open(actor, id, async ({ manager, submissions, submission, unit }) => {
      requireState(submission, 'withdraw');
      let seq: number | null = null;
      if (submission.acceptedRevisionId !== null) {
        const revision = (await readRecordedRevisions(manager, [submission.acceptedRevisionId])).get(
          submission.acceptedRevisionId,
        )!;
        seq = (
          await appendEntries(manager, [{ action: 'withdraw', revision, actor: actor.username, reason }], now)
        ).seq;
      }
      await releaseStoreClaims(manager, [{ unitId: unit.id, month: submission.month }]);
      const state = {
        ...stateOf(submission),
        status: 'withdrawn' as const,
        draft: null,
        acceptedRevisionId: null,
        reason,
      };
      const event = {
        submissionId: id,
        revision: state.revision,
        action: 'withdraw' as const,
        actor: actor.username,
        reason,
      };
      await submissions.save([state], [event], now);
      return receipt(state, seq);
    });
  }

  private open<Result>(actor: Actor, id: string, work: (opened: Opened) => Promise<Result>): Promise<Result> {
    return openSubmission(this.dependencies, id, (unit) => requireRespondent(actor, unit), work);
  }
}
