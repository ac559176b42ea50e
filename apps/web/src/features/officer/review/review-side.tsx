import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { useTyped } from '../../../ui/address/use-address';
import { Button } from '../../../ui/button/button';
import { AcceptAll } from './decide/accept-all';
import { ReviewList } from './review-list';
import type { QueueState } from './queue';
import styles from './review.module.css';
import { useReviewTexts } from './texts';
import type { Review } from './use-review';

export interface ReviewSideProps {
  readonly review: Review;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What is looked for stays: a browser would empty the field, and another report would be the chosen one. */
const leaveByEscape = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.currentTarget.blur();
};

type FoundProps = Pick<ReviewSideProps, 'review'>;

const NothingFound = ({ review: { queue, text, search } }: FoundProps): ReactElement => {
  const t = useReviewTexts();
  return (
    <>
      <p role="status">{t('nothingFound', { count: queue.items.length, text })}</p>
      <Button onClick={() => search('')}>{t('clearSearch')}</Button>
    </>
  );
};

/** What is found, and how much of it waits. */
const Found = ({ review }: FoundProps): ReactElement => {
  const t = useReviewTexts();
  const { shown, current } = review;
  const countOf = (...states: readonly QueueState[]): number =>
    shown.filter(({ state }) => states.includes(state)).length;
  const [waiting, held] = [countOf('waiting'), countOf('accepting', 'returning')];
  return (
    <>
      <p className={styles['soft']} role="status">
        {t('counted', { waiting, done: shown.length - waiting - held })}
        {held > 0 && t('countedHeld', { count: held })}
      </p>
      <AcceptAll undoubted={review.undoubted} onAccept={review.acceptAll} />
      <ReviewList items={shown} current={current} onOpen={review.open} />
    </>
  );
};

/** The queue, with its search. */
export const ReviewSide = ({ review, field }: ReviewSideProps): ReactElement => {
  const t = useReviewTexts();
  const { queue, shown } = review;
  const { onChange, ...typed } = useTyped('q', field);
  return (
    <aside className={styles['side']} aria-label={t('queue')}>
      {queue.items.length > 0 && (
        <>
          <input
            {...typed}
            type="search"
            className={styles['search']}
            aria-label={t('search')}
            placeholder={t('search')}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={leaveByEscape}
          />
          {shown.length === 0 ? <NothingFound review={review} /> : <Found review={review} />}
        </>
      )}
      {queue.isEmpty && <p className={styles['empty']}>{t('empty')}</p>}
    </aside>
  );
};
