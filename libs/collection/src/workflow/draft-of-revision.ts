import type { Transaction } from '@xiangtong/infrastructure';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import { readRevisionViews, type RevisionView } from '@xiangtong/ledger';
import type { Submission } from '../submission/submission';

/** The body of a submission of any form. */
export interface DraftBody extends Partial<Pick<RevisionView, 'explanations'>> {
  readonly unit: string;
  readonly period: string;
  readonly form: FormCode;
  readonly lines: RevisionView['lines'];
}

/** The revision that waits, was returned or is in force, as a body that its respondent can change and submit again. */
export const draftOfRevision = async (
  manager: Transaction,
  submission: Submission,
  unitCode: string,
): Promise<DraftBody> => {
  const [last] = await readRevisionViews(manager, submission.id, submission.revisionId);
  return {
    unit: unitCode,
    period: formPeriod(submission.form, submission.month),
    form: submission.form,
    lines: last?.lines ?? [],
    ...(last?.explanations ? { explanations: last.explanations } : {}),
  };
};
