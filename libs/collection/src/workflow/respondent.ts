import { randomUUID } from 'node:crypto';
import { isObject, statesBefore, type FillMode } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { DomainError, type Queries, type Transaction } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import { checkDeskOf, type Ground } from '../check/check-desk';
import { judge, withExplanations } from '../check/judge';
import type { ExplainedCheck } from '../check/raised-check';

import { mergeIntoDraft } from '../submission/merge-into-draft';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import { repairsOf } from '../check/repairs';
import {
  SubmissionRepository,
  type DraftWriting,
  type WrittenDraft,
} from '../submission/store/submission.repository';
import type { Actor } from '../submission/submission';
import { requireStep, takeSteps } from '../submission/steps';
import { draftOfRevision } from './draft-of-revision';
import { ParsedDrafts } from './parsed-drafts';
import { settleOne } from './settle';
import { submitDraft, submitParsed } from './submit-draft';
import type { KeepReceipt, SubmissionReceipt } from './submission-receipt';
import {
  existsError,
  openSubmission,
  parseOrRefuse,
  requireReason,
  requireVersion,
  type Opened,
  type WorkflowDependencies,
} from './workflow-tools';
import { requirePartIn, whyNotRespond } from '../submission/authority';
import { withdrawRevision } from './withdraw';

export type { KeepReceipt, SubmissionReceipt } from './submission-receipt';

interface DraftRequest {
  readonly input: unknown;
  readonly expected: number | null;
  readonly keep?: KeepReceipt | undefined;
  readonly mode?: FillMode;
}

/**
 * The actions of the respondent (rule R1, docs/glossary.md): write, submit, correct and withdraw the figures of the
 * unit.
 */
export class RespondentDesk {
  private readonly drafts = new ParsedDrafts();

  constructor(private readonly dependencies: WorkflowDependencies) {}

  /**
   * Writes the draft of a unit-month. It replaces an open draft, but never a settled submission, and only the version
   * that the caller `expected` (0: nothing written yet). With `merge` the lines are added to those of the draft.
   */
  async saveDraft(
    actor: Actor,
    input: unknown,
    expected: number | null = null,
    keep?: KeepReceipt,
    mode: FillMode = 'replace',
  ): Promise<SubmissionReceipt> {
    return this.underNewest((catalogue) => this.saveUnder(catalogue, actor, { input, expected, keep, mode }));
  }

  /** Writes and submits in one step: if it cannot be submitted, nothing is stored. */
  async saveAndSubmit(
    actor: Actor,
    input: unknown,
    expected: number | null = null,
    keep?: KeepReceipt,
    mode: FillMode = 'replace',
  ): Promise<SubmissionReceipt> {
    return this.underNewest(async (catalogue) => {
      // The history is updated while the lines are read.
      const caughtUp = checkDeskOf(this.dependencies.source).catchUp(actor.arrival);
      caughtUp.catch(() => undefined);
      const parsed = parseOrRefuse(actor, input, catalogue, this.dependencies.clock);
      const fresh = { version: null, revision: 1, photoChanges: 0, catalogue, parsed };
      const submitted =
        expected || mode === 'merge'
          ? null
          : await submitParsed(this.dependencies, actor, randomUUID(), fresh, { caughtUp, keep });
      if (submitted) return submitted;
      // An equal request may have been faster, and its figures corrected since: the draft is not written then.
      const claim = keep && ((transaction: Queries) => keep(transaction, null));
      const { id } = await this.saveUnder(catalogue, actor, { input, expected, keep: claim, mode });
      return submitDraft(this.dependencies, this.drafts, actor, { id, expected: null, keep });
    });
  }

  /** Replaces the draft of a known submission, but only its version `expected`; unit and period do not change. */
  async rewriteDraft(
    actor: Actor,
    id: string,
    input: unknown,
    expected: number | null = null,
  ): Promise<SubmissionReceipt> {
    await this.open(actor, id, expected, ({ submission, catalogue }) => {
      const parsed = parseOrRefuse(actor, input, catalogue, this.dependencies.clock);
      requireStep(submission, 'save');
      const same =
        submission.form === parsed.form &&
        submission.unitId === parsed.unit.id &&
        submission.month === parsed.month;
      if (!same) throw existsError(submission, parsed.unit);
      return Promise.resolve();
    });
    return this.saveDraft(actor, input, expected);
  }

  /**
   * Records the draft as an immutable revision. It is checked again if the catalogue has changed since it was written.
   */
  async submit(actor: Actor, id: string, expected: number | null = null): Promise<SubmissionReceipt> {
    return submitDraft(this.dependencies, this.drafts, actor, { id, expected });
  }

  /**
   * Opens a correction of an accepted submission: a new draft that starts from the accepted lines, or from `input` if
   * it has lines.
   */
  async correct(
    actor: Actor,
    id: string,
    input?: unknown,
    expected: number | null = null,
  ): Promise<SubmissionReceipt> {
    const { clock } = this.dependencies;
    return this.open(actor, id, expected, async ({ manager, submission, unit, catalogue }) => {
      requireStep(submission, 'correct');
      const accepted = await draftOfRevision(manager, submission, unit.code);
      const draft =
        isObject(input) && 'lines' in input
          ? { ...input, unit: accepted.unit, period: accepted.period, form: accepted.form }
          : accepted;
      if (draft !== accepted) parseOrRefuse(actor, draft, catalogue, clock);
      const corrected = takeSteps(submission, [{ action: 'correct', actor: actor.username, draft }]);
      return settleOne(manager, corrected, clock.now());
    });
  }

