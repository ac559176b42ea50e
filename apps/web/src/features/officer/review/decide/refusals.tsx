import type { ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Notice } from '../../../../ui/notice/notice';
import { useReviewTexts } from '../texts';
import { isTooLate, useRefusalWords } from './refusal-words';
import type { Decisions } from './use-decisions';

export interface RefusalsProps {
  readonly decisions: Decisions;
  readonly onLook: (id: string) => void;
}

/** Decisions that did not count, with the way back to them. */
export const Refusals = ({ decisions, onLook }: RefusalsProps): ReactElement => {
  const t = useReviewTexts();
  const words = useRefusalWords();
  return (
    <>
      {decisions.refused.map((refused) => {
        const { id } = refused.submission;
        const look = (): void => {
          onLook(id);
          decisions.dismiss(id);
        };
        return (
          <Notice
            key={id}
            kind={isTooLate(refused.failure) ? 'warning' : 'mistake'}
            action={
              <>
                <Button onClick={look}>{t('look')}</Button>
                <Button kind="quiet" onClick={() => decisions.dismiss(id)}>
                  {t('dismiss')}
                </Button>
              </>
            }
          >
            {words(refused)}
          </Notice>
        );
      })}
    </>
  );
};
