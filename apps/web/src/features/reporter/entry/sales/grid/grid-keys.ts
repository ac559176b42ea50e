import { columns, type Column } from '../sales-row';

export interface GridPlace {
  readonly index: number;
  readonly column: Column;
}

/** What of a key press decides where it leads. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly target: EventTarget;
}

interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const caretOf = (target: EventTarget): Caret => {
  const { selectionStart, selectionEnd, value } = target as HTMLInputElement;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: isWhole || (selectionStart === 0 && selectionEnd === 0),
    atEnd: isWhole || (selectionStart === value.length && selectionEnd === value.length),
  };
};

const beside = ({ index, column }: GridPlace, by: number): GridPlace | null => {
  const next = columns[columns.indexOf(column) + by];
  return next ? { index, column: next } : null;
};

/**
 * The cell that a key leads to, or null where the key means something else. Arrows to the side leave a text only at its
 * ends. Down from the last row leads to a row that is still to be made; so does Tab from the last cell.
 */
export const gridMove = (press: GridKey, from: GridPlace, rows: number): GridPlace | null => {
  const { index, column } = from;
  const moves: Readonly<Record<string, () => GridPlace | null>> = {
    Enter: () =>
      press.shiftKey ? (index > 0 ? { index: index - 1, column } : null) : { index: index + 1, column },
    ArrowDown: () => (index + 1 < rows ? { index: index + 1, column } : null),
    ArrowUp: () => (index > 0 ? { index: index - 1, column } : null),
    ArrowLeft: () => (caretOf(press.target).atStart ? beside(from, -1) : null),
    ArrowRight: () => (caretOf(press.target).atEnd ? beside(from, 1) : null),
    Tab: () => tabbed(press, from, rows),
  };
  return moves[press.key]?.() ?? null;
};

/** The next cell for Tab where the browser does not know it: in rows that are not drawn, or do not exist yet. */
const tabbed = ({ shiftKey }: GridKey, from: GridPlace, rows: number): GridPlace | null => {
  const next = beside(from, shiftKey ? -1 : 1);
  if (next) return next;
  if (!shiftKey) return { index: from.index + 1, column: columns[0] };
  return from.index > 0 && from.index < rows ? { index: from.index - 1, column: columns.at(-1)! } : null;
};
