import {
  DomainError,
  isUniqueViolation,
  OutboxInterest,
  type InputMistake,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';
import { checkDeskOf } from '../check/check-desk';
import { judge, withExplanations, type Judgement } from '../check/judge';
import { RULE_ACTOR } from '../check/review-rules';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import { noPhotos, readDraftPhotos, type DraftPhotos } from '../submission/draft-photos';
import { writersAmong } from '../submission/four-eyes';
import { closedError } from '../calendar/period-closed';
import { requireFinished } from '../calendar/period-unfinished';
import { findStoreConflicts } from '../submission/store/store-claims';
import { storeMistake, storesOf } from '../submission/store/store-mistakes';
import { submitInOneStatement, type Submitting } from '../submission/store/submit-statement';
import { SubmissionRepository } from '../submission/store/submission.repository';
import { requireStep, takeSteps } from '../submission/steps';
import { nextNumber, type Actor } from '../submission/submission';
import { announceReport } from './announce-submissions';
import type { ParsedDraft, ParsedDrafts } from './parsed-drafts';
import { settleOne } from './settle';
import { submittedReceipt, type KeepReceipt, type SubmissionReceipt } from './submission-receipt';
import { parseOrRefuse, requireId, requireVersion, type WorkflowDependencies } from './workflow-tools';
import { requirePartIn, whyNotRespond } from '../submission/authority';

interface SubmitRequest {
  readonly id: string;
  readonly expected: number | null;
  readonly keep?: KeepReceipt | undefined;
}

interface SubmitOptions {
  /** The pending update of the history. */
  readonly caughtUp?: Promise<void>;
  readonly keep?: KeepReceipt | undefined;
}

/** Attempts: each one fails only if another request changes the draft between reading and submitting it. */
const ATTEMPTS = 3;

/**
 * Submits a draft without locking it meanwhile: it is read and checked, unless that was done when it was written, and
 * recorded on condition that neither it nor the catalogue has changed since. Its figures are always checked against the
 * current history.
 */
export const submitDraft = async (
  dependencies: WorkflowDependencies,
  drafts: ParsedDrafts,
  actor: Actor,
  { id, expected, keep }: SubmitRequest,
): Promise<SubmissionReceipt> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const kept = drafts.find(id);
    const isMeant = kept !== null && (expected ?? kept.version) === kept.version;
    const draft = isMeant ? kept : await readDraft(dependencies, actor, id);
    requireVersion(draft, expected);
    drafts.forget(id);
    // Another process may have written the draft since: only what is stored is refused.
    const caughtUp = checkDeskOf(dependencies.source).catchUp(attempt === 0 ? actor.arrival : null);
    caughtUp.catch(() => undefined);
    const done = await submitParsed(dependencies, actor, id, draft, { caughtUp, keep }).catch(
      (error: unknown) => {
        if (draft !== kept || !(error instanceof DomainError)) throw error;
        return null;
      },
    );
    if (done) return done;
  }
  throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
};

/** The draft to submit: a stored one, or figures that are not stored yet (`version` null). */
type Submittable = Omit<ParsedDraft, 'version'> & Pick<Submitting, 'version'>;

/**
 * Null, with no change, when the stored draft or the catalogue has changed since `draft` was read.
 */
export const submitParsed = async (
  dependencies: WorkflowDependencies,
  actor: Actor,
  id: string,
  draft: Submittable,
  { caughtUp, keep }: SubmitOptions,
): Promise<SubmissionReceipt | null> => {
  const { source, catalogue, clock } = dependencies;
  const { parsed } = draft;
  requirePartIn(whyNotRespond, actor, { id, unit: parsed.unit });
  if (parsed.unfinished > 0)
    throw new DomainError('SUBMISSION.UNFINISHED_ROWS', { count: parsed.unfinished });
  await requireFinished(source.manager, parsed, clock.now());
  const [ground, photos] = await Promise.all([
    checkDeskOf(source).ground(draft.catalogue, [parsed], caughtUp),
    draft.photoChanges === 0 ? noPhotos : readDraftPhotos(source.manager, id),
  ]);
  const judgement = judge(parsed, ground);
  requireExplanations(judgement);
  const submitting = submittingOf(id, { ...draft, photos }, judgement, {
    by: actor.username,
    at: clock.now(),
  });
  try {
    const isNews = await OutboxInterest.of(source).includes('report.submitted');
    const write = (manager: Transaction) => writeSubmitted(manager, submitting, judgement, { keep, isNews });
    const isOne = judgement.ruledBy === null && !keep && !isNews && photos.photos.length === 0;
    const written = await (isOne ? write(source.manager) : source.transaction(write));
    if (!written) return null;
    checkDeskOf(source).heardOwn(written.revisionId, parsed);
    return written.receipt;
  } catch (error) {
    if (!isUniqueViolation(error))
      throw closedError(error, (unitId) => draft.catalogue.unitsById.get(unitId)) ?? error;
    const { unitsById } = await catalogue.current();
    await refuseStoresOfOthers(dependencies, parsed, (unitId) => unitsById.get(unitId));
    return null;
  }
};

