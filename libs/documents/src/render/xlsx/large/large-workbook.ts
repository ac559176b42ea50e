import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { columnLetters, packageParts, sheetNamespace, textCellXml, xmlDeclaration } from '@xiangtong/tables';
import { SheetNames } from '../sheet-names';
import { sheetRowLimit } from '../table-sheet';
import type { LargeColumn } from './large-column';
import {
  headXml,
  numberCell,
  rowXml,
  wordsXml,
  type ColumnCode,
  type LargeCell,
  type LargeRow,
} from './row-xml';
import {
  columnStyles,
  filteredWorkbookXml,
  headStyle,
  marksXml,
  sheetClosing,
  sheetOpening,
  stylesXml,
  textStyle,
  type FilteredSheet,
} from './workbook-parts';
import { ZipStream } from './zip-stream';

/** A label and its value. */
type AboutRow = readonly [label: string, value: LargeCell];

const rowOf = ([label, value]: AboutRow, index: number): string => {
  const number = index + 1;
  const text = value === null ? '' : String(value);
  const shown =
    (typeof value === 'number' ? numberCell(`B${number}`, value, '') : undefined) ??
    textCellXml(`B${number}`, text, ` s="${textStyle}"`);
  return `<row r="${number}">${textCellXml(`A${number}`, label, ` s="${headStyle}"`)}${shown}</row>`;
};

/** A sheet of labels and values. */
const aboutSheetXml = (rows: readonly AboutRow[]): string =>
  `${xmlDeclaration}<worksheet xmlns="${sheetNamespace}"><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${rows
    .map(rowOf)
    .join('')}</sheetData></worksheet>`;

/** The result: rows of figures, and their sheets. */
export interface WrittenRows {
  readonly rows: number;
  readonly sheets: number;
}

export interface LargeOptions {
  /** Rows of figures a sheet may hold; smaller in tests. */
  readonly rowsPerSheet?: number;
  /** Effort of packing, 1 to 9. */
  readonly level?: number;
  /** Text below the last row of a sheet that continues in the next. */
  readonly continued?: string;
  /** Rows that the marks of columns are about; without them all. */
  readonly marked?: readonly RowRun[];
  /** A last sheet of labels and values that describes the others. */
  readonly about?: { readonly name: string; readonly rows: (written: WrittenRows) => readonly AboutRow[] };
}

/** The first and the last of some rows of a sheet; the head is row 1. */
type RowRun = readonly [first: number, last: number];

/** Text is passed to the packer in chunks of about this many characters. */
const pieceLength = 1 << 18;

type Write = (text: string) => Promise<void>;

/** Rows in batches, read row by row; reading can pause and resume. */
class RowReader {
  private batch: readonly LargeRow[] = [];
  private at = 0;
  private readonly batches: AsyncIterator<readonly LargeRow[]>;

  constructor(rows: AsyncIterable<readonly LargeRow[]>) {
    this.batches = rows[Symbol.asyncIterator]();
  }

  /** Fetches batches until there is a row to take; false at the end. */
  async hasMore(): Promise<boolean> {
    while (this.at >= this.batch.length) {
      const next = await this.batches.next();
      if (next.done === true) return false;
      this.batch = next.value;
      this.at = 0;
    }
    return true;
  }

  /** The next available rows, at most `most`. */
  take(most: number): readonly LargeRow[] {
    const rows = this.batch.slice(this.at, this.at + most);
    this.at += rows.length;
    return rows;
  }

  /** Lets the producer release its resources when writing stops early. */
  async close(): Promise<void> {
    await this.batches.return?.();
  }
}

const codesOf = (columns: readonly LargeColumn[]): readonly ColumnCode[] => {
  const styles = columnStyles(columns);
  return columns.map(({ kind }, index) => ({
    letters: columnLetters(index),
    style: styles[index] ? ` s="${styles[index]}"` : '',
    isNumber: kind === 'number',
  }));
};

const lastCell = (columns: readonly LargeColumn[], rows: number): string =>
  `${columnLetters(Math.max(0, columns.length - 1))}${rows + 1}`;

