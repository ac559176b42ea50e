import type { ReactElement } from 'react';
import { RequestFailure } from '../../../../api/problem';
import { periodName } from '../../../../desk/period-name';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { Notice } from '../../../../ui/notice/notice';
import { useProblemWords } from '../../../../ui/problem-notice/problem-notice';
import { unitNameOf } from '../queue';
import { useReviewTexts } from '../texts';
import type { Decisions } from './use-decisions';

export interface RefusalsProps {
  readonly decisions: Decisions;
  readonly onLook: (id: string) => void;
}

/** Decided already, or not there any more; anything else that stands in the way is told in the service's words. */
const isTooLate = (failure: unknown): boolean =>
  failure instanceof RequestFailure && failure.code === 'SUBMISSION.WRONG_STATE';

/** Decisions that did not count, with the way back to them. */
export const Refusals = ({ decisions, onLook }: RefusalsProps): ReactElement => {
  const t = useReviewTexts();
  const language = useLanguage();
  const words = useProblemWords();
  return (
    <>
      {decisions.refused.map(({ submission, failure }) => {
        const { id, period } = submission;
        const values = {
          unit: unitNameOf(submission, language),
          period: periodName(period, language),
          reason: words(failure),
        };
        const look = (): void => {
          onLook(id);
          decisions.dismiss(id);
        };
        return (
          <Notice
            key={id}
            kind={isTooLate(failure) ? 'warning' : 'mistake'}
            action={
              <>
                <Button onClick={look}>{t('look')}</Button>
                <Button kind="quiet" onClick={() => decisions.dismiss(id)}>
                  {t('dismiss')}
                </Button>
              </>
            }
          >
            {t(isTooLate(failure) ? 'quicker' : 'failed', values)}
          </Notice>
        );
      })}
    </>
  );
};
