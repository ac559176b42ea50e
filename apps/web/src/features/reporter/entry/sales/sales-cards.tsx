import { memo, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { parseYuan } from '@xiangtong/domain';
import { Button } from '../../../../ui/button/button';
import { formatDecimal } from '../../../../ui/figure/format-figure';
import { useEntryTexts } from '../texts';
import { GridTools, type LinesProps } from './grid/grid-tools';
import { LineEditor } from './line-editor';
import { plainNumber } from './cells/parse-cells';
import { RemovedLines, useRemovedLines } from './grid/removed-lines';
import styles from './sales-cards.module.css';
import { isEmpty, type SalesRow } from './sales-row';
import { useSwipe } from './use-swipe';

interface LineCardProps {
  readonly row: SalesRow;
  readonly index: number;
  readonly isWrong: boolean;
  /** Its unit of measure. */
  readonly measure: string;
  /** What was said of the line. */
  readonly said: string | undefined;
  readonly onOpen: () => void;
  readonly onAway: () => void;
}

const money = (text: string): string => {
  const plain = plainNumber(text);
  return parseYuan(plain) === null ? text : formatDecimal(plain, 2);
};

/** A line in two rows of text; a tap opens it, a swipe to the left takes it out. */
const LineCard = memo(
  ({ row, index, isWrong, measure, said, onOpen, onAway }: LineCardProps): ReactElement => {
    const t = useEntryTexts();
    const swipe = useSwipe(onAway);
    const quantity = row.quantity && `${row.quantity} ${measure}`;
    return (
      <button type="button" className={styles['card']} data-wrong={isWrong} onClick={onOpen} {...swipe}>
        <span className={styles['number']}>{index + 1}</span>
        <span className={styles['what']}>
          <strong>{isEmpty(row) ? t('newLine') : row.product || '—'}</strong>
          <small>
            {[row.destination, row.platform, row.store].filter((text) => text !== '').join(' · ')}
          </small>
          {said !== undefined && <small className={styles['said']}>{said}</small>}
        </span>
        <span className={styles['howMuch']}>
          {row.amount !== '' && <span>{money(row.amount)}</span>}
          <small>{isWrong ? t('m_missing') : quantity}</small>
        </span>
      </button>
    );
  },
  (one, other) =>
    one.row === other.row &&
    one.index === other.index &&
    one.isWrong === other.isWrong &&
    one.said === other.said,
);
LineCard.displayName = 'LineCard';

/**
 * The card that is open: the only one, the one just added, or the one that is asked for. Its header is in sight; a new
 * one is entered.
 */
const useOpenCard = (shownRow: number | null, rows: readonly SalesRow[]) => {
  const list = useRef<HTMLOListElement>(null);
  const added = useRef<number | null>(null);
  const [open, setOpen] = useState<number | null>(rows.length === 1 ? rows[0]!.id : null);
  const [asked, setAsked] = useState(shownRow);
  if (asked !== shownRow) {
    setAsked(shownRow);
    if (shownRow !== null) setOpen(shownRow);
  }
  useEffect(() => {
    const card = list.current?.querySelector('[data-open="true"]');
    const isNew = open !== null && open === added.current;
    added.current = null;
    if (isNew) card?.querySelector('input')?.focus({ preventScroll: true });
    void card?.scrollIntoView({ block: isNew ? 'start' : 'nearest' });
  }, [open]);
  const openNew = (id: number): void => {
    added.current = id;
    setOpen(id);
  };
  return { list, open, setOpen, openNew };
};

interface LineProps extends Pick<LinesProps, 'form' | 'reading'> {
  readonly row: SalesRow;
  readonly index: number;
  readonly isOpen: boolean;
  /** Another one, or none. */
  readonly onOpen: (id: number | null) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

const Line = ({ form, reading, row, index, isOpen, ...on }: LineProps): ReactElement => {
  const key = reading.keys[reading.rowIds.indexOf(row.id)] ?? '';
  const said = form.said(key);
  return isOpen ? (
    <LineEditor
      {...{ form, index, said }}
      mistakes={reading.mistakes.get(row.id)}
      before={form.before.get(key)}
      lastYear={form.lastYear.get(key)}
      onDone={() => on.onOpen(null)}
      onRemove={on.onRemove}
      onDuplicate={on.onDuplicate}
    />
  ) : (
    <LineCard
      {...{ row, index, said }}
      isWrong={reading.mistakes.has(row.id)}
      measure={form.entry.catalogue.measureShown(row)}
      onOpen={() => on.onOpen(row.id)}
      onAway={on.onRemove}
    />
  );
};

/** The lines one below the other, for fingers; one of them at a time is open. */
export const SalesCards = ({ form, reading, shownRow, say, fill }: LinesProps): ReactElement => {
  const t = useEntryTexts();
  const { store } = form;
  const rows = useSyncExternalStore(store.subscribe, store.all);
  const { list, open, setOpen, openNew } = useOpenCard(shownRow, rows);
  const { removed, remove, undo } = useRemovedLines(store);
  const openOther = (id: number | null): void => {
    form.tidy();
    setOpen(id);
  };

  return (
    <section aria-label={t('grid')}>
      <GridTools form={form} say={say} fill={fill} />
      <ol className={styles['cards']} ref={list}>
        {rows.map((row, index) => (
          <li key={row.id} data-open={row.id === open}>
            <Line
              {...{ form, reading, row, index }}
              isOpen={row.id === open}
              onOpen={openOther}
              onDuplicate={() => openNew(form.duplicate(row.id))}
              onRemove={() => remove([row])}
            />
          </li>
        ))}
      </ol>
      <RemovedLines removed={removed} onUndo={undo} />
      <Button isWide onClick={() => openNew(form.addLine())}>
        {t('addRow')}
      </Button>
    </section>
  );
};
