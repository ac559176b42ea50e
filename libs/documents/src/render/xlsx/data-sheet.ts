import type { Language, Column, ReportDocument, Row, Table } from '@xiangtong/contracts';
import type { Style, Workbook, Worksheet } from 'exceljs';
import { looksLikeFormula } from '@xiangtong/tables';
import { tablesOf } from '../../seal/seal';
import { sheetValue } from './cell-value';
import { headerFooter, pageSetup } from './page-setup';
import type { NamedRange } from './range-names';
import type { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';

const font = { name: '等线', size: 10 } as const;
const text: Partial<Style> = { font };
const guarded: Partial<Style> = { font, numFmt: '@' };
/** Never a formula, whatever it begins with. */
const asPrinted: Partial<Style> = { font, numFmt: '@', alignment: { horizontal: 'right' } };
const head: Partial<Style> = { font: { ...font, bold: true } };
const widths = [12, 40, 34, 10, 22, 12, 18, 16, 40] as const;

/** A list of more figures is no table to turn about; its own sheet is flat already. */
const mostFigures = 50_000;

interface Figure {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly at: number;
}

const figuresOf = (document: ReportDocument): readonly Figure[] =>
  tablesOf(document).flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, at) => (column.kind === 'number' ? [{ table, row, column, at }] : [])),
    ),
  );

/** All names of a row: of a table by two dimensions both. */
const nameOf = ({ columns }: Table, { cells }: Row): string =>
  columns
    .flatMap(({ kind }, index) => (kind === 'text' ? [cells[index]?.text ?? ''] : []))
    .filter(Boolean)
    .join(' · ');

const formatOf = (numFmt: string): Partial<Style> => (numFmt === '' ? text : { font, numFmt });

const put = (
  sheet: Worksheet,
  row: number,
  values: readonly (string | null)[],
  style: Partial<Style>,
): void =>
  values.forEach((value, index) => {
    if (value === null || value === '') return;
    const cell = sheet.getCell(row, index + 1);
    cell.value = value;
    cell.style = looksLikeFormula(value) ? guarded : style;
  });

/** Column of the numbers. */
const VALUE = 7;

const writeFigure = (sheet: Worksheet, line: number, figure: Figure, language: Language): void => {
  const { table, row, column, at } = figure;
  const cell = row.cells[at];
  const note = cell?.note === undefined ? null : (table.notes[cell.note - 1] ?? null);
  const kind = sheetWords[language].rowKinds[row.kind];
  const facts = [table.number, table.title, nameOf(table, row), kind, column.label, column.unit];
  put(sheet, line, [...facts, null, null, note], text);
  const printed = sheet.getCell(line, VALUE + 1);
  printed.value = cell?.text ?? '';
  printed.style = asPrinted;
  const value = sheetValue(cell, column, language);
  if (value.kind !== 'number') return;
  sheet.getCell(line, VALUE).value = value.value;
  sheet.getCell(line, VALUE).style = formatOf(cell?.numberFormat ?? column.numberFormat);
};

/** All figures of the report one below the other, for pivot tables; null where there are too many. */
export const addDataSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
): NamedRange | null => {
  const figures = figuresOf(document);
  if (figures.length === 0 || figures.length > mostFigures) return null;
  const { language } = document;
  const word = sheetWords[language];
  const sheet = workbook.addWorksheet(names.take(word.allFigures), {
    pageSetup: { ...pageSetup('landscape'), printTitlesRow: '1:1' },
    headerFooter: headerFooter(document),
    views: [{ state: 'frozen', ySplit: 1, activeCell: 'A2' }],
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  put(sheet, 1, word.dataHead, head);
  figures.forEach((figure, index) => writeFigure(sheet, index + 2, figure, language));
  const cells = `A1:I${figures.length + 1}`;
  sheet.autoFilter = cells;
  return { name: word.allFiguresName, sheet: sheet.name, cells };
};
