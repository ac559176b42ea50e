import { RequestFailure } from '../../../../api/problem';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { useProblemWords } from '../../../../ui/problem-notice/problem-notice';
import { unitNameOf } from '../queue';
import { useReviewTexts } from '../texts';
import type { Refused } from './decision-keeper';

/** Whether it was decided already, or is gone. Other refusals are shown in the words of the service. */
export const isTooLate = (failure: unknown): boolean =>
  failure instanceof RequestFailure && failure.code === 'SUBMISSION.WRONG_STATE';

/** Why a decision did not count. */
export const useRefusalWords = (): ((refused: Refused) => string) => {
  const t = useReviewTexts();
  const language = useLanguage();
  const words = useProblemWords();
  return ({ submission, failure }) =>
    t(isTooLate(failure) ? 'quicker' : 'failed', {
      unit: unitNameOf(submission, language),
      period: periodName(submission.period, language),
      reason: words(failure),
    });
};
