import type { ReportDocument, Table } from '@xiangtong/contracts';
import type { Style, Workbook } from 'exceljs';
import { headerFooter, pageSetup } from './page-setup';
import type { NamedTable } from './method-sheet';
import type { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';

const font = { name: '等线', size: 10 } as const;
const bold: Partial<Style> = { font: { ...font, bold: true } };
const keys: Partial<Style> = { ...bold, alignment: { vertical: 'top', wrapText: true } };
const widths = [18, 10, 70] as const;
/** Keys of columns stand side by side and may take several lines. */
const keyWidth = 18;

/** Row of a sheet in which its first figures stand. */
const firstRow = 3;

/** The rows in each sheet of a table: a long table continues in the next. */
const placed = (tables: readonly NamedTable[]) => {
  const told = new Map<Table, number>();
  return tables.map(({ table, sheet, cells }) => {
    const from = told.get(table) ?? 0;
    const last = Number(/(\d+)$/.exec(cells)?.[1] ?? firstRow - 1);
    const count = last - firstRow + 1;
    told.set(table, from + count);
    return { table, sheet, rows: table.rows.slice(from, from + count) };
  });
};

/**
 * The address of each figure of the workbook. One line per row, so that a long table stays readable: the address of a
 * figure is that of its row followed by the key of its column, which is at the head of the table's lines.
 */
export const addTraceSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
  tables: readonly NamedTable[],
): void => {
  const { trace, language } = document;
  if (trace === undefined || tables.length === 0) return;
  const word = sheetWords[language];
  const sheet = workbook.addWorksheet(names.take(word.trace), {
    pageSetup: pageSetup('landscape'),
    headerFooter: headerFooter(document),
    views: [{ showGridLines: false }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const most = Math.max(...tables.map(({ table }) => table.columns.length));
  for (let index = 1; index <= most; index += 1) sheet.getColumn(widths.length + index).width = keyWidth;
  const add = (texts: readonly (string | number)[], style: Partial<Style>): void => {
    const row = sheet.addRow([...texts]);
    row.eachCell((cell) => (cell.style = { ...style, numFmt: '@' }));
  };
  add([word.traceReference, '', trace], bold);
  add([word.traceUse], { font });
  add(word.traceHead, bold);
  for (const { table, sheet: name, rows } of placed(tables)) {
    add([name, '', table.title, ...table.columns.map(({ key }) => key)], keys);
    rows.forEach(({ key }, index) => {
      if (key !== undefined) add([name, firstRow + index, [trace, table.id, key, ''].join('/')], { font });
    });
  }
};
