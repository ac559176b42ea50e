import { randomUUID } from 'node:crypto';
import { isObject, type FillMode } from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import type { InputMistake, Transaction } from '@xiangtong/infrastructure';
import {
  linesHashOf,
  readRecordedFigures,
  readRevisionViews,
  type RecordedFigures,
  type RevisionLine,
} from '@xiangtong/ledger';
import { mergeIntoDraft } from '../../submission/merge-into-draft';
import {
  parseSubmission,
  type ParseContext,
  type ParsedSubmission,
} from '../../submission/parse/parse-submission';
import { takeSteps, type Settlement } from '../../submission/steps';
import { SubmissionRepository } from '../../submission/store/submission.repository';
import type { Submission } from '../../submission/submission';
import { settle } from '../../workflow/settle';
import type { CheckedSubmission } from './checked-file';
import { compareLines, noChanges, type LineChanges } from './line-changes';

/** Rows that an open draft holds. */
export interface DraftRows {
  readonly lines: number;
  /** Rows that are not lines yet. */
  readonly unfinished: number;
}

/** The planned action for one unit-month of a file. */
export interface DraftPlan {
  readonly submission: CheckedSubmission;
  readonly existing: Submission | undefined;
  readonly id: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  /** Body of the draft to be written, and what it says: the lines of the file, or those merged into an open draft. */
  readonly body: unknown;
  readonly parsed: ParsedSubmission;
  /** Places of the lines of the file in the body; null: those that they have in the file. */
  readonly places: readonly number[] | null;
  /** Rows of the open draft that the file meets. */
  readonly draft: DraftRows | null;
  readonly lines: LineChanges;
  /** Why it cannot be written. */
  readonly mistake: InputMistake | null;
}

/** Compares a batch with the stored submissions; its rows stay locked until the transaction ends. */
export const planDrafts = async (
  manager: Transaction,
  batch: readonly CheckedSubmission[],
  context: ParseContext,
  mode: FillMode,
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
    plans.push(await planOne(manager, submission, before, { figures, context, mode }));
  }
  return plans;
};

const isSettled = ({ status }: Submission): boolean => status === 'submitted' || status === 'accepted';

interface PlanContext {
  readonly figures: ReadonlyMap<number, RecordedFigures>;
  readonly context: ParseContext;
  readonly mode: FillMode;
}

const planOne = async (
  manager: Transaction,
  submission: CheckedSubmission,
  existing: Submission | undefined,
  { figures, context, mode }: PlanContext,
): Promise<DraftPlan> => {
  const written = contentToWrite(submission, existing, context, mode);
  const { parsed, draft } = written;
  const plan = { submission, existing, id: existing?.id ?? randomUUID(), ...written };
  const { lines } = parsed;
  if (!existing || existing.status === 'withdrawn') {
    return { ...plan, outcome: 'created', lines: { ...noChanges, new: lines.length } };
  }
  const now = linesHashOf(lines);
  const isSame = existing.revisionId !== null && figures.get(existing.revisionId)?.hash.equals(now);
  const before = isSame ? lines : await linesBefore(manager, existing, submission, context);
  const losesRows = draft !== null && draft.unfinished > parsed.unfinished;
  if (before && linesHashOf(before).equals(now) && !losesRows) {
    return { ...plan, outcome: 'unchanged', lines: { ...noChanges, unchanged: lines.length } };
  }
  const mistake = existing.status === 'submitted' ? existsMistake(submission) : plan.mistake;
  return { ...plan, outcome: 'changed', lines: compareLines(before ?? [], lines), mistake };
};

/** Null for a draft without any row. */
const rowsOfDraft = (draft: unknown): DraftRows | null => {
  const count = (rows: unknown): number => (Array.isArray(rows) ? rows.length : 0);
  const { lines, unfinished } = isObject(draft) ? draft : { lines: [], unfinished: [] };
  const rows = { lines: count(lines), unfinished: count(unfinished) };
  return rows.lines + rows.unfinished > 0 ? rows : null;
};

type Content = Pick<DraftPlan, 'body' | 'parsed' | 'places' | 'draft' | 'mistake'>;

/** The lines of the file, or the open draft with them. */
const contentToWrite = (
  { source, parsed }: CheckedSubmission,
  existing: Submission | undefined,
  context: ParseContext,
  mode: FillMode,
): Content => {
  const draft = existing && !isSettled(existing) ? rowsOfDraft(existing.draft) : null;
  const alone = { body: source.input, parsed, places: null, draft, mistake: null };
  if (!draft || mode === 'replace') return alone;
  const { body, places } = mergeIntoDraft(existing!.draft as object, source.input, context);
  const { submission, mistakes } = parseSubmission(body, context);
  if (submission) return { body, parsed: submission, places, draft, mistake: null };
  // The draft may name what the catalogue has no longer: its respondent has to correct it first.
  return { ...alone, mistake: source.toCell({ ...mistakes[0]!, path: 'period' }) };
};

/** A submission that waits for review is not touched. */
const existsMistake = ({ source, parsed }: CheckedSubmission): InputMistake => {
  const parameters = { unit: parsed.unit.name.zh, period: formatMonth(parsed.month), status: 'submitted' };
  return source.toCell({ path: 'period', code: 'SUBMISSION.EXISTS', parameters });
};

/** The lines of the newest revision or draft; null when they are no longer valid under the current catalogue. */
const linesBefore = async (
  manager: Transaction,
  existing: Submission,
  { source: { unit, period } }: CheckedSubmission,
  context: ParseContext,
): Promise<readonly RevisionLine[] | null> => {
  const draft = isSettled(existing)
    ? { unit, period, lines: await settledLines(manager, existing) }
    : existing.draft;
  return parseSubmission(draft, context).submission?.lines ?? null;
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

const draftOf = ({ id, existing, parsed, body }: DraftPlan, actor: string): Settlement => {
  const action = existing ? (existing.status === 'accepted' ? 'correct' : 'save') : 'create';
  const place = existing ?? { id, form: parsed.form, unitId: parsed.unit.id, month: parsed.month };
  return takeSteps(place, [{ action, actor, draft: body }]);
};
