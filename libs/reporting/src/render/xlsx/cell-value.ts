import type { Cell, Column } from '../../document/report-document';

/** What goes into a cell of a workbook. */
export type SheetValue =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'text'; readonly value: string; readonly isExact: boolean };

/** Excel keeps this many digits of a number. */
const exactDigits = 15;

const decimal = /^-?\d+(?:\.\d+)?$/;

const significantDigits = (value: string): number =>
  value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Is this exact decimal still exact as a number of a workbook? */
export const fitsNumber = (value: string): boolean =>
  decimal.test(value) && significantDigits(value) <= exactDigits;

/** Begins like a formula. Excel's string cells are never formulas, but a text format keeps them text when edited, too. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n]/.test(text);

/** The exact value as a number where Excel can hold it, the exact digits as text where it cannot, else what is printed. */
export const sheetValue = (cell: Cell | undefined, column: Column): SheetValue => {
  const { text = '', value = null } = cell ?? {};
  // Excel's line end is the line feed; a bare carriage return would not survive XML.
  if (value === null) return { kind: 'text', value: text.replace(/\r\n?/g, '\n'), isExact: true };
  if (!fitsNumber(value)) return { kind: 'text', value, isExact: false };
  return { kind: 'number', value: Number(value), format: cell?.numberFormat ?? column.numberFormat };
};
