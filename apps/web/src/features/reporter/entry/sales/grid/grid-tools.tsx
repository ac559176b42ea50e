import { useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../../../../ui/button/button';
import { useEntryTexts } from '../../texts';
import type { ReadRows } from '../cells/read-rows';
import type { Filling } from '../fill-question';
import type { SalesForm } from '../sales-form';
import styles from './sales-grid.module.css';

export interface LinesProps {
  readonly form: SalesForm;
  readonly reading: ReadRows;
  /** A row to be shown and entered. */
  readonly shownRow: number | null;
  readonly say: (text: string) => void;
  /** Puts rows from elsewhere into the form, and asks where rows stand in it. */
  readonly fill: (filling: Filling) => void;
}

interface GridToolsProps extends Pick<LinesProps, 'form' | 'say' | 'fill'> {
  /** Absent where a line is added elsewhere. */
  readonly onAdd?: () => void;
}

/** Why there is nothing to take over from the month before; null where there is. */
export const whyNothingBefore = (t: ReturnType<typeof useEntryTexts>, form: SalesForm): string | null => {
  if (form.rowsBefore().length > 0) return null;
  return t(form.entry.before ? 'nilBefore' : 'nothingToCopy');
};

/** What is done with all lines, in the grid and above the cards. */
export const GridTools = ({ form, say, fill, onAdd }: GridToolsProps): ReactElement => {
  const t = useEntryTexts();
  const { store } = form;
  useSyncExternalStore(store.subscribe, store.all);
  const copy = (): void => {
    if (form.hasRowsBefore()) say(t('allCopied'));
    else fill({ from: 'before', rows: form.rowsBefore(), equalLines: 'keep' });
  };
  const nothingBefore = whyNothingBefore(t, form);
  return (
    <div className={styles['tools']} data-print="never">
      {onAdd && <Button onClick={onAdd}>{t('addRow')}</Button>}
      <Button onClick={copy} disabled={nothingBefore !== null}>
        {t('copyBefore')}
      </Button>
      <Button kind="quiet" disabled={!store.canUndo} onClick={store.undo}>
        {t('undo')}
      </Button>
      <Button kind="quiet" disabled={!store.canRedo} onClick={store.redo}>
        {t('redo')}
      </Button>
      {nothingBefore !== null && <span className={styles['help']}>{nothingBefore}</span>}
    </div>
  );
};
