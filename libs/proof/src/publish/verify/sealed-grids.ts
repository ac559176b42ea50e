import type { ReportDocument, Table } from '@xiangtong/contracts';
import { csvFields, composeSheets, headRow, tableName, type SealMark } from '@xiangtong/documents';
import type { Cell, Worksheet } from 'exceljs';
import type { Grid } from './compare-grids';
import type { Charts } from './workbook/charts-of';

/** Day 0 of the dates of a workbook. */
const dayZero = Date.UTC(1899, 11, 30);

/** As when a file is read back: a date is a number of days, a formula its result, also when that is zero. */
const textOf = ({ value, text, result }: Cell): string => {
  if (value instanceof Date) return String((value.getTime() - dayZero) / 86_400_000);
  return typeof result === 'number' ? String(result) : text;
};

const textsOf = (sheet: Worksheet): (string | undefined)[][] => {
  const rows: (string | undefined)[][] = [];
  sheet.eachRow((row, number) => {
    const texts: (string | undefined)[] = [];
    row.eachCell((cell, column) => {
      // Cells that are merged into another one repeat its text.
      if (cell.master === cell && textOf(cell) !== '') texts[column - 1] = textOf(cell);
    });
    rows[number - 1] = Array.from(texts);
  });
  return Array.from(rows, (row) => row ?? []);
};

/** Table headers are the rows that stay visible when scrolling. */
const isTable = ({ views }: Worksheet): boolean => views.some(({ state }) => state === 'frozen');

/** The sheets of the sealed workbook, without its charts. */
export const sealedSheets = (document: ReportDocument, mark: SealMark, charts: Charts): readonly Grid[] =>
  composeSheets(document, { mark, charts }).worksheets.map((sheet) => ({
    name: sheet.name,
    rows: textsOf(sheet),
    head: isTable(sheet) ? headRow - 1 : null,
  }));

export const sealedCsv = (table: Table): Grid => ({
  name: tableName(table),
  rows: csvFields(table).filter((fields) => fields.some((text) => text !== '')),
  head: 0,
});
