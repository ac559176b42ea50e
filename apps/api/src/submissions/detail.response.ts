import type { SubmissionDetail } from '@xiangtong/collection';
import type { Language } from '@xiangtong/contracts';
import { toCheckResponse, type CheckResponse } from './check.response';

export interface DetailResponse extends Omit<SubmissionDetail, 'checks'> {
  readonly checks: readonly CheckResponse[];
}

export const toDetailResponse = (detail: SubmissionDetail, language: Language): DetailResponse => ({
  ...detail,
  checks: detail.checks.map((check) => toCheckResponse(check, language)),
});
