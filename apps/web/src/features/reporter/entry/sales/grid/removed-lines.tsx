import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../../../ui/button/button';
import { useEntryTexts } from '../../texts';
import type { RowsStore, TakenRow } from '../rows-store';
import styles from '../sales-cards.module.css';
import type { SalesRow } from '../sales-row';

/** Time in which removed lines can be put back. */
const UNDO_MS = 10_000;

/** Takes lines out of the form; the last ones can be put back for a while, whatever was typed meanwhile. */
export const useRemovedLines = (store: RowsStore) => {
  const [removed, setRemoved] = useState<readonly TakenRow[]>([]);
  useEffect(() => {
    if (removed.length === 0) return undefined;
    const timer = setTimeout(() => setRemoved([]), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  return {
    removed,
    remove: (rows: readonly SalesRow[]): void => setRemoved(store.take(rows.map(({ id }) => id))),
    undo: (): void => {
      store.putBack(removed);
      setRemoved([]);
    },
  };
};

export interface RemovedLinesProps {
  readonly removed: readonly TakenRow[];
  readonly onUndo: () => void;
}

/** What was taken out, with the way back. */
export const RemovedLines = ({ removed, onUndo }: RemovedLinesProps): ReactElement => {
  const t = useEntryTexts();
  const [first, ...others] = removed;
  return (
    <div role="status" className={styles['removed']}>
      {first && (
        <>
          <span>
            {others.length === 0
              ? t('removedRow', { line: first.index + 1, product: first.row.product })
              : t('removedRows', { count: removed.length })}
          </span>
          <Button onClick={onUndo}>{t('putBack')}</Button>
        </>
      )}
    </div>
  );
};
