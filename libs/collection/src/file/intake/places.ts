import type { InputMistake } from '@xiangtong/infrastructure';
import type { FileField } from '@xiangtong/naming';
import { cellAddress, columnLetters } from '@xiangtong/tables';
import type { Layout } from '../meaning/layout';

export type Place = Pick<InputMistake, 'sheet' | 'cell' | 'row' | 'column'>;

/** A cell in the notation that people use; CSV has no sheet. */
export const cellPlace = (sheet: string, row: number, column: number): Place => ({
  ...(sheet !== '' && { sheet }),
  cell: cellAddress(row, column),
  row,
  column: columnLetters(column),
});

/** The place of a field of a row; a field without its own column is in its neighbour's. */
export const placeOf = (layout: Layout, row: number, field: FileField): Place => {
  const neighbour = field === 'unit' ? 'quantity' : 'product';
  const column = layout.columns.get(field) ?? layout.columns.get(neighbour);
  return cellPlace(layout.sheet, row, column?.column ?? 0);
};
