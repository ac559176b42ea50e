import type { SubmissionInput } from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import { readRevisionViews } from '@xiangtong/ledger';
import type { EntityManager } from 'typeorm';
import type { Submission } from '../submission/submission';

/** The newest submitted revision as a body that its respondent can change and submit again. */
export const draftOfLastRevision = async (
  manager: EntityManager,
  submission: Submission,
  unitCode: string,
): Promise<SubmissionInput> => {
  const last = (await readRevisionViews(manager, submission.id)).at(-1);
  return {
    unit: unitCode,
    period: formatMonth(submission.month),
    form: submission.form,
    lines: last?.lines ?? [],
    ...(last?.explanations ? { explanations: last.explanations } : {}),
  };
};
