import type { Language, ReportDocument, Table } from '@xiangtong/contracts';
import { DAY_MS } from '@xiangtong/domain';
import type { Cell, Worksheet } from 'exceljs';
import { csvFields } from '../render/csv/render-csv';
import { composeSheets, type XlsxOptions } from '../render/xlsx/render-xlsx';
import { headRow } from '../render/xlsx/table-sheet';
import { tableName } from '../seal/figure-changes';

/** Texts of a sheet or a CSV file by row and column, from 0; holes are empty cells. */
interface SealedGrid {
  readonly name: string;
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Row with the names of the columns. */
  readonly head: number | null;
  /** Dates as people read them, by the row that begins with one. */
  readonly dates?: ReadonlyMap<number, string>;
}

/** Day 0 of the dates of a workbook. */
const dayZero = Date.UTC(1899, 11, 30);

/** Text of a cell as a file is read back: a date is a number of days, a formula its result, even if zero. */
const textOf = ({ value, text, result }: Cell): string => {
  if (value instanceof Date) return String((value.getTime() - dayZero) / DAY_MS);
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

/** The date as the cell shows it: a month, or a day where its format has one. */
const shownDate = (date: Date, format: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(/\bd\b/.test(format) && { day: 'numeric' }),
  }).format(date);

const datesOf = (sheet: Worksheet, language: Language): ReadonlyMap<number, string> => {
  const dates = new Map<number, string>();
  sheet.eachRow((row, number) => {
    const cell = row.findCell(1);
    if (cell?.value instanceof Date) dates.set(number - 1, shownDate(cell.value, cell.numFmt, language));
  });
  return dates;
};

/** Table headers are the rows that stay visible when scrolling. */
const isTable = ({ views }: Worksheet): boolean => views.some(({ state }) => state === 'frozen');

/** The sheets of the sealed workbook, without its charts. */
export const sealedSheets = (document: ReportDocument, options: XlsxOptions): readonly SealedGrid[] =>
  composeSheets(document, options).worksheets.map((sheet) => ({
    name: sheet.name,
    rows: textsOf(sheet),
    head: isTable(sheet) ? headRow - 1 : null,
    dates: datesOf(sheet, document.language),
  }));

export const sealedCsv = (table: Table): SealedGrid => ({
  name: tableName(table),
  rows: csvFields(table).filter((fields) => fields.some((text) => text !== '')),
  head: 0,
});
