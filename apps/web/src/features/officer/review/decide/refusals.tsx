import type { ReactElement } from 'react';
import { periodName } from '../../../desk/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { useReviewTexts } from './texts';
import type { Decisions } from './use-decisions';

export interface RefusalsProps {
  readonly decisions: Decisions;
  readonly onLook: (id: string) => void;
}

/** Decisions that did not count, with the way back to them. */
export const Refusals = ({ decisions, onLook }: RefusalsProps): ReactElement => {
  const t = useReviewTexts();
  const language = useLanguage();
  return (
    <>
      {decisions.refusals.map(({ submission: { id, unitName, period }, isTooLate, words }) => {
        const values = { unit: unitName, period: periodName(period, language), reason: words };
        return (
          <Notice
            key={id}
            kind={isTooLate ? 'warning' : 'mistake'}
            action={
              <>
                <Button
                  onClick={() => {
                    onLook(id);
                    decisions.dismiss(id);
                  }}
                >
                  {t('look')}
                </Button>
                <Button kind="quiet" onClick={() => decisions.dismiss(id)}>
                  {t('dismiss')}
                </Button>
              </>
            }
          >
            {t(isTooLate ? 'quicker' : 'failed', values)}
          </Notice>
        );
      })}
    </>
  );
};
