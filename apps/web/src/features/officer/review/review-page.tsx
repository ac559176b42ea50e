import { useRef, useState, type ReactElement } from 'react';
import { useLive } from '../../../desk/live/use-live';
import { Shortcuts, type Shortcut } from '../../../desk/shortcuts/shortcuts';
import { Button } from '../../../ui/button/button';
import { Page } from '../../../ui/page/page';
import { openFirstPhoto } from '../../../ui/photos/photo-list';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Life } from './life';
import { neighbour } from './queue';
import { HeldDecisions } from './decide/held-decisions';
import { Refusals } from './decide/refusals';
import { ReturnDialog } from './decide/return-dialog';
import { ReviewSide } from './review-side';
import styles from './review.module.css';
import { SubmissionPanel } from './submission-panel';
import { useReviewTexts, type ReviewTexts } from './texts';
import { useReview, type Review } from './use-review';

const nextOf = ({ shown, current }: Review): string | null => neighbour(shown, current, 1);

const shortcutsOf = (t: ReviewTexts, review: Review, giveBack: () => void): Shortcut[] => [
  { keys: ['j'], does: t('next'), run: () => review.open(nextOf(review)) },
  { keys: ['k'], does: t('previous'), run: () => review.open(neighbour(review.shown, review.current, -1)) },
  ...(review.isOfficer
    ? [
        { keys: ['a'], does: t('accept'), run: review.accept },
        { keys: ['r'], does: t('return'), run: giveBack },
        { keys: ['u'], does: t('undoLast'), run: () => review.undo() },
        { keys: ['n'], does: t('writeNow'), run: () => void review.decisions.writeNow() },
      ]
    : []),
];

interface ActionsProps {
  readonly review: Review;
  readonly onReturn: () => void;
}

const Actions = ({ review, onReturn }: ActionsProps): ReactElement => {
  const t = useReviewTexts();
  return (
    <div className={styles['actions']} data-print="never">
      {review.mayAccept ? (
        <Button kind="primary" isBusy={!review.isSeen} onClick={review.accept}>
          {t('accept')} <kbd>A</kbd>
        </Button>
      ) : (
        <p role="note">{t('own')}</p>
      )}
      <Button kind="danger" isBusy={!review.isSeen} onClick={onReturn}>
        {t('return')} <kbd>R</kbd>
      </Button>
      <Button onClick={() => review.open(nextOf(review))}>
        {t('next')} <kbd>J</kbd>
      </Button>
    </div>
  );
};

/** The submission that is looked at, and what may be decided about it. */
const Panel = ({ review, onReturn }: ActionsProps): ReactElement => {
  const t = useReviewTexts();
  const { shown, current, item, toDecide } = review;
  return (
    <article className={styles['panel']}>
      {current !== null && (
        <span className={styles['back']}>
          <Button kind="quiet" onClick={review.close}>
            {t('backToList')}
          </Button>
        </span>
      )}
      {current !== null && <SubmissionPanel key={current} id={current} item={item} />}
      {current === null && shown.length > 0 && <p>{t('choose')}</p>}
      {toDecide && <Actions review={review} onReturn={onReturn} />}
    </article>
  );
};

/** Next, next, next: each report beside what it is judged by, accepted or returned by keyboard. */
export const ReviewPage = (): ReactElement => {
  const t = useReviewTexts();
  const [isReturning, setReturning] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLive();
  const review = useReview();
  const { queue, current, toDecide, isSeen } = review;
  const giveBack = (): void => setReturning(toDecide !== null && isSeen);
  const shortcuts = [
    ...shortcutsOf(t, review, giveBack),
    { keys: ['p'], does: t('openPhotos'), run: openFirstPhoto },
    { keys: ['/'], does: t('find'), run: () => field.current?.focus() },
  ];
  return (
    <Page title={t('title')} actions={[<Life key="life" />, <Shortcuts key="shortcuts" list={shortcuts} />]}>
      <HeldDecisions decisions={review.decisions} onUndo={review.undo} />
      <Refusals decisions={review.decisions} onLook={review.open} />
      {queue.error !== null && <ProblemNotice problem={queue.error} onAgain={queue.askAgain} />}
      {queue.isPending && <Skeleton label={t('loading')} rows={8} />}
      <div className={styles['desk']} data-chosen={current !== null}>
        <ReviewSide review={review} field={field} />
        <Panel review={review} onReturn={giveBack} />
      </div>
      {isReturning && toDecide && (
        <ReturnDialog
          submission={toDecide.submission}
          onClose={() => setReturning(false)}
          onReturn={(reason) => {
            setReturning(false);
            review.giveBack(reason);
          }}
        />
      )}
    </Page>
  );
};
