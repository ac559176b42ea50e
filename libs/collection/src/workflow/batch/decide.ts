import { formPeriod } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import { figuresHashOf, type RecordedFigures } from '@xiangtong/ledger';
import type { ParsedSubmission } from '../../submission/parse/parse-submission';
import type { Submission } from '../../submission/submission';
import type { RecordOutcome } from './batch-types';

/** Whether a submission is recorded, given what exists and why it may not be; otherwise the outcome to report. */
export const decide = (
  parsed: ParsedSubmission,
  before: Submission | undefined,
  figures: ReadonlyMap<number, RecordedFigures>,
  refusal: readonly InputMistake[] | undefined,
): 'record' | RecordOutcome => {
  const settled = before && (before.status === 'submitted' || before.status === 'accepted');
  if (settled) {
    const recorded = figures.get(before.revisionId ?? 0);
    if (recorded?.hash.equals(figuresHashOf(parsed)))
      return { ...outcomeOf('unchanged', before), seq: recorded.seq };
  }
  if (refusal) return { ...outcomeOf('refused', before), mistakes: refusal };
  if (before && isTaken(before, parsed)) {
    const parameters = {
      unit: parsed.unit.name.zh,
      period: formPeriod(parsed.form, parsed.month),
      status: before.status,
    };
    return {
      ...outcomeOf('refused', before),
      mistakes: [{ path: '', code: 'SUBMISSION.EXISTS', parameters }],
    };
  }
  return 'record';
};

/** Why a submission was recorded but waits, although its sender wanted it accepted. */
export const ownFigures: InputMistake = { code: 'SUBMISSION.OWN_FIGURES', parameters: {} };

/** A waiting submission is left to the officer, and history never replaces what has been accepted here. */
const isTaken = ({ status, acceptedRevisionId }: Submission, { migrated }: ParsedSubmission): boolean =>
  status === 'submitted' || (migrated !== undefined && acceptedRevisionId !== null);

/** Unchanged: the state of the existing submission. */
export const outcomeOf = (
  outcome: RecordOutcome['outcome'],
  before: Submission | undefined,
): RecordOutcome => ({
  outcome,
  id: before?.id ?? null,
  revision: before?.revision ?? null,
  status: before?.status ?? null,
  seq: null,
  mistakes: [],
});