/** The common data of all sheets of figures. */
interface SheetPlan {
  readonly columns: readonly LargeColumn[];
  readonly codes: readonly ColumnCode[];
  readonly most: number;
  readonly continued: string | undefined;
  readonly marked: (rows: number) => readonly RowRun[];
}

const writeSheet = async (
  write: Write,
  rows: RowReader,
  { columns, codes, most, continued, marked }: SheetPlan,
): Promise<number> => {
  let text = sheetOpening(columns) + headXml(columns.map(({ label }) => label));
  let count = 0;
  while (count < most && (await rows.hasMore())) {
    for (const row of rows.take(most - count)) {
      count += 1;
      text += rowXml(row, count + 1, codes);
      if (text.length >= pieceLength) {
        await write(text);
        text = '';
      }
    }
  }
  if (continued !== undefined && (await rows.hasMore())) text += wordsXml(continued, count + 2);
  await write(text + sheetClosing(`A1:${lastCell(columns, count)}`, marksXml(columns, marked(count))));
  return count;
};

const writeParts = async (
  zip: ZipStream,
  columns: readonly LargeColumn[],
  sheets: readonly FilteredSheet[],
  names: readonly string[],
): Promise<void> => {
  const parts: readonly (readonly [string, string])[] = [
    ['xl/styles.xml', stylesXml(columns)],
    ['xl/workbook.xml', filteredWorkbookXml(names, sheets)],
    ...packageParts(names.length),
  ];
  for (const [path, xml] of parts) await zip.add(path, (write) => write(xml));
};

const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Writes the sheets of figures; resolves to their names and rows. */
const writeSheets = async (
  zip: ZipStream,
  sheetName: string,
  reader: RowReader,
  plan: SheetPlan,
): Promise<WrittenRows & { readonly names: SheetNames; readonly filtered: readonly FilteredSheet[] }> => {
  const names = new SheetNames();
  const filtered: FilteredSheet[] = [];
  let rows = 0;
  do {
    await zip.add(sheetPath(filtered.length + 1), async (write) => {
      const count = await writeSheet(write, reader, plan);
      filtered.push({ name: names.take(sheetName), lastCell: lastCell(plan.columns, count) });
      rows += count;
    });
  } while (await reader.hasMore());
  return { rows, sheets: filtered.length, names, filtered };
};

/** The sheet of figures may have an additional row of text. */
const mostRows = ({ rowsPerSheet, continued }: LargeOptions): number =>
  rowsPerSheet ?? sheetRowLimit - 1 - (continued === undefined ? 0 : 1);

/**
 * Writes bulk data as a workbook of real numbers with number formats, a frozen head and a filter, row after row.
 *
 * exceljs builds an object for every cell and looks its style up in a map; its streaming writer ignores a slow target.
 * Here a row is one string, a style is a number known per column, and the producer waits for the target: faster, in
 * memory that does not grow with the rows. Rows beyond Excel's limit go on in further sheets.
 */
export const writeLargeWorkbook = async (
  target: string | Writable,
  sheetName: string,
  columns: readonly LargeColumn[],
  rows: AsyncIterable<readonly LargeRow[]>,
  options: LargeOptions = {},
): Promise<WrittenRows> => {
  const { level = 4, continued, about, marked } = options;
  const zip = new ZipStream(typeof target === 'string' ? createWriteStream(target) : target, level);
  const reader = new RowReader(rows);
  const plan = {
    columns,
    codes: codesOf(columns),
    most: mostRows(options),
    continued,
    marked: (count: number) => marked ?? [[2, count + 1] as const],
  };
  try {
    const { names, filtered, ...written } = await writeSheets(zip, sheetName, reader, plan);
    const all = [...filtered.map(({ name }) => name), ...(about ? [names.take(about.name)] : [])];
    if (about) await zip.add(sheetPath(all.length), (write) => write(aboutSheetXml(about.rows(written))));
    await writeParts(zip, columns, filtered, all);
    await zip.end();
    return written;
  } catch (error) {
    zip.abort(error as Error);
    throw error;
  } finally {
    await reader.close();
  }
};
