import type { ReportDocument, Table } from '@xiangtong/contracts';
import { dayOf } from '@xiangtong/domain';
import { looksLikeFormula } from '@xiangtong/tables';
import type { Cell, Row, Style, Workbook, Worksheet } from 'exceljs';
import { sheetWidth } from './column-widths';
import { headerFooter, pageSetup } from './page-setup';
import type { NamedRange } from './range-names';
import type { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';

/** A table, or the part of it in one sheet. */
export interface NamedTable extends NamedRange {
  readonly table: Table;
}

const widths = [30, 20, 40, 60] as const;
const font = { name: '等线', size: 10 } as const;
const bold: Partial<Style> = { font: { ...font, bold: true } };
const wrapped: Partial<Style> = { font, alignment: { vertical: 'top', horizontal: 'left', wrapText: true } };

const lineHeight = 14;

/** Excel does not grow rows whose cells it did not fill itself. */
const heightOf = (texts: readonly string[], roomOf: (index: number) => number): number =>
  Math.max(1, ...texts.map((text, index) => Math.ceil(sheetWidth(text) / roomOf(index)))) * lineHeight + 2;

const setText = (cell: Cell, text: string, style: Partial<Style>): void => {
  cell.value = text;
  cell.style = looksLikeFormula(text) ? { ...style, numFmt: '@' } : style;
};

const addTexts = (sheet: Worksheet, texts: readonly string[], style: Partial<Style>): void => {
  const row = sheet.addRow([]);
  texts.forEach((text, index) => setText(row.getCell(index + 1), text, style));
  row.height = heightOf(texts, (index) => widths[index] ?? 20);
};

/** One text over the columns from `first` on. */
const addWide = (sheet: Worksheet, text: string, style: Partial<Style>): Row => {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 1, row.number, widths.length);
  setText(row.getCell(1), text, style);
  row.height = heightOf([text], () => widths.reduce((sum, width) => sum + width, 0));
  return row;
};

const addFact = (sheet: Worksheet, label: string, value: string | number | Date): void => {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 2, row.number, widths.length);
  setText(row.getCell(1), label, wrapped);
  const cell = row.getCell(2);
  if (typeof value === 'string') setText(cell, value, wrapped);
  else {
    cell.value = value;
    cell.style = { ...wrapped, numFmt: value instanceof Date ? 'yyyy-mm-dd' : '0' };
  }
};

const addFacts = (sheet: Worksheet, document: ReportDocument): void => {
  const { report, parameters, edition, asOf, createdAt, language } = document;
  const word = sheetWords[language];
  // A day has no time: programs round fractions of days differently.
  const reached = createdAt === undefined ? undefined : new Date(dayOf(new Date(createdAt)));
  const facts: readonly (readonly [string, string | number | Date])[] = [
    [word.report, report],
    [word.period, parameters.period],
    [word.scope, parameters.scope],
    [word.edition, word.editions[edition]],
    [word.position, asOf.seq],
    [word.ledgerHash, asOf.ledgerHash],
    ...(reached ? [[word.reached, reached] as const] : []),
  ];
  for (const [label, value] of facts) addFact(sheet, label, value);
};

const columnsText = ({ columns }: Table): string =>
  columns.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`)).join('; ');

const addTables = (sheet: Worksheet, tables: readonly NamedTable[]): void => {
  for (const { table, sheet: target, name } of tables) {
    addTexts(sheet, [target, name, table.title, columnsText(table)], wrapped);
    const cell = sheet.lastRow?.getCell(1);
    if (cell) cell.value = { text: target, hyperlink: `#'${target.replace(/'/g, "''")}'!A1` };
  }
};

/** How the figures were made: parameters, ledger position, definitions, and the sheet and name of each table. */
export const addMethodSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
  tables: readonly NamedTable[],
): void => {
  const word = sheetWords[document.language];
  const sheet = workbook.addWorksheet(names.take(word.method), {
    pageSetup: pageSetup('landscape'),
    headerFooter: headerFooter(document),
    views: [{ showGridLines: false }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  addWide(sheet, document.title, { font: { ...font, bold: true, size: 14 } }).height = 24;
  addFacts(sheet, document);
  if (document.notes.length > 0) {
    sheet.addRow([]);
    addWide(sheet, word.notes, bold);
    document.notes.forEach((note, index) => addWide(sheet, `${index + 1}. ${note}`, wrapped));
  }
  if (tables.length === 0) return;
  sheet.addRow([]);
  addWide(sheet, word.tables, bold);
  addTexts(sheet, word.tableHead, bold);
  addTables(sheet, tables);
};
