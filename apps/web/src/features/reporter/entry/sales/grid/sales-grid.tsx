import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { tellsPersonalNumber } from '@xiangtong/domain';
import { useEntryTexts } from '../../texts';
import { GridRow } from './grid-row';
import { gridMove } from './grid-keys';
import { GridTools, type LinesProps } from './grid-tools';
import { parseCells } from '../cells/parse-cells';
import { readBlock } from '../cells/read-block';
import { formatPlain } from '../../../../../ui/figure/format-figure';
import styles from './sales-grid.module.css';
import type { SalesForm } from '../sales-form';
import { columns, headOf, type Column } from '../sales-row';

const ROW_HEIGHT = 40;
const ROWS_AHEAD = 8;

let isPrinted = false;

/** The grid is lower than the window by more than it has rows ahead, so there are some below it, too. */
const rowsDrawn = (): number =>
  isPrinted ? Infinity : Math.ceil(window.innerHeight / ROW_HEIGHT) + ROWS_AHEAD;

/** Also listens to printing: paper shows all rows, wherever the grid was scrolled to. */
const onResize = (listener: () => void): (() => void) => {
  const print = ({ type }: Event): void => {
    isPrinted = type === 'beforeprint';
    listener();
  };
  window.addEventListener('resize', listener);
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', print);
  return () => {
    window.removeEventListener('resize', listener);
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', print);
  };
};

/** Figures in words that a message repeats; each is said at its cell, too. */
const MOST_READ_AS = 3;

interface Cell {
  readonly index: number;
  readonly column: Column;
}

const cellOf = (target: EventTarget): Cell | null => {
  const input = target instanceof HTMLInputElement ? target : null;
  const index = Number(input?.dataset['index']);
  const column = columns.find((name) => name === input?.dataset['column']);
  return input && column && Number.isInteger(index) ? { index, column } : null;
};

/** Scrolls a row into sight first: rows out of sight are not drawn. */
const useEnterCell =
  (box: React.RefObject<HTMLDivElement | null>) =>
  (index: number, column: Column): void => {
    const grid = box.current;
    if (!grid) return;
    const top = index * ROW_HEIGHT;
    const height = grid.clientHeight - ROW_HEIGHT * 2;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top > grid.scrollTop + height) grid.scrollTop = top - height;
    const enter = (): boolean => {
      const input = grid.querySelector<HTMLInputElement>(`[data-index="${index}"][data-column="${column}"]`);
      input?.focus();
      input?.select();
      return input !== null;
    };
    if (!enter()) requestAnimationFrame(() => enter() || requestAnimationFrame(enter));
  };

