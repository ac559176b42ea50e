import type { Language, Column, ReportDocument, Row, Section, Table } from '@xiangtong/contracts';
import { columnLetters, looksLikeFormula } from '@xiangtong/tables';
import type { Row as SheetRow, Style, Workbook, Worksheet } from 'exceljs';
import { words, type Words } from '../words';
import { sheetValue, type SheetValue } from './cell-value';
import { columnWidths, sheetWidth } from './column-widths';
import type { NamedTable } from './method-sheet';
import { headerFooter, pageSetup } from './page-setup';
import type { RangeNames } from './range-names';
import type { SheetNames } from './sheet-names';

/** Rows an Excel sheet can hold. */
export const sheetRowLimit = 1_048_576;
/** Title and head are above the figures. */
export const headRow = 2;

const thin = { style: 'thin' } as const;
const font = { name: '等线', size: 10 } as const;

type CellStyle = Partial<Style>;

/** One style object per column and kind of row: Excel's style table stays small and exceljs looks it up once. */
const rowStyles = (columns: readonly Column[]): Readonly<Record<Row['kind'], readonly CellStyle[]>> => {
  const style = (kind: Row['kind'], column: Column, index: number): CellStyle => ({
    font: { ...font, bold: kind === 'total' },
    alignment: {
      vertical: 'top',
      wrapText: column.kind === 'text',
      horizontal: column.kind === 'number' ? 'right' : 'left',
      indent: kind === 'part' && index === 0 ? 2 : 0,
    },
    ...(column.numberFormat === '' ? {} : { numFmt: column.numberFormat }),
  });
  const all = (kind: Row['kind']) => columns.map((column, index) => style(kind, column, index));
  return { body: all('body'), total: all('total'), part: all('part') };
};

const headStyle: CellStyle = {
  font: { ...font, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: { top: { style: 'medium' }, bottom: thin },
};

const writeHead = (sheet: Worksheet, table: Table, word: Words): void => {
  const title = sheet.getCell(1, 1);
  title.value = [table.number, table.title].filter(Boolean).join('\u3000');
  title.style = { font: { ...font, size: 12, bold: true } };
  table.columns.forEach(({ label, unit }, index) => {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = unit === '' ? label : `${label}\n${word.headUnit(unit)}`;
    cell.style = headStyle;
  });
};

/** The style of the column, unless the cell has its own format or would be treated as a formula. */
const cellStyle = (value: SheetValue, style: CellStyle): CellStyle => {
  if (value.kind === 'text') return looksLikeFormula(value.value) ? { ...style, numFmt: '@' } : style;
  return value.format !== '' && value.format !== style.numFmt ? { ...style, numFmt: value.format } : style;
};

interface RowLook {
  readonly columns: readonly Column[];
  readonly styles: ReturnType<typeof rowStyles>;
  readonly language: Language;
}

/** Writes one row; returns true if all its figures are stored exactly as numbers. */
const writeRow = (line: SheetRow, row: Row, { columns, styles, language }: RowLook): boolean => {
  let isExact = true;
  columns.forEach((column, index) => {
    const cell = line.getCell(index + 1);
    const value = sheetValue(row.cells[index], column, language);
    cell.value = value.value === '' ? null : value.value;
    cell.style = cellStyle(value, styles[row.kind][index] ?? {});
    if (value.kind === 'text') isExact &&= value.isExact;
  });
  return isExact;
};

const lineHeight = 14;

/** Height of the headers for the number of lines that the column widths need. */
const headHeight = (columns: readonly Column[], widths: readonly number[]): number => {
  const lines = columns.map(
    ({ label, unit }, index) => Math.ceil(sheetWidth(label) / (widths[index] ?? 1)) + (unit === '' ? 0 : 1),
  );
  return Math.max(1, ...lines) * lineHeight + 4;
};

/** Notes of a narrow table may be wider than it. */
const leastNoteWidth = 60;
const columnBesides = 9;

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** Columns behind a table that a text of this width takes in addition to its own. */
const columnsBesides = (widths: readonly number[], wanted: number): number =>
  Math.max(0, Math.ceil((wanted - sum(widths)) / columnBesides));

/**
 * Writes notes below the table, as wide as it: a note on one line would widen the printed sheet and shrink everything.
 */
const writeNotes = (
  sheet: Worksheet,
  from: number,
  notes: readonly string[],
  widths: readonly number[],
): void => {
  const besides = columnsBesides(widths, leastNoteWidth);
  const width = sum(widths) + besides * columnBesides;
  notes.forEach((note, index) => {
    const cell = sheet.getCell(from + index, 1);
    cell.value = note;
    cell.style = { font: { ...font, size: 9 }, alignment: { vertical: 'top', wrapText: true } };
    sheet.mergeCells(from + index, 1, from + index, widths.length + besides);
    sheet.getRow(from + index).height = Math.ceil(sheetWidth(note) / width) * (lineHeight - 1) + 2;
  });
};

const addSheet = (
  workbook: Workbook,
  name: string,
  table: Table,
  section: Section,
  document: ReportDocument,
): Worksheet => {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { ...pageSetup(section.orientation), printTitlesRow: `1:${headRow}` },
    headerFooter: headerFooter(document),
    views: [{ state: 'frozen', xSplit: table.columns.length > 6 ? 1 : 0, ySplit: headRow, activeCell: 'A3' }],
  });
  writeHead(sheet, table, words[document.language]);
  const widths = columnWidths(table, words[document.language]);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getRow(headRow).height = headHeight(table.columns, widths);
  return sheet;
};

