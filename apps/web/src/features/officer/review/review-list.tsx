import { useEffect, useRef, type ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { formatPercent } from '../../../ui/figure/format-figure';
import { unitNameOf, type QueueItem } from './queue';
import styles from './review.module.css';
import { useReviewTexts } from './texts';

interface ItemProps extends QueueItem {
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
}

const Item = ({ submission, state, isCurrent, onOpen }: ItemProps): ReactElement => {
  const t = useReviewTexts();
  const language = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { id, period, impact, checks, correction } = submission;
  return (
    <li ref={place}>
      <button
        type="button"
        className={styles['item']}
        aria-current={isCurrent ? 'true' : undefined}
        data-state={state}
        onClick={() => onOpen(id)}
      >
        <span className={styles['itemName']}>
          {unitNameOf(submission, language)} · {periodName(period, language)}
        </span>
        <span className={styles['itemState']}>
          {state !== 'waiting' && <strong>{t(state)}</strong>}
          {state === 'waiting' && correction && <span>{t('correction')}</span>}
          {state === 'waiting' && checks.length > 0 && (
            <span className={styles['alarm']}>{t('doubts', { count: checks.length })}</span>
          )}
          {state === 'waiting' && checks.length === 0 && <span>{t('noDoubts')}</span>}
          {impact !== null && <span>{t('impact', { percent: formatPercent(impact) })}</span>}
        </span>
      </button>
    </li>
  );
};

export interface ReviewListProps {
  readonly items: readonly QueueItem[];
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
}

/** What waits, what hangs most on it first. What was decided stays in its place. */
export const ReviewList = ({ items, current, onOpen }: ReviewListProps): ReactElement => {
  const t = useReviewTexts();
  return (
    <ol className={styles['list']} aria-label={t('queue')}>
      {items.map((item) => (
        <Item key={item.submission.id} {...item} isCurrent={item.submission.id === current} onOpen={onOpen} />
      ))}
    </ol>
  );
};