const useGridKeys = (form: SalesForm, enter: (index: number, column: Column) => void) => {
  const { store } = form;
  const history: Readonly<Record<string, () => void>> = { z: store.undo, Z: store.redo, y: store.redo };
  const edits: Readonly<Record<string, (cell: Cell) => void>> = {
    Enter: ({ index, column }) => {
      store.add(index);
      enter(index + 1, column);
    },
    Delete: ({ index, column }) => {
      const row = store.at(index);
      if (row) store.remove(row.id);
      enter(Math.max(0, Math.min(index, store.all().length - 1)), column);
    },
  };
  return (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (!cell || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const isControl = event.ctrlKey || event.metaKey;
    const change = isControl ? (history[event.key] ?? edits[event.key]) : undefined;
    if (change) {
      event.preventDefault();
      return change(cell);
    }
    const next = isControl ? null : gridMove(event, cell, store.all().length);
    if (!next) return;
    event.preventDefault();
    if (next.index >= store.all().length) store.add();
    enter(next.index, next.column);
  };
};

/** Heads and figures of an order export: names and phones of buyers would be beside them. */
const isOfBuyers = (cell: string): boolean =>
  /^(订单编?号|主订单编号|收货人.*|收货地址|收件人.*|联系手机|买家.*)$/.test(cell.trim()) ||
  tellsPersonalNumber(cell);

/** A block of cells from a spreadsheet, with or without heads and sums; a single word is left to the field. */
const usePaste = ({
  form,
  say,
  fill,
}: Pick<LinesProps, 'form' | 'say' | 'fill'>): ((event: ClipboardEvent) => void) => {
  const t = useEntryTexts();
  return (event) => {
    const cell = cellOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!cell || !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const cells = parseCells(text);
    if (cells.some((row) => row.some(isOfBuyers))) return say(t('pasteOrders'));
    const { lines, leftRows, leftColumns, missingColumns } = readBlock(cells, cell.column);
    const { rows, figures } = form.understoodRows(lines);
    const readAs = new Map(figures.map(({ typed, value }) => [typed, formatPlain(value)]));
    const named = leftColumns.map((head) => (head === '' ? t('noHead') : t('quoted', { text: head })));
    const missing = missingColumns.map((column) => t('quoted', { text: t(headOf(column)) }));
    const remarks = [
      ...(leftRows > 0 ? [t('leftOut', { count: leftRows })] : []),
      ...(named.length > 0 ? [t('leftColumns', { count: named.length, names: named.join(t('and')) })] : []),
      ...(missing.length > 0 ? [t('missingColumns', { names: missing.join(t('and')) })] : []),
      ...[...readAs].slice(0, MOST_READ_AS).map(([typed, value]) => t('readAs', { typed, value })),
    ];
    fill({ from: 'paste', rows, equalLines: 'add', index: cell.index, figures, remarks });
  };
};

interface DrawnRowsProps extends Pick<LinesProps, 'form' | 'reading'> {
  readonly ids: readonly number[];
  readonly scrolledTo: number;
}

/** The rows in sight; the others are space above and below. */
const DrawnRows = ({ form, reading, ids, scrolledTo }: DrawnRowsProps): ReactElement => {
  const keys = new Map(reading.rowIds.map((id, at) => [id, reading.keys[at] ?? '']));
  const most = useSyncExternalStore(onResize, rowsDrawn);
  const first = most === Infinity ? 0 : scrolledTo;
  const drawn = ids.slice(first, first + most);
  return (
    <div
      role="rowgroup"
      style={{
        paddingTop: first * ROW_HEIGHT,
        paddingBottom: Math.max(0, ids.length - first - drawn.length) * ROW_HEIGHT,
      }}
    >
      {drawn.map((id, at) => (
        <GridRow
          key={id}
          form={form}
          index={first + at}
          mistakes={reading.mistakes.get(id)}
          before={form.before.get(keys.get(id) ?? '')}
          lastYear={form.lastYear.get(keys.get(id) ?? '')}
          said={form.said(keys.get(id) ?? '')}
        />
      ))}
    </div>
  );
};

/** The lines as a sheet: typed, pasted and moved through by keyboard. Only the rows in sight are drawn. */
export const SalesGrid = ({ form, reading, shownRow, say, fill }: LinesProps): ReactElement => {
  const t = useEntryTexts();
  const { store } = form;
  const box = useRef<HTMLDivElement>(null);
  const ids = useSyncExternalStore(store.subscribe, store.ids);
  const [scrolledTo, setScrolledTo] = useState(0);
  const enter = useEnterCell(box);
  const press = useGridKeys(form, enter);
  const paste = usePaste({ form, say, fill });
  useEffect(() => {
    if (shownRow === null) return;
    const index = store.ids().indexOf(shownRow);
    const wrong = form.state().reading.mistakes.get(shownRow) ?? {};
    if (index >= 0) enter(index, columns.find((column) => wrong[column]) ?? 'amount');
    // oxlint-disable-next-line react/exhaustive-deps -- once for each row that is asked for
  }, [shownRow]);

  return (
    <section>
      <GridTools form={form} say={say} fill={fill} onAdd={() => store.add()} />
      <div
        ref={box}
        className={styles['grid']}
        role="grid"
        aria-label={t('grid')}
        aria-rowcount={ids.length + 1}
        onKeyDown={press}
        onPaste={paste}
        onScroll={({ currentTarget }) =>
          setScrolledTo(Math.max(0, Math.floor(currentTarget.scrollTop / ROW_HEIGHT) - ROWS_AHEAD))
        }
      >
        <GridHead />
        <DrawnRows {...{ form, reading, ids, scrolledTo }} />
      </div>
      <p className={styles['help']}>{t('gridHelp')}</p>
    </section>
  );
};

const GridHead = (): ReactElement => {
  const t = useEntryTexts();
  return (
    <div role="row" className={`${styles['row']} ${styles['head']}`} aria-rowindex={1}>
      <span role="columnheader">{t('row')}</span>
      {columns.map((column) => (
        <span key={column} role="columnheader">
          {t(headOf(column))}
        </span>
      ))}
      <span role="columnheader">{t('lastMonth')}</span>
      <span role="columnheader">{t('lastYear')}</span>
      <span role="columnheader">
        <span className="visually-hidden">{t('actions')}</span>
      </span>
    </div>
  );
};
