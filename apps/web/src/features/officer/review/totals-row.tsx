import { growthRate } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { Growth } from '../../../ui/figure/growth';
import type { Waiting } from './queue';
import styles from './review.module.css';
import { useReviewTexts } from './texts';

const fen = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

/** The total beside those it is judged by. */
export const TotalsRow = ({ submission }: { readonly submission: Waiting }): ReactElement | null => {
  const t = useReviewTexts();
  const { total } = submission;
  if (total === null) return null;
  const others = (['inForce', 'lastMonth', 'lastYear', 'expected'] as const).filter(
    (key) => key !== 'inForce' || submission.inForce !== null,
  );
  return (
    <dl className={styles['totals']} aria-label={t('total')}>
      <div>
        <dt>
          {t('now')} · {t('total')}
        </dt>
        <dd className={styles['totalNow']}>{formatDecimal(total, 2)}</dd>
      </div>
      {others.map((key) => {
        const value = submission[key];
        return (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {value === null ? t('noFigure') : formatDecimal(value, 2)}
              {value !== null && (
                <span className={styles['growth']}>
                  <Growth ratio={growthRate(fen(total), fen(value))} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
