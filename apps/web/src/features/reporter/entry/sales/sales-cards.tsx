import { memo, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { parseYuan } from '@xiangtong/domain';
import { Button } from '../../../../ui/button/button';
import { formatDecimal } from '../../../../ui/figure/format-figure';
import { useEntryTexts } from '../texts';
import { LineEditor } from './line-editor';
import { plainNumber } from './parse-cells';
import styles from './sales-cards.module.css';
import { GridTools, type LinesProps } from './sales-grid';
import { isEmpty, type SalesRow } from './sales-row';

interface LineCardProps {
  readonly row: SalesRow;
  readonly index: number;
  readonly isWrong: boolean;
  readonly onOpen: () => void;
}

const money = (text: string): string => {
  const plain = plainNumber(text);
  return parseYuan(plain) === null ? text : formatDecimal(plain, 2);
};

/** A line in two rows of text; a tap opens it. */
const LineCard = memo(
  ({ row, index, isWrong, onOpen }: LineCardProps): ReactElement => {
    const t = useEntryTexts();
    return (
      <button type="button" className={styles['card']} data-wrong={isWrong} onClick={onOpen}>
        <span className={styles['number']}>{index + 1}</span>
        <span className={styles['what']}>
          <strong>{isEmpty(row) ? t('newLine') : row.product || '—'}</strong>
          <small>
            {[row.destination, row.platform, row.store].filter((text) => text !== '').join(' · ')}
          </small>
        </span>
        <span className={styles['howMuch']}>
          {row.amount !== '' && <span>{money(row.amount)}</span>}
          <small>{isWrong ? t('m_missing') : row.quantity && `${row.quantity} ${row.unit}`}</small>
        </span>
      </button>
    );
  },
  (one, other) => one.row === other.row && one.index === other.index && one.isWrong === other.isWrong,
);
LineCard.displayName = 'LineCard';

/** The card that is open: the only one, the one just added, or the one that is asked for. It is in sight. */
const useOpenCard = (shownRow: number | null, rows: readonly SalesRow[]) => {
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<number | null>(rows.length === 1 ? rows[0]!.id : null);
  const [asked, setAsked] = useState(shownRow);
  if (asked !== shownRow) {
    setAsked(shownRow);
    if (shownRow !== null) setOpen(shownRow);
  }
  useEffect(() => {
    const card = list.current?.querySelector('[data-open="true"]');
    card?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return { list, open, setOpen };
};

/** The lines one below the other, for fingers; one of them at a time is open. */
export const SalesCards = ({ form, reading, shownRow, say }: LinesProps): ReactElement => {
  const t = useEntryTexts();
  const { store } = form;
  const rows = useSyncExternalStore(store.subscribe, store.all);
  const { list, open, setOpen } = useOpenCard(shownRow, rows);
  const keys = new Map(reading.rowIds.map((id, at) => [id, reading.keys[at] ?? '']));

  return (
    <section aria-label={t('grid')}>
      <GridTools form={form} say={say} />
      <ol className={styles['cards']} ref={list}>
        {rows.map((row, index) => (
          <li key={row.id} data-open={row.id === open}>
            {row.id === open ? (
              <LineEditor
                form={form}
                index={index}
                mistakes={reading.mistakes.get(row.id)}
                before={form.before.get(keys.get(row.id) ?? '')}
                lastYear={form.lastYear.get(keys.get(row.id) ?? '')}
                onDone={() => setOpen(null)}
                onRemove={() => store.remove(row.id)}
              />
            ) : (
              <LineCard
                row={row}
                index={index}
                isWrong={reading.mistakes.has(row.id)}
                onOpen={() => setOpen(row.id)}
              />
            )}
          </li>
        ))}
      </ol>
      <Button isWide onClick={() => setOpen(store.add())}>
        {t('addRow')}
      </Button>
    </section>
  );
};
