import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { SheetNames } from '../sheet-names';
import { sheetRowLimit } from '../table-sheet';
import type { LargeColumn } from './large-column';
import { columnLetters, headXml, rowXml, type ColumnCode, type LargeRow } from './row-xml';
import {
  columnStyles,
  contentTypesXml,
  packageRelationsXml,
  sheetClosing,
  sheetOpening,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from './workbook-parts';
import { ZipStream } from './zip-stream';

export interface LargeOptions {
  /** Rows of figures a sheet may hold; smaller in tests. */
  readonly rowsPerSheet?: number;
  /** Effort of packing, 1 to 9. */
  readonly level?: number;
}

/** Text is handed to the packer in pieces of about this many characters. */
const pieceLength = 1 << 18;

type Write = (text: string) => Promise<void>;

/** Rows in batches as they come, read row by row; the reader can stop and go on. */
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

  /** Rows at hand, `most` of them. */
  take(most: number): readonly LargeRow[] {
    const rows = this.batch.slice(this.at, this.at + most);
    this.at += rows.length;
    return rows;
  }

  /** Lets the producer close what it holds open when writing stops early. */
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

const writeSheet = async (
  write: Write,
  columns: readonly LargeColumn[],
  rows: RowReader,
  most: number,
): Promise<number> => {
  const codes = codesOf(columns);
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
  await write(text + sheetClosing(`${columnLetters(Math.max(0, columns.length - 1))}${count + 1}`));
  return count;
};

const writeParts = async (
  zip: ZipStream,
  names: readonly string[],
  columns: readonly LargeColumn[],
): Promise<void> => {
  const parts: readonly (readonly [string, string])[] = [
    ['xl/styles.xml', stylesXml(columns)],
    ['xl/workbook.xml', workbookXml(names)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(names.length)],
    ['_rels/.rels', packageRelationsXml],
    ['[Content_Types].xml', contentTypesXml(names.length)],
  ];
  for (const [path, xml] of parts) await zip.add(path, (write) => write(xml));
};

const writeSheets = async (
  zip: ZipStream,
  sheetName: string,
  columns: readonly LargeColumn[],
  reader: RowReader,
  rowsPerSheet: number,
): Promise<{ readonly rows: number; readonly names: readonly string[] }> => {
  const taken = new SheetNames();
  const names: string[] = [];
  let rows = 0;
  do {
    names.push(taken.take(sheetName));
    await zip.add(`xl/worksheets/sheet${names.length}.xml`, async (write) => {
      rows += await writeSheet(write, columns, reader, rowsPerSheet);
    });
  } while (await reader.hasMore());
  return { rows, names };
};

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
  { rowsPerSheet = sheetRowLimit - 1, level = 4 }: LargeOptions = {},
): Promise<{ readonly rows: number; readonly sheets: number }> => {
  const zip = new ZipStream(typeof target === 'string' ? createWriteStream(target) : target, level);
  const reader = new RowReader(rows);
  try {
    const written = await writeSheets(zip, sheetName, columns, reader, rowsPerSheet);
    await writeParts(zip, written.names, columns);
    await zip.end();
    return { rows: written.rows, sheets: written.names.length };
  } catch (error) {
    zip.abort(error as Error);
    throw error;
  } finally {
    await reader.close();
  }
};
