import { columnLetters, looksLikeFormula, textCellXml } from '@xiangtong/tables';
import { fitsNumber } from '../cell-value';
import { headStyle, textStyle } from './workbook-parts';

/** A cell of bulk data: an exact decimal (or a number) in a number column, text elsewhere, null for nothing. */
export type LargeCell = string | number | null;
export type LargeRow = readonly LargeCell[];

/** The constant part of every cell of a column, built once. */
export interface ColumnCode {
  readonly letters: string;
  /** ` s="3"`, or nothing for plain cells. */
  readonly style: string;
  readonly isNumber: boolean;
}

export const numberCell = (reference: string, value: string | number, style: string): string | undefined => {
  const exact = typeof value === 'number' ? Number.isFinite(value) : fitsNumber(value);
  return exact ? `<c r="${reference}"${style}><v>${value}</v></c>` : undefined;
};

const cellXml = (
  value: LargeCell | undefined,
  reference: string,
  { style, isNumber }: ColumnCode,
): string => {
  if (value === null || value === undefined || value === '') return '';
  const number = isNumber || typeof value === 'number' ? numberCell(reference, value, style) : undefined;
  if (number !== undefined) return number;
  const text = String(value);
  return textCellXml(reference, text, looksLikeFormula(text) ? ` s="${textStyle}"` : '');
};

/** One row of figures. */
export const rowXml = (row: LargeRow, number: number, columns: readonly ColumnCode[]): string => {
  let xml = `<row r="${number}">`;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (column) xml += cellXml(row[index], column.letters + number, column);
  }
  return `${xml}</row>`;
};

/** The head, bold. */
export const headXml = (labels: readonly string[]): string =>
  `<row r="1">${labels.map((label, index) => textCellXml(`${columnLetters(index)}1`, label, ` s="${headStyle}"`)).join('')}</row>`;

/** Text in a separate row. */
export const wordsXml = (words: string, number: number): string =>
  `<row r="${number}">${textCellXml(`A${number}`, words, '')}</row>`;
