import type { ReportDocument, Table } from '@xiangtong/contracts';
import { cellAddress } from '@xiangtong/tables';
import type { Style, Workbook, Worksheet } from 'exceljs';
import { sheetValue } from './cell-value';
import type { NamedTable } from './method-sheet';
import { headerFooter, pageSetup } from './page-setup';
import { quotedSheet, type NamedRange } from './range-names';
import { recalculated, type CellNames, type Recalculated } from './recalculation';
import type { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';
import { headRow } from './table-sheet';

const font = { name: '等线', size: 10 } as const;
const bold: Partial<Style> = { font: { ...font, bold: true } };
const plain: Partial<Style> = { font, alignment: { vertical: 'top' } };
const wrapped: Partial<Style> = { font, alignment: { wrapText: true, vertical: 'top' } };
const head: Partial<Style> = {
  ...bold,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};
const widths = [14, 34, 20, 40, 16, 16, 12] as const;
const wrong = { font: { color: { argb: 'FFC00000' }, bold: true } } as const;

/** Title, summary and head stand above the lines. */
const summaryRow = 2;
const headLine = 4;
/** A cached result with more digits would be written with an exponent. */
const cachedDigits = 10;

const namesIn = (sheet: string): CellNames => {
  const cell = (row: number, column: number): string => cellAddress(headRow + 1 + row, column);
  return {
    cell: (row, column) => `${quotedSheet(sheet)}!${cell(row, column)}`,
    rows: (from, to, column) => `${quotedSheet(sheet)}!${cell(from, column)}:${cell(to, column)}`,
  };
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

interface Line {
  readonly table: Table;
  readonly sheet: string;
  readonly figure: Recalculated;
}

/** Lines of the tables that stand in one sheet each. */
const linesOf = (tables: readonly NamedTable[], isPrinted: boolean): readonly Line[] =>
  tables
    .filter(({ table }) => tables.filter((other) => other.table === table).length === 1)
    .flatMap(({ table, sheet }) =>
      recalculated(table, isPrinted).map((figure) => ({ table, sheet, figure })),
    );

/** The difference in the decimals in which both must be equal; none within what rounding explains. */
const differenceOf = ({ result, digits, tolerance }: Recalculated, sealed: number): number =>
  Math.abs(result - sealed) <= tolerance ? 0 : rounded(result - sealed, digits) + 0;

const differenceFormula = (line: number, { digits, tolerance }: Recalculated): string => {
  const difference = `ROUND(E${line}-F${line},${digits})`;
  return tolerance === 0
    ? difference
    : `IF(ABS(E${line}-F${line})<=${tolerance.toFixed(cachedDigits)},0,${difference})`;
};

const writeLine = (sheet: Worksheet, number: number, { table, sheet: of, figure }: Line): void => {
  const { row, column, rule, formula, result } = figure;
  const cell = table.rows[row]?.cells[column];
  const shown = sheetValue(cell, table.columns[column]!, 'zh');
  const sealed = shown.kind === 'number' ? shown.value : 0;
  const numFmt = cell?.numberFormat ?? table.columns[column]!.numberFormat;
  const line = sheet.getRow(number);
  const texts = [of, table.rows[row]?.cells[0]?.text ?? '', table.columns[column]!.label, rule];
  texts.forEach((text, index) => {
    line.getCell(index + 1).value = text;
    line.getCell(index + 1).style = { ...wrapped, numFmt: '@' };
  });
  const names = namesIn(of);
  const put = (index: number, text: string, value: number, style: Partial<Style>): void => {
    line.getCell(index).value = { formula: text, result: rounded(value, cachedDigits) };
    line.getCell(index).style = style;
  };
  put(5, formula(names), result, { ...plain, numFmt });
  put(6, names.cell(row, column), sealed, { ...plain, numFmt });
  put(7, differenceFormula(number, figure), differenceOf(figure, sealed), plain);
};

const markDifferences = (sheet: Worksheet, first: string, last = first): void =>
  sheet.addConditionalFormatting({
    ref: `${first}:${last}`,
    rules: [{ type: 'expression', formulae: [`${first}<>0`], priority: 1, style: wrong }],
  });

/**
 * Every figure that others of its table give, once more as a formula over their cells, with the sealed figure beside it:
 * a difference is red. Returns the range of the lines, null where there is nothing to recalculate.
 */
export const addRecalculationSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
  tables: readonly NamedTable[],
): NamedRange | null => {
  const isPrinted = document.edition === 'public';
  const lines = linesOf(tables, isPrinted);
  if (lines.length === 0) return null;
  const word = sheetWords[document.language];
  const sheet = workbook.addWorksheet(names.take(word.recalculation), {
    pageSetup: { ...pageSetup('landscape'), printTitlesRow: `${headLine}:${headLine}` },
    headerFooter: headerFooter(document),
    views: [{ state: 'frozen', ySplit: headLine, activeCell: `A${headLine + 1}` }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const last = headLine + lines.length;
  sheet.getCell(1, 1).value = isPrinted
    ? `${word.recalculationUse}${word.recalculationRounding}`
    : word.recalculationUse;
  sheet.getCell(1, 1).style = plain;
  sheet.getCell(summaryRow, 1).value = word.differences;
  sheet.getCell(summaryRow, 1).style = bold;
  sheet.getCell(summaryRow, 2).value = {
    formula: `COUNTIF(G${headLine + 1}:G${last},"<>0")`,
    result: lines.filter(({ figure, table }) => isOff(figure, table)).length,
  };
  sheet.getCell(summaryRow, 2).style = { ...bold, alignment: { horizontal: 'left' } };
  word.recalculationHead.forEach((label, index) => {
    sheet.getCell(headLine, index + 1).value = label;
    sheet.getCell(headLine, index + 1).style = head;
  });
  lines.forEach((line, index) => writeLine(sheet, headLine + 1 + index, line));
  markDifferences(sheet, `B${summaryRow}`);
  markDifferences(sheet, `G${headLine + 1}`, `G${last}`);
  sheet.autoFilter = `A${headLine}:G${last}`;
  return { name: word.recalculationName, sheet: sheet.name, cells: `A${headLine}:G${last}` };
};

const isOff = (figure: Recalculated, { rows, columns }: Table): boolean => {
  const shown = sheetValue(rows[figure.row]?.cells[figure.column], columns[figure.column]!, 'zh');
  return shown.kind === 'number' && differenceOf(figure, shown.value) !== 0;
};
