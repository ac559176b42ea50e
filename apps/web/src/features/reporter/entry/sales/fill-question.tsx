import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import styles from '../entry.module.css';
import { useEntryTexts } from '../texts';
import type { FillRows, FillWay } from './fill-rows';
import type { FigureInWords, SalesForm } from './sales-form';

/** Rows that are to be put into the form, and where they come from. */
export interface Filling extends FillRows {
  readonly from: 'orders' | 'paste' | 'before';
  /** Place of the first row that a pasted block covers. */
  readonly index?: number;
  /** Figures in words among them. */
  readonly figures?: readonly FigureInWords[];
  /** What is said when it is done, beside how many rows were added. */
  readonly remarks?: readonly string[];
}

interface FillQuestionProps {
  readonly filling: Filling;
  readonly counts: ReturnType<SalesForm['countRows']>;
  readonly onChoose: (way: FillWay) => void;
  readonly onCancel: () => void;
}

/** Rows stand in the form already: what becomes of them? */
const FillQuestion = ({ filling, counts, onChoose, onCancel }: FillQuestionProps): ReactElement => {
  const t = useEntryTexts();
  const { from, rows, index = 0 } = filling;
  const places = { count: rows.length, first: index + 1, last: index + rows.length };
  return (
    <Dialog title={t('fillTitle', { count: counts.rows })} onClose={onCancel}>
      <p>{t(`fill_${from}`, places)}</p>
      {counts.unfinished > 0 && <p>{t('fillUnfinished', { count: counts.unfinished })}</p>}
      <p>{t(from === 'before' ? 'fillMergeKeeps' : 'fillMergeAdds')}</p>
      <p>{from === 'paste' ? t('fillReplacesPlaces', places) : t('fillReplacesAll')}</p>
      {from === 'orders' && <p>{t('fillPlatforms')}</p>}
      <div className={styles['buttons']}>
        <Button kind="primary" onClick={() => onChoose('merge')}>
          {t('fillMerge')}
        </Button>
        <Button onClick={() => onChoose('replace')}>{t('fillReplace')}</Button>
        {from === 'orders' && <Button onClick={() => onChoose('platforms')}>{t('fillPlatform')}</Button>}
        <Button kind="quiet" onClick={onCancel}>
          {t('fillCancel')}
        </Button>
      </div>
    </Dialog>
  );
};

/**
 * The one way by which rows from elsewhere come into the form: where rows stand that they would touch, it asks first.
 * One undo brings back what was there.
 */
export const useFilling = (form: SalesForm, say: (text: string) => void) => {
  const t = useEntryTexts();
  const [asked, ask] = useState<Pick<FillQuestionProps, 'filling' | 'counts'> | null>(null);
  /** The rows as they were filled in: once something else is done, the undo of the form leads back step by step. */
  const [filled, setFilled] = useState<ReturnType<SalesForm['store']['all']> | null>(null);
  const isAsFilled = useSyncExternalStore(form.store.subscribe, form.store.all) === filled;

  const put = (filling: Filling, way: FillWay, isOver: boolean): void => {
    const { from, rows, index, figures, remarks = [] } = filling;
    let count = rows.length;
    if (from === 'paste' && way === 'replace') form.paste(index ?? 0, rows, figures);
    else {
      const added = form.fill(filling, way, figures);
      if (from === 'before' && way === 'merge') count = added;
    }
    say([t(`filled_${from}`, { count }), ...remarks].join(' '));
    setFilled(isOver ? form.store.all() : null);
  };
  const fill = (filling: Filling): void => {
    const counts = form.countRows();
    const isOver =
      filling.from === 'paste' ? form.coversText(filling.rows, filling.index ?? 0) : counts.rows > 0;
    if (isOver) ask({ filling, counts });
    else put(filling, 'replace', false);
  };
  const question = asked && (
    <FillQuestion
      {...asked}
      onChoose={(way) => {
        ask(null);
        put(asked.filling, way, true);
      }}
      onCancel={() => ask(null)}
    />
  );
  const restore = isAsFilled ? (
    <Button
      onClick={() => {
        form.store.undo();
        say(t('restored'));
      }}
    >
      {t('restore')}
    </Button>
  ) : null;
  return { fill, question, restore };
};