interface Written {
  readonly receipt: SubmissionReceipt;
  readonly revisionId: number;
}

interface Besides {
  readonly keep: KeepReceipt | undefined;
  /** Whether somebody waits to be told. */
  readonly isNews: boolean;
}

/** Writes the submitted revision, the message about it, and the receipt that the caller keeps. */
const writeSubmitted = async (
  manager: Transaction,
  submitting: Submitting,
  { ruledBy, raised }: Judgement,
  { keep, isNews }: Besides,
): Promise<Written | null> => {
  const { submissionId: id, form, month, unit, submittedAt } = submitting.revision;
  const place = { id, form, month, unitId: unit.id };
  const done = await (ruledBy === null
    ? submitOnly(manager, submitting)
    : submitAndAccept(manager, submitting, ruledBy));
  if (!done) return null;
  if (isNews) await announceReport(manager, 'report.submitted', place, submittedAt);
  if (done.receipt.status === 'accepted')
    await announceReport(manager, 'report.accepted', place, submittedAt);
  const checks = withExplanations(raised, submitting.revision.explanations);
  const receipt = { ...done.receipt, checks };
  await keep?.(manager, receipt);
  return { receipt, revisionId: done.revisionId };
};

const submittingOf = (
  id: string,
  { version, revision, catalogue, parsed, photos }: Submittable & { readonly photos: DraftPhotos },
  { raised }: Judgement,
  { by, at }: { readonly by: string; readonly at: Date },
): Submitting => ({
  version,
  photoChanges: photos.changes,
  catalogueVersion: catalogue.version,
  revision: {
    ...parsed,
    photos: photos.photos,
    submissionId: id,
    number: revision,
    submittedBy: by,
    submittedAt: at,
  },
  stores: storesOf(parsed),
  checks: raised,
});

const requireExplanations = ({ unexplained }: Judgement): void => {
  if (unexplained.length > 0)
    throw new DomainError('CHECK.UNEXPLAINED', { count: unexplained.length }, unexplained);
};

const submitOnly = async (manager: Transaction, submitting: Submitting): Promise<Written | null> => {
  const recorded = await submitInOneStatement(manager, submitting);
  return recorded && { receipt: submittedReceipt(recorded), revisionId: recorded.id };
};

/**
 * Submits, and accepts in the same transaction in the name of the county's rule; figures of the person who made the
 * rule wait for an officer. Null, with no change, when the draft or the catalogue, which contains the rule, has changed
 * meanwhile.
 */
const submitAndAccept = async (
  manager: Transaction,
  submitting: Submitting,
  ruledBy: string,
): Promise<Written | null> => {
  const recorded = await submitInOneStatement(manager, submitting);
  if (!recorded) return null;
  const writers = await writersAmong(manager, [recorded.submissionId], [ruledBy]);
  const revisionId = recorded.id;
  if (writers.has(recorded.submissionId, ruledBy)) return { receipt: submittedReceipt(recorded), revisionId };
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
  const receipt = await settleOne(manager, accepted, submitting.revision.submittedAt);
  return { receipt, revisionId };
};

const readDraft = async (
  { source, catalogue, clock }: WorkflowDependencies,
  actor: Actor,
  id: string,
): Promise<ParsedDraft> => {
  requireId(id);
  const current = await catalogue.current();
  const submission = await new SubmissionRepository(source.manager).byId(id);
  const unit = submission ? current.unitsById.get(submission.unitId) : undefined;
  if (!submission || !unit) throw new DomainError('SUBMISSION.NOT_FOUND', { id });
  // Checked before the state, about which a stranger learns nothing.
  requirePartIn(whyNotRespond, actor, { id, unit });
  requireStep(submission, 'submit');
  const parsed = parseOrRefuse(actor, submission.draft, current, clock);
  const revision = nextNumber(submission);
  return { version: submission.version, revision, catalogue: current, parsed, photoChanges: null };
};

/** Throws a mistake for each store that another unit reports; returns if the conflicts have gone meanwhile. */
const refuseStoresOfOthers = async (
  { source }: WorkflowDependencies,
  parsed: ParsedSubmission,
  unitOf: (id: number) => ReportingUnit | undefined,
): Promise<void> => {
  const claim = { unitId: parsed.unit.id, month: parsed.month, stores: storesOf(parsed) };
  const conflicts = await findStoreConflicts(source.manager, [claim]);
  if (conflicts.length === 0) return;
  const mistakes = conflicts.map(({ store, unitId }): InputMistake =>
    storeMistake(parsed, store, unitOf(unitId)),
  );
  throw new DomainError('SUBMISSION.INVALID', { count: mistakes.length }, mistakes);
};
