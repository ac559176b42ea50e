import type { FileImportReport, ImportedSubmission, LineChanges, PlacedCheck } from '@xiangtong/collection';
import type { InputError, Language } from '@xiangtong/contracts';
import { toInputError } from '@xiangtong/infrastructure';
import { toCheckResponse, type CheckResponse } from './check.response';

export interface ImportedSubmissionResponse extends Omit<ImportedSubmission, 'checks'> {
  /** Doubts that need an explanation before submitting. */
  readonly checks: readonly (CheckResponse & Pick<PlacedCheck, 'sheet' | 'cell'>)[];
}

export interface FileImportResponse {
  /** Unit-months. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Lines against the newest revision or draft. */
  readonly lines: LineChanges;
  readonly submissions: readonly ImportedSubmissionResponse[];
  /** Empty except in a dry run: with mistakes nothing is stored. */
  readonly errors: readonly InputError[];
  /** What was skipped or should be checked. */
  readonly notices: readonly InputError[];
}

export const toFileImportResponse = (
  { mistakes, notices, submissions, ...report }: FileImportReport,
  language: Language,
): FileImportResponse => ({
  ...report,
  submissions: submissions.map((submission) => ({
    ...submission,
    checks: submission.checks.map((check) => ({
      ...toCheckResponse(check, language),
      ...(check.sheet !== undefined && { sheet: check.sheet }),
      ...(check.cell !== undefined && { cell: check.cell }),
    })),
  })),
  errors: mistakes.map((mistake) => toInputError(mistake, language)),
  notices: notices.map((notice) => toInputError(notice, language)),
});
