import { randomUUID } from 'node:crypto';
import { formatMonth } from '@xiangtong/domain';
import type { InputMistake, Transaction } from '@xiangtong/infrastructure';
import {
  linesHashOf,
  readRecordedFigures,
  readRevisionViews,
  type RecordedFigures,
  type RevisionLine,
} from '@xiangtong/ledger';
import { parseSubmission, type ParseContext } from '../../submission/parse/parse-submission';
import { takeSteps, type Settlement } from '../../submission/steps';
import { SubmissionRepository } from '../../submission/store/submission.repository';
import type { Submission } from '../../submission/submission';
import { settle } from '../../workflow/settle';
import type { CheckedSubmission } from './checked-file';
import { compareLines, noChanges, type LineChanges } from './line-changes';

/** The planned action for one unit-month of a file. */
export interface DraftPlan {
  readonly submission: CheckedSubmission;
  readonly existing: Submission | undefined;
  readonly id: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly lines: LineChanges;
  /** Why it cannot be written. */
  readonly mistake: InputMistake | null;
}

/** Compares a batch with the stored submissions; its rows stay locked until the transaction ends. */
export const planDrafts = async (
  manager: Transaction,
  batch: readonly CheckedSubmission[],
  context: ParseContext,
): Promise<DraftPlan[]> => {
  const keys = batch.map(({ parsed }) => ({
    form: parsed.form,
    unitId: parsed.unit.id,
    month: parsed.month,
  }));
  const rows = await new SubmissionRepository(manager).lockByUnitMonths(keys);
  const existing = new Map(rows.map((row) => [`${row.unitId}/${row.month}`, row]));
  const figures = await readRecordedFigures(
    manager,
    rows.flatMap((row) => (isSettled(row) ? (row.revisionId ?? []) : [])),
  );
  const plans: DraftPlan[] = [];
  for (const submission of batch) {
    const { parsed } = submission;
    const before = existing.get(`${parsed.unit.id}/${parsed.month}`);
    plans.push(await planOne(manager, submission, before, figures, context));
  }
  return plans;
};

const isSettled = ({ status }: Submission): boolean => status === 'submitted' || status === 'accepted';

const planOne = async (
  manager: Transaction,
  submission: CheckedSubmission,
  existing: Submission | undefined,
  figures: ReadonlyMap<number, RecordedFigures>,
  context: ParseContext,
): Promise<DraftPlan> => {
  const { lines } = submission.parsed;
  const plan = { submission, existing, id: existing?.id ?? randomUUID(), mistake: null };
  if (!existing || existing.status === 'withdrawn') {
    return { ...plan, outcome: 'created', lines: { ...noChanges, new: lines.length } };
  }
  const now = linesHashOf(lines);
  const isSame = existing.revisionId !== null && figures.get(existing.revisionId)?.hash.equals(now);
  const before = isSame ? lines : await linesBefore(manager, existing, submission, context);
  if (before && linesHashOf(before).equals(now)) {
    return { ...plan, outcome: 'unchanged', lines: { ...noChanges, unchanged: lines.length } };
  }
  const mistake = existing.status === 'submitted' ? existsMistake(submission) : null;
  return { ...plan, outcome: 'changed', lines: compareLines(before ?? [], lines), mistake };
};

/** A submission that waits for review is not touched. */
const existsMistake = ({ source, parsed }: CheckedSubmission): InputMistake => {
  const parameters = { unit: parsed.unit.name.zh, period: formatMonth(parsed.month), status: 'submitted' };
  return source.toCell({ path: 'period', code: 'SUBMISSION.EXISTS', parameters });
};

/**
 * The lines of the newest revision or draft; null when there are rows beside them, or when they are no longer valid
 * under the current catalogue.
 */
const linesBefore = async (
  manager: Transaction,
  existing: Submission,
  { source: { unit, period } }: CheckedSubmission,
  context: ParseContext,
): Promise<readonly RevisionLine[] | null> => {
  const draft = isSettled(existing)
    ? { unit, period, lines: await settledLines(manager, existing) }
    : existing.draft;
  const { submission } = parseSubmission(draft, context);
  return submission && submission.unfinished === 0 ? submission.lines : null;
};

const settledLines = async (manager: Transaction, { id, revisionId }: Submission) =>
  (await readRevisionViews(manager, id, revisionId))[0]?.lines ?? [];

/** Writes the drafts of new or changed unit-months; an accepted submission is opened for correction. */
export const writeDrafts = async (
  manager: Transaction,
  plans: readonly DraftPlan[],
  { username, at }: { readonly username: string; readonly at: Date },
): Promise<void> => {
  const written = plans.filter(({ outcome }) => outcome !== 'unchanged');
  if (written.length === 0) return;
  await settle(
    manager,
    written.map((plan) => draftOf(plan, username)),
    at,
  );
};

const draftOf = ({ id, existing, submission: { parsed, source } }: DraftPlan, actor: string): Settlement => {
  const action = existing ? (existing.status === 'accepted' ? 'correct' : 'save') : 'create';
  const place = existing ?? { id, form: parsed.form, unitId: parsed.unit.id, month: parsed.month };
  return takeSteps(place, [{ action, actor, draft: source.input }]);
};
