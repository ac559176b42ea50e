import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../../../ui/button/button';
import { useEntryTexts } from '../../texts';
import type { RowsStore } from '../rows-store';
import styles from '../sales-cards.module.css';
import { isEmpty, type SalesRow } from '../sales-row';

/** As long as the way back stays. */
const UNDO_MS = 10_000;

export interface Removed {
  readonly row: SalesRow;
  readonly index: number;
}

/** Takes lines out of the form; the last one can be put back for a while, whatever was typed meanwhile. */
export const useRemovedLine = (store: RowsStore) => {
  const [removed, setRemoved] = useState<Removed | null>(null);
  useEffect(() => {
    if (!removed) return undefined;
    const timer = setTimeout(() => setRemoved(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  return {
    removed,
    remove: (row: SalesRow): void => {
      setRemoved(isEmpty(row) ? null : { row, index: store.ids().indexOf(row.id) });
      store.remove(row.id);
    },
    undo: (): void => {
      if (removed) store.putBack(removed.row, removed.index);
      setRemoved(null);
    },
  };
};

export interface RemovedLineProps {
  readonly removed: Removed | null;
  readonly onUndo: () => void;
}

/** What was taken out, with the way back. */
export const RemovedLine = ({ removed, onUndo }: RemovedLineProps): ReactElement => {
  const t = useEntryTexts();
  return (
    <div role="status" className={styles['removed']}>
      {removed && (
        <>
          <span>{t('removedRow', { line: removed.index + 1, product: removed.row.product })}</span>
          <Button onClick={onUndo}>{t('putBack')}</Button>
        </>
      )}
    </div>
  );
};
