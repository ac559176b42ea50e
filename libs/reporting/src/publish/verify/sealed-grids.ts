import type { Workbook, Worksheet } from 'exceljs';
import type { ReportDocument, Table } from '../../document/report-document';
import { csvFields } from '../../render/csv/render-csv';
import { addChartSheet } from '../../render/xlsx/chart-sheet';
import { composeSheets } from '../../render/xlsx/render-xlsx';
import { SheetNames } from '../../render/xlsx/sheet-names';
import { headRow } from '../../render/xlsx/table-sheet';
import { tableName } from '../figure-changes';
import type { SealMark } from '../seal';
import type { Grid } from './compare-grids';

const textsOf = (sheet: Worksheet): (string | undefined)[][] => {
  const rows: (string | undefined)[][] = [];
  sheet.eachRow((row, number) => {
    const texts: (string | undefined)[] = [];
    row.eachCell((cell, column) => {
      // Cells that are merged into another one repeat its text.
      if (cell.master === cell && cell.text !== '') texts[column - 1] = cell.text;
    });
    rows[number - 1] = Array.from(texts);
  });
  return Array.from(rows, (row) => row ?? []);
};

/** The sheets as the sealed workbook has them, pictures left out. */
export const sealedSheets = (document: ReportDocument, mark: SealMark): readonly Grid[] => {
  const names = new SheetNames();
  const workbook: Workbook = composeSheets(document, names, { mark });
  const [cover] = workbook.worksheets;
  const tables = new Set(workbook.worksheets.slice(1));
  addChartSheet(workbook, document, names, false);
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: textsOf(sheet),
    head: sheet !== cover && tables.has(sheet) ? headRow - 1 : null,
  }));
};

export const sealedCsv = (table: Table): Grid => ({
  name: tableName(table),
  rows: csvFields(table).filter((fields) => fields.some((text) => text !== '')),
  head: 0,
});
