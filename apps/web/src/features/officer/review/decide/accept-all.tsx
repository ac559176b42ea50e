import { useState, type ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { DataTable } from '../../../../ui/data-table/data-table';
import { Dialog } from '../../../../ui/dialog/dialog';
import { formatDecimal } from '../../../../ui/figure/format-figure';
import { totalOf, unitNameOf, type Waiting } from '../queue';
import styles from '../review.module.css';
import { useReviewTexts } from '../texts';

export interface AcceptAllProps {
  /** The reports of the list that raise no doubt. */
  readonly undoubted: readonly Waiting[];
  readonly onAccept: (submissions: readonly Waiting[]) => void;
}

interface AskProps extends AcceptAllProps {
  readonly onClose: () => void;
}

const Ask = ({ undoubted, onAccept, onClose }: AskProps): ReactElement => {
  const t = useReviewTexts();
  const language = useLanguage();
  const count = undoubted.length;
  const corrections = undoubted.filter(({ correction }) => correction).length;
  return (
    <Dialog title={t('acceptAllTitle')} onClose={onClose}>
      <p>
        <strong>{t('acceptAllSum', { count, amount: formatDecimal(totalOf(undoubted), 2) })}</strong>
        {corrections > 0 && ` ${t('acceptAllCorrections', { count: corrections })}`}
      </p>
      <p className={styles['soft']}>{t('acceptAllWhat')}</p>
      <div className={styles['asked']}>
        <DataTable
          label={t('acceptAllTitle')}
          rows={undoubted}
          keyOf={({ id }) => id}
          columns={(column) => [
            column.name('unit', t('unit'), (one) => unitNameOf(one, language)),
            column.word('period', t('period'), ({ period }) => periodName(period, language)),
            column.number('total', t('total'), ({ total }) =>
              total === null ? '' : formatDecimal(total, 2),
            ),
          ]}
        />
      </div>
      <div className={styles['buttons']}>
        <Button kind="primary" autoFocus onClick={() => onAccept(undoubted)}>
          {t('acceptAllConfirm', { count })}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
};

/** All reports of the list without doubts in one step, with their number and sum before it. */
export const AcceptAll = ({ undoubted, onAccept }: AcceptAllProps): ReactElement | null => {
  const t = useReviewTexts();
  /** The reports when the question was asked: later ones are not among them. */
  const [asked, setAsked] = useState<readonly Waiting[] | null>(null);
  return (
    <>
      {undoubted.length > 0 && (
        <Button isWide onClick={() => setAsked(undoubted)}>
          {t('acceptAll', { count: undoubted.length })}
        </Button>
      )}
      {asked && (
        <Ask
          undoubted={asked}
          onAccept={(submissions) => {
            setAsked(null);
            onAccept(submissions);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};
