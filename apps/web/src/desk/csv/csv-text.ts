import { writeCsv } from '@xiangtong/tables';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Rows as CSV for spreadsheets; what is a number stays one. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  writeCsv(rows.map((row) => row.map((cell) => (NUMBER.test(cell) ? { number: cell } : cell))));
