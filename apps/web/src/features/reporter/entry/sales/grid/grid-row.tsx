import { memo, useId, useSyncExternalStore, type ReactElement } from 'react';
import { Combobox } from '../../../../../ui/combobox/combobox';
import { formatDecimal, formatPlain } from '../../../../../ui/figure/format-figure';
import { useEntryTexts } from '../../texts';
import type { Mistake, RowMistakes } from '../cells/read-rows';
import styles from './sales-grid.module.css';
import type { SalesForm } from '../sales-form';
import { columns, emptyRow, headOf, type Column } from '../sales-row';
import { isChosen } from '../cells/suggestions';

export interface GridRowProps {
  readonly form: SalesForm;
  readonly index: number;
  readonly mistakes: RowMistakes | undefined;
  /** Yuan. */
  readonly before: string | undefined;
  readonly lastYear: string | undefined;
  /** What was said of the line. */
  readonly said: string | undefined;
}

interface CellProps {
  readonly form: SalesForm;
  readonly index: number;
  readonly column: Column;
  readonly text: string;
  readonly mistake: Mistake | undefined;
  readonly said?: string | undefined;
  /** What an empty cell stands for. */
  readonly placeholder?: string | undefined;
}

const sameMistakes = (one: RowMistakes | undefined, other: RowMistakes | undefined): boolean =>
  columns.every((column) => one?.[column] === other?.[column]);

interface NoteProps {
  readonly id: string;
  readonly kind: Mistake | 'said' | 'readAs';
  readonly words: string | undefined;
}

/** What is wrong with a cell, how it was read, or what was said of its line, beneath what was typed. */
const Note = ({ id, kind, words }: NoteProps): ReactElement | null =>
  words === undefined ? null : (
    <span className={styles['note']} id={id} data-kind={kind}>
      {words}
    </span>
  );

const GridCell = memo(
  ({ form, index, column, text, mistake, said, placeholder }: CellProps): ReactElement => {
    const t = useEntryTexts();
    const { store, suggestions } = form;
    const row = store.at(index) ?? emptyRow(0);
    const id = useId();
    const typed = form.typedInWords(row, column);
    const readAs = typed === undefined ? undefined : t('readAs', { typed, value: formatPlain(text) });
    const words = mistake ? t(`m_${mistake}`) : (readAs ?? said);
    const label = `${t(headOf(column))} ${index + 1}`;
    const shared = {
      value: text,
      placeholder,
      'data-index': index,
      'data-column': column,
      'aria-invalid': mistake !== undefined,
      'aria-describedby': words === undefined ? undefined : id,
      onBlur: () => form.settle((store.at(index) ?? row).id, column),
    };
    const write = (value: string): void => store.set((store.at(index) ?? row).id, column, value);
    return (
      <span role="gridcell" className={styles['cell']} data-noted={words !== undefined}>
        {isChosen(column) ? (
          <Combobox
            {...shared}
            label={label}
            asksWhich={mistake === 'ambiguous'}
            onChange={write}
            suggest={(asked) => suggestions.for(column, asked, store.at(index) ?? row)}
          />
        ) : (
          <input
            {...shared}
            aria-label={label}
            autoComplete="off"
            onChange={(event) => write(event.target.value)}
          />
        )}
        <Note id={id} kind={mistake ?? (readAs ? 'readAs' : 'said')} words={words} />
      </span>
    );
  },
);
GridCell.displayName = 'GridCell';

const Earlier = ({ amount }: { readonly amount: string | undefined }): ReactElement => (
  <span role="gridcell" className={styles['earlier']} title={amount}>
    {amount === undefined ? '–' : formatDecimal(amount, 2)}
  </span>
);

export const GridRow = memo(
  ({ form, index, mistakes, before, lastYear, said }: GridRowProps): ReactElement | null => {
    const t = useEntryTexts();
    const { store } = form;
    const row = useSyncExternalStore(store.subscribe, () => store.at(index));
    if (!row) return null;
    return (
      <div
        role="row"
        className={`${styles['row']} ${mistakes ? styles['wrong'] : ''}`}
        aria-rowindex={index + 2}
      >
        <span role="rowheader">{index + 1}</span>
        {columns.map((column) => (
          <GridCell
            key={column}
            {...{ form, index, column }}
            text={row[column]}
            mistake={mistakes?.[column]}
            said={column === 'product' ? said : undefined}
            placeholder={column === 'unit' ? form.entry.catalogue.measureShown(row) : undefined}
          />
        ))}
        <Earlier amount={before} />
        <Earlier amount={lastYear} />
        <span role="gridcell">
          <button
            type="button"
            className={styles['remove']}
            tabIndex={-1}
            aria-label={t('removeRow', { line: index + 1 })}
            onClick={() => store.remove(row.id)}
          >
            ×
          </button>
        </span>
      </div>
    );
  },
  (one, other) =>
    one.form === other.form &&
    one.index === other.index &&
    one.before === other.before &&
    one.lastYear === other.lastYear &&
    one.said === other.said &&
    sameMistakes(one.mistakes, other.mistakes),
);
GridRow.displayName = 'GridRow';
