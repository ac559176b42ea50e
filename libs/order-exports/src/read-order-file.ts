import {
  columnLetters,
  CsvRows,
  decodePieces,
  encodingOf,
  readWorkbookParts,
  SharedStrings,
  SheetRows,
  SheetXml,
  utf8Decoder,
  ZipArchive,
  type CellMeaning,
  type NativeZlib,
  type RowSink,
} from '@xiangtong/tables';
import { OrderFileError } from './order-file-error';
import type { OrderBook } from './order/order-book';
import { readOrderRow } from './order/order-row';
import { harmlessText, type FoundFault } from './order/row-fault';
import { findLayout, type FoundLayout, type IncompleteHead } from './platform/find-layout';
import { HEAD_ROWS, MAX_COLUMNS, MAX_LINE, MAX_PARTS, MAX_SHEETS, MAX_UNPACKED } from './table/limits';

const limits = { entries: MAX_PARTS, part: MAX_UNPACKED, total: MAX_UNPACKED };

/** Takes the rows of sheets until the table is found. */
interface SheetTable {
  readonly isFound: boolean;
  nextSheet(name: string): RowSink;
  /** Whether the content of this column's cells is needed; otherwise only whether they are empty. */
  reads(column: number): boolean;
}

/**
 * Reads an XLSX sheet by sheet, each into a separate sink, until the table is found. Cells are text: strings, cached
 * values of formulas, numbers as written; errors such as #N/A are empty. Macros, links, formulas and styles are never
 * read.
 */
const readWorkbook = (bytes: Uint8Array, table: SheetTable, zlib?: NativeZlib): void => {
  const archive = ZipArchive.open(bytes, limits, zlib);
  const parts = readWorkbookParts(archive);
  const strings = SharedStrings.of(archive, parts.strings);
  const meaning: CellMeaning<string> = {
    empty: '',
    of: (type, text) => (type === 'e' ? '' : text),
    only: { reads: (column) => table.reads(column), otherwise: '·' },
  };
  for (const { name, part } of parts.sheets.slice(0, MAX_SHEETS)) {
    const sink = table.nextSheet(name);
    const take = ({ cells, number }: { readonly cells: readonly string[]; readonly number: number }): void =>
      sink(cells, number);
    const sheet = new SheetXml(part, new SheetRows({ part, strings, meaning, columns: MAX_COLUMNS, take }));
    const decode = utf8Decoder(part);
    archive.unpack(part, (piece) => sheet.push(decode(piece)));
    sheet.push(decode());
    sheet.end();
    if (table.isFound) return;
  }
};

export interface FileKind {
  readonly platform: string;
  readonly encoding: string;
}

const startsWith = (bytes: Uint8Array, ...begin: number[]): boolean =>
  begin.every((byte, index) => bytes[index] === byte);

/** Reads one file into the book. Its bytes decide the format: file names are ignored. */
export const readOrderFile = (bytes: Uint8Array, book: OrderBook, zlib?: NativeZlib): FileKind => {
  if (bytes.length === 0) throw new OrderFileError('ORDER.EMPTY_FILE');
  // Compound files: workbooks before 2007, and newer ones under a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new OrderFileError('ORDER.OLD_WORKBOOK');
  const table = new OrderTable(book);
  const encoding = startsWith(bytes, 0x50, 0x4b) ? readSheets(bytes, table, zlib) : readText(bytes, table);
  return { platform: table.finish(), encoding };
};

const readSheets = (bytes: Uint8Array, table: OrderTable, zlib?: NativeZlib): string => {
  readWorkbook(bytes, table, zlib);
  return 'xlsx';
};

const readText = (bytes: Uint8Array, table: OrderTable): string => {
  const encoding = encodingOf(bytes);
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES));
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const format = {
    delimiter: delimiterOf(head, newline),
    newline,
    columns: MAX_COLUMNS,
    line: MAX_LINE,
  } as const;
  const rows = new CsvRows(format, table.nextSheet());
  for (const piece of decodePieces(bytes, encoding)) rows.push(piece);
  rows.end();
  return encoding;
};

const HEAD_BYTES = 1 << 16;

/** The delimiter with which a row near the top is the head of a platform we know. */
const delimiterOf = (head: string, newline: string): string => {
  const lines = head.split(newline, HEAD_ROWS);
  const holdsHead = (delimiter: string): boolean =>
    lines.some(
      (line) => findLayout(line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))) !== null,
    );
  return ['\t', ';'].find(holdsHead) ?? ',';
};

/** Rows being added to the book: the header is found first, then each row is read by it. */
class OrderTable implements SheetTable {
  private found: FoundLayout | null = null;
  private incomplete: IncompleteHead | null = null;
  private sheet: string | undefined;

  constructor(private readonly book: OrderBook) {}

  get isFound(): boolean {
    return this.found !== null;
  }

  /** Names, phones and other columns of an export without a field need not even be unpacked. */
  reads(column: number): boolean {
    const { found } = this;
    return !found || column >= found.width || found.used.has(column);
  }

  nextSheet(name?: string): RowSink {
    let seen = 0;
    this.sheet = name;
    return (cells, row) => {
      if (this.found) return this.read(this.found, cells, row);
      seen += 1;
      if (seen <= HEAD_ROWS) this.look(cells);
    };
  }

  /** The platform; throws when no header was found or there is no row below it. */
  finish(): string {
    const unreadable = this.book.nothingReadable;
    if (unreadable) {
      const { count, rows } = unreadable;
      throw new OrderFileError('ORDER.ALL_UNREADABLE', { count }, rows[0]?.row, rows);
    }
    if (this.found && this.book.rowsRead > 0) return this.found.layout.platform;
    if (this.found) throw new OrderFileError('ORDER.NO_ROWS', { platform: this.found.layout.platform });
    if (!this.incomplete) throw new OrderFileError('ORDER.UNKNOWN_LAYOUT');
    const { platform, missing } = this.incomplete;
    throw new OrderFileError('ORDER.MISSING_COLUMNS', { platform, columns: missing.join('、') });
  }

  private look(cells: readonly string[]): void {
    const layout = findLayout(cells);
    if (layout && 'missing' in layout) this.incomplete ??= layout;
    else this.found = layout;
  }

  private read(found: FoundLayout, cells: readonly string[], row: number): void {
    const read = readOrderRow(found, cells, row);
    if (!read) return;
    this.book.add(found.layout.platform, read);
    if ('fault' in read && read.fault) this.addFault(found, cells, row, read.fault);
  }

  private addFault(
    { columns, heads }: FoundLayout,
    cells: readonly string[],
    row: number,
    { code, at }: FoundFault,
  ): void {
    const column = typeof at === 'number' ? at : (columns[at] ?? 0);
    this.book.addFault({
      ...(this.sheet !== undefined && { sheet: this.sheet }),
      row,
      column: columnLetters(column),
      head: heads[column] ?? '',
      // A cell beyond the head holds whatever the row has come apart into.
      text: typeof at === 'number' ? '' : harmlessText(cells[column] ?? ''),
      code,
    });
  }
}
