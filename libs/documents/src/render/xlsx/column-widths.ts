import type { Cell, Column, Table } from '@xiangtong/contracts';
import type { Words } from '../words';
import { fitsNumber } from './cell-value';

const narrowest = 8;
const widest = 42;
/** Number of rows read; a column's width need not be exact. */
const sample = 2_000;

/** Width in Excel's unit, the digit: a Chinese character is two of them wide. */
export const sheetWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2), 0);

const headWidth = ({ label, unit }: Column, word: Words): number =>
  Math.max(Math.min(sheetWidth(label), 16), unit === '' ? 0 : sheetWidth(word.headUnit(unit)));

/** Figures stored as text are shown with all their digits. */
const longFigure = (cell: Cell | undefined): number =>
  cell?.value == null || fitsNumber(cell.value) ? 0 : cell.value.length;

/** Widths of a table's columns by their content, with space for the filter button. */
export const columnWidths = (table: Table, word: Words): readonly number[] =>
  table.columns.map((column, index) => {
    let width = headWidth(column, word) + 2;
    for (const row of table.rows.slice(0, sample)) {
      const cell = row.cells[index];
      const indent = index === 0 && row.kind === 'part' ? 4 : 0;
      width = Math.max(width, sheetWidth(cell?.text ?? '') + indent, longFigure(cell));
    }
    return Math.min(widest, Math.max(narrowest, width + 2));
  });