  /** Takes back the revision that is not accepted yet, or the one in force; `inForce` says which of them is meant. */
  async withdraw(
    actor: Actor,
    id: string,
    givenReason: unknown,
    { inForce = null, expected = null }: { inForce?: boolean | null; expected?: number | null } = {},
  ): Promise<SubmissionReceipt> {
    const reason = requireReason(givenReason);
    const at = this.dependencies.clock.now();
    return this.open(actor, id, expected, (opened) =>
      withdrawRevision(opened, { actor: actor.username, reason, at, inForce }),
    );
  }

  /** A failure under an outdated catalogue may succeed under the newest one. */
  private async underNewest<Result>(work: (catalogue: Catalogue) => Promise<Result>): Promise<Result> {
    const { catalogue } = this.dependencies;
    const known = await catalogue.known();
    try {
      return await work(known);
    } catch (error) {
      const current = await catalogue.current();
      if (current === known) throw error;
      return work(current);
    }
  }

  private async saveUnder(
    catalogue: Catalogue,
    actor: Actor,
    request: DraftRequest,
  ): Promise<SubmissionReceipt> {
    const { source, clock } = this.dependencies;
    const { keep } = request;
    const { parsed, input, expected } = await this.mergeIfAsked(catalogue, actor, request);
    const key = { form: parsed.form, unitId: parsed.unit.id, month: parsed.month };
    const writing = {
      ...key,
      draft: input,
      replaces: statesBefore('save'),
      expected,
      catalogueVersion: catalogue.version,
      actor: actor.username,
      at: clock.now(),
    };
    const desk = checkDeskOf(source);
    const ground = desk.ground(catalogue, [parsed], desk.catchUp(actor.arrival));
    ground.catch(() => undefined);
    const write = (manager: Transaction) => writeDraft(manager, writing, { parsed, ground, catalogue, keep });
    // A transaction that waits for a read of another connection could wait for itself when the pool is used up.
    if (keep) await ground;
    const saved = await (keep ? source.transaction(write) : write(source.manager));
    if (!saved) {
      const existing = await new SubmissionRepository(source.manager).byUnitMonth(key);
      throw existing && !statesBefore('save').includes(existing.status)
        ? existsError(existing, parsed.unit)
        : new DomainError('SUBMISSION.CONCURRENT_CHANGE');
    }
    const { id, revision, version, photoChanges } = saved.written;
    this.drafts.keep(id, { version, revision, photoChanges, catalogue, parsed });
    return saved.receipt;
  }

  /** The body to be written. A merged one replaces only the version that it was made of. */
  private async mergeIfAsked(
    catalogue: Catalogue,
    actor: Actor,
    { input, expected, mode }: DraftRequest,
  ): Promise<{ parsed: ParsedSubmission; input: unknown; expected: number | null }> {
    const { source, clock } = this.dependencies;
    const parsed = parseOrRefuse(actor, input, catalogue, clock);
    const { form, unit, month } = parsed;
    if (mode !== 'merge' || form !== 'sales' || !isObject(input)) return { parsed, input, expected };
    const existing = await new SubmissionRepository(source.manager).byUnitMonth({
      form,
      unitId: unit.id,
      month,
    });
    if (!existing || !isObject(existing.draft)) return { parsed, input, expected };
    const { body } = mergeIntoDraft(existing.draft, input, { catalogue, currentMonth: monthOf(clock.now()) });
    return {
      parsed: parseOrRefuse(actor, body, catalogue, clock),
      input: body,
      expected: expected ?? existing.version,
    };
  }

  private open<Result>(
    actor: Actor,
    id: string,
    expected: number | null,
    work: (opened: Opened) => Promise<Result>,
  ): Promise<Result> {
    const permit = (unit: ReportingUnit) => requirePartIn(whyNotRespond, actor, { id, unit });
    return openSubmission(this.dependencies, id, permit, (opened) => {
      requireVersion(opened.submission, expected);
      return work(opened);
    });
  }
}

interface DraftToWrite {
  readonly parsed: ParsedSubmission;
  readonly catalogue: Catalogue;
  readonly ground: Promise<Ground>;
  readonly keep: KeepReceipt | undefined;
}

interface SavedDraft {
  readonly written: WrittenDraft;
  readonly receipt: SubmissionReceipt;
}

/** The draft is written while the history is updated: neither waits for the other. */
const writeDraft = async (
  manager: Transaction,
  writing: DraftWriting,
  { parsed, catalogue, ground, keep }: DraftToWrite,
): Promise<SavedDraft | null> => {
  const written = await new SubmissionRepository(manager).writeDraft(writing);
  if (!written) return null;
  const { id, revision, status, version } = written;
  const checks = checksOf(parsed, await ground, catalogue);
  const receipt = { id, revision, status, seq: null, version, checks };
  await keep?.(manager, receipt);
  return { written, receipt };
};

const checksOf = (
  parsed: ParsedSubmission,
  ground: Ground,
  catalogue: Catalogue,
): readonly ExplainedCheck[] => {
  // Rows that are still to be filled in are no nil return.
  const raised = judge(parsed, ground).raised.filter(
    ({ code }) => code !== 'CHECK.NIL_RETURN' || parsed.unfinished === 0,
  );
  return withExplanations(raised, parsed.explanations).map((check) => ({
    ...check,
    repairs: repairsOf(check, parsed.lines, catalogue),
  }));
};
