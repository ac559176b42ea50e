import {
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
import { MAX_COLUMNS, MAX_PARTS, MAX_SHEETS, MAX_UNPACKED } from './limits';

const limits = { entries: MAX_PARTS, part: MAX_UNPACKED, total: MAX_UNPACKED };

/** Takes the rows of sheets until the table is found. */
export interface SheetTable {
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
export const readWorkbook = (bytes: Uint8Array, table: SheetTable, zlib?: NativeZlib): void => {
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
