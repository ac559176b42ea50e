import type { ReactElement } from 'react';
import type { Detail } from '../../../offline/send-draft';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { isOpen } from './begin-draft';
import { differences, type DescribedLine } from './differences';
import styles from './entry.module.css';
import { useEntryTexts } from './texts';

export interface ConflictDialogProps {
  readonly theirs: Detail;
  readonly mine: readonly DescribedLine[];
  readonly other: readonly DescribedLine[];
  readonly onMine: () => void;
  /** Absent where two versions cannot be made one. */
  readonly onMerge?: () => void;
  readonly onTheirs: () => void;
}

const MOST_SHOWN = 12;

/** Two versions of one form side by side: one of them goes on. */
export const ConflictDialog = (props: ConflictDialogProps): ReactElement => {
  const { theirs, mine, other, onMine, onMerge, onTheirs } = props;
  const t = useEntryTexts();
  const found = differences(mine, other);
  const isDraft = isOpen(theirs);
  const who = theirs.history.at(-1)?.actor ?? t('somebody');
  return (
    <Dialog title={t('conflictTitle')}>
      <p>
        {isDraft ? t('conflictWhy', { who }) : t('conflictSettled', { status: t(`status_${theirs.status}`) })}
      </p>
      {isDraft && found.length === 0 && <p>{t('same')}</p>}
      {isDraft && found.length > 0 && (
        <DataTable
          label={t('conflictTitle')}
          isOpen
          rows={found.slice(0, MOST_SHOWN)}
          keyOf={({ label }) => label}
          columns={(column) => [
            column.name('line', '', ({ label }) => label),
            column.word('mine', t('mine'), ({ mine: value }) => value ?? t('none')),
            column.word('theirs', t('theirs'), ({ theirs: value }) => value ?? t('none')),
          ]}
        />
      )}
      {isDraft && found.length > MOST_SHOWN && <p>{t('more', { count: found.length - MOST_SHOWN })}</p>}
      {isDraft && onMerge && <p>{t('conflictMerge')}</p>}
      <div className={styles['buttons']}>
        {isDraft && onMerge && <Button onClick={onMerge}>{t('takeBoth')}</Button>}
        {isDraft && (
          <Button kind="primary" onClick={onMine}>
            {t('takeMine')}
          </Button>
        )}
        <Button onClick={onTheirs}>{t('takeTheirs')}</Button>
      </div>
    </Dialog>
  );
};