/** What a table's sheet comes from. */
export interface TablePlace {
  readonly document: ReportDocument;
  readonly section: Section;
  readonly names: SheetNames;
  readonly ranges: RangeNames;
  /** Rows of figures a sheet may hold. */
  readonly rowsPerSheet: number;
}

/** Numbered where a figure may refer to one of several. */
const numbered = (notes: readonly string[]): readonly string[] =>
  notes.length === 1 ? notes : notes.map((note, index) => `${index + 1}. ${note}`);

/** Totals at the end keep their place when the rows above are sorted or filtered. */
const filteredRows = (rows: readonly Row[]): number => {
  const last = rows.findLastIndex(({ kind }) => kind !== 'total');
  return last < 0 ? rows.length : last + 1;
};

const notesBelow = (table: Table, hasMore: boolean, isExact: boolean, word: Words): readonly string[] => [
  ...numbered(table.notes),
  ...(hasMore ? [word.moreOnNextSheet] : []),
  ...(isExact ? [] : [word.keptAsText]),
];

/** Notes and title are wider than a narrow table; the title is set larger than the figures. */
const lastPrinted = ({ number, title }: Table, widths: readonly number[]): string => {
  const wanted = Math.max(leastNoteWidth, sheetWidth(`${number}  ${title}`) * 1.3);
  return columnLetters(Math.max(0, widths.length - 1) + columnsBesides(widths, wanted));
};

/** Writes a table; one longer than a sheet continues in the next, with a remark. */
export const addTableSheets = (
  workbook: Workbook,
  table: Table,
  place: TablePlace,
): readonly NamedTable[] => {
  const { document, section, names, ranges, rowsPerSheet } = place;
  const { language } = document;
  const look = { columns: table.columns, styles: rowStyles(table.columns), language };
  const lastColumn = columnLetters(Math.max(0, table.columns.length - 1));
  const written: NamedTable[] = [];
  let from = 0;
  do {
    const rows = table.rows.slice(from, from + rowsPerSheet);
    const sheet = addSheet(workbook, names.take(table.number || table.title), table, section, document);
    let isExact = true;
    rows.forEach((row, index) => {
      isExact = writeRow(sheet.getRow(headRow + 1 + index), row, look) && isExact;
    });
    const last = headRow + rows.length;
    sheet.autoFilter = `A${headRow}:${lastColumn}${headRow + filteredRows(rows)}`;
    const name = ranges.take(table.number || table.id);
    from += rowsPerSheet;
    const notes = notesBelow(table, from < table.rows.length, isExact, words[language]);
    const widths = columnWidths(table, words[language]);
    writeNotes(sheet, last + 2, notes, widths);
    written.push({
      table,
      name,
      sheet: sheet.name,
      cells: `A${headRow}:${lastColumn}${last}`,
      printed: `A1:${lastPrinted(table, widths)}${last + 1 + notes.length}`,
    });
  } while (from < table.rows.length);
  return written;
};
