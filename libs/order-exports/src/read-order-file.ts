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
import { continueOrder, readOrderRow } from './order/order-row';
import { harmlessText, type FoundFault } from './order/row-fault';
import { columnNames } from './platform/column-names';
import { findLayout, findMapped, type FoundLayout, type IncompleteHead } from './platform/find-layout';
import type { OrderMapping } from './platform/order-mapping';
import { HEAD_ROWS, MAX_COLUMNS, MAX_LINE, MAX_PARTS, MAX_SHEETS, MAX_UNPACKED } from './table/limits';

const limits = { entries: MAX_PARTS, part: MAX_UNPACKED, total: MAX_UNPACKED };

/** Takes the rows of sheets. */
interface SheetTable {
  nextSheet(name: string): RowSink;
  /** Whether the content of this column's cells is needed; otherwise only whether they are empty. */
  reads(column: number): boolean;
}

/**
 * Reads an XLSX sheet by sheet, each into a separate sink. Cells are text: strings, cached
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
  }
};

export interface FileKind {
  readonly platform: string;
  readonly encoding: string;
}

const startsWith = (bytes: Uint8Array, ...begin: number[]): boolean =>
  begin.every((byte, index) => bytes[index] === byte);

export interface FileOptions {
  readonly zlib?: NativeZlib;
  /** For tables of no known platform. */
  readonly mapping?: OrderMapping;
}

/** Reads one file into the book. Its bytes decide the format: file names are ignored. */
export const readOrderFile = (
  bytes: Uint8Array,
  book: OrderBook,
  { zlib, mapping }: FileOptions = {},
): FileKind => {
  if (bytes.length === 0) throw new OrderFileError('ORDER.EMPTY_FILE');
  // Compound files: workbooks before 2007, and newer ones under a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new OrderFileError('ORDER.OLD_WORKBOOK');
  const table = new OrderTable(book, mapping);
  const encoding = startsWith(bytes, 0x50, 0x4b)
    ? readSheets(bytes, table, zlib)
    : readText(bytes, table, mapping);
  return { platform: table.finish(), encoding };
};

const readSheets = (bytes: Uint8Array, table: OrderTable, zlib?: NativeZlib): string => {
  readWorkbook(bytes, table, zlib);
  return 'xlsx';
};

const readText = (bytes: Uint8Array, table: OrderTable, mapping?: OrderMapping): string => {
  const encoding = encodingOf(bytes);
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES));
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const format = {
    delimiter: delimiterOf(head, newline, mapping),
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

/** The delimiter with which a row near the top is a head that is known or mapped, or else the one with most cells. */
const delimiterOf = (head: string, newline: string, mapping?: OrderMapping): string => {
  const lines = head.split(newline, HEAD_ROWS);
  const cellsOf = (line: string, delimiter: string): string[] =>
    line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
  const holdsHead = (delimiter: string): boolean =>
    lines.some((line) => {
      const cells = cellsOf(line, delimiter);
      return findLayout(cells) !== null || (mapping && findMapped(mapping, cells) !== null);
    });
  const namesColumns = (delimiter: string): boolean =>
    lines.some((line) => columnNames(cellsOf(line, delimiter)).length > 1);
  return ['\t', ';'].find(holdsHead) ?? ['\t', ';'].find(namesColumns) ?? ',';
};

const NO_HEAD = { zh: '没有找到表头', en: 'no head was found' };

/** Rows being added to the book: on each sheet the header is found first, then each row is read by it. */
class OrderTable implements SheetTable {
  private readonly platforms: string[] = [];
  private found: FoundLayout | null = null;
  /** The last row that names its order, for those under it that do not. */
  private above: readonly string[] | null = null;
  private incomplete: IncompleteHead | null = null;
  private lacksMapped: readonly string[] | null = null;
  private named: readonly string[] = [];
  private sheet: string | undefined;

  constructor(
    private readonly book: OrderBook,
    private readonly mapping?: OrderMapping,
  ) {}

  /** Names, phones and other columns of an export without a field need not even be unpacked. */
  reads(column: number): boolean {
    const { found } = this;
    return !found || column >= found.width || found.used.has(column);
  }

  nextSheet(name?: string): RowSink {
    let seen = 0;
    this.sheet = name;
    this.found = null;
    this.above = null;
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
    const [platform] = this.platforms;
    if (platform !== undefined && this.book.rowsRead > 0) return platform;
    if (platform !== undefined) throw new OrderFileError('ORDER.NO_ROWS', { platform });
    if (this.incomplete) {
      const { platform: known, missing, menu } = this.incomplete;
      throw new OrderFileError('ORDER.MISSING_COLUMNS', {
        platform: known,
        columns: missing.join('、'),
        menu,
      });
    }
    const columns = this.named.length > 0 ? this.named.join('、') : NO_HEAD;
    throw this.lacksMapped
      ? new OrderFileError('ORDER.MAPPED_COLUMNS_MISSING', { missing: this.lacksMapped.join('、'), columns })
      : new OrderFileError('ORDER.UNKNOWN_LAYOUT', { columns });
  }

  private look(cells: readonly string[]): void {
    const mapped = this.mapping ? findMapped(this.mapping, cells) : null;
    const layout = mapped && 'layout' in mapped ? mapped : findLayout(cells);
    if (layout && 'layout' in layout) {
      this.found = layout;
      this.platforms.push(layout.layout.platform);
      return;
    }
    this.incomplete ??= layout;
    if (mapped && 'length' in mapped) this.lacksMapped ??= mapped;
    const names = columnNames(cells);
    if (names.length > this.named.length) this.named = names;
  }

  private read(found: FoundLayout, cells: readonly string[], row: number): void {
    const continued = this.above && continueOrder(found, cells, this.above);
    const filled = continued ?? cells;
    const read = readOrderRow(found, filled, row);
    if (!read) return;
    const { amount } = found.columns;
    const isShared = continued !== null && amount !== undefined && (cells[amount] ?? '').trim() === '';
    this.book.add(found, read, { sheet: this.sheet, isShared });
    if (!continued) this.above = 'excluded' in read && read.excluded === 'footer' ? null : cells;
    if ('fault' in read && read.fault) this.addFault(found, filled, row, read.fault);
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
