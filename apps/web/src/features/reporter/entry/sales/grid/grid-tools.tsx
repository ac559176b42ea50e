import { useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../../../../ui/button/button';
import { useEntryTexts } from '../../texts';
import type { ReadRows } from '../cells/read-rows';
import type { SalesForm } from '../sales-form';
import styles from './sales-grid.module.css';

export interface LinesProps {
  readonly form: SalesForm;
  readonly reading: ReadRows;
  /** A row to be shown and entered. */
  readonly shownRow: number | null;
  readonly say: (text: string) => void;
}

interface GridToolsProps extends Pick<LinesProps, 'form' | 'say'> {
  /** Absent where a line is added elsewhere. */
  readonly onAdd?: () => void;
}

/** What is done with all lines, in the grid and above the cards. */
export const GridTools = ({ form, say, onAdd }: GridToolsProps): ReactElement => {
  const t = useEntryTexts();
  const { store, entry } = form;
  useSyncExternalStore(store.subscribe, store.all);
  const copy = (): void => {
    const count = form.copyBefore();
    say(count === 0 ? t('allCopied') : t('copied', { count }));
  };
  return (
    <div className={styles['tools']} data-print="never">
      {onAdd && <Button onClick={onAdd}>{t('addRow')}</Button>}
      {entry.before && <Button onClick={copy}>{t('copyBefore')}</Button>}
      <Button kind="quiet" disabled={!store.canUndo} onClick={store.undo}>
        {t('undo')}
      </Button>
      <Button kind="quiet" disabled={!store.canRedo} onClick={store.redo}>
        {t('redo')}
      </Button>
    </div>
  );
};
