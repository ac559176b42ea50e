import type { ReviewPage, WaitingSubmission } from '@xiangtong/collection';
import type { Language } from '@xiangtong/contracts';
import { toCheckResponse, type CheckResponse } from '../submissions/check.response';

export interface WaitingSubmissionResponse extends Omit<WaitingSubmission, 'checks'> {
  readonly checks: readonly CheckResponse[];
}

export interface ReviewQueueResponse extends Omit<ReviewPage, 'items'> {
  readonly items: readonly WaitingSubmissionResponse[];
}

export const toReviewQueueResponse = (page: ReviewPage, language: Language): ReviewQueueResponse => ({
  ...page,
  items: page.items.map((item) => ({
    ...item,
    checks: item.checks.map((check) => toCheckResponse(check, language)),
  })),
});
