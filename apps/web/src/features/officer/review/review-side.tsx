import type { KeyboardEvent, ReactElement, RefObject } from 'react';
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

/** The queue, with its search. */
export const ReviewSide = ({ review, field }: ReviewSideProps): ReactElement => {
  const t = useReviewTexts();
  const { queue, shown, text, current } = review;
  const countOf = (...states: readonly QueueState[]): number =>
    shown.filter(({ state }) => states.includes(state)).length;
  const [waiting, held] = [countOf('waiting'), countOf('accepting', 'returning')];
  return (
    <aside className={styles['side']} aria-label={t('queue')}>
      {queue.items.length > 0 && (
        <>
          <input
            ref={field}
            type="search"
            className={styles['search']}
            aria-label={t('search')}
            placeholder={t('search')}
            value={text}
            onChange={(event) => review.search(event.target.value)}
            onKeyDown={leaveByEscape}
          />
          <p className={styles['soft']} role="status">
            {t('counted', { waiting, done: shown.length - waiting - held })}
            {held > 0 && t('countedHeld', { count: held })}
          </p>
          <AcceptAll undoubted={review.undoubted} onAccept={review.acceptAll} />
          {shown.length === 0 ? (
            <p>{t('nothingFound', { text })}</p>
          ) : (
            <ReviewList items={shown} current={current} onOpen={review.open} />
          )}
        </>
      )}
      {queue.isEmpty && <p className={styles['empty']}>{t('empty')}</p>}
    </aside>
  );
};
