import {
  columnLetters,
  readWorkbookParts,
  SharedStrings,
  SheetRows,
  SheetXml,
  ZipArchive,
  type SheetRow,
} from '@xiangtong/tables';
import type { SheetCells } from './sheet-picture';

/** A larger one is drawn without its texts: reading it would hold up the page. */
const MAX_BYTES = 2 << 20;
const MAX_UNPACKED = 16 << 20;

const limits = { entries: 5_000, part: 400 << 20, total: MAX_UNPACKED };
const meaning = { empty: '', of: (_type: string, text: string) => text };
const COLUMNS = 256;

const readSheet = (
  archive: ZipArchive,
  part: string,
  strings: SharedStrings,
): Map<number, Map<string, string>> => {
  const rows = new Map<number, Map<string, string>>();
  const take = ({ number, cells }: SheetRow<string>): void => {
    const texts = cells.flatMap((text, column) =>
      text === '' ? [] : [[columnLetters(column), text] as const],
    );
    rows.set(number, new Map(texts));
  };
  const sheet = new SheetXml(part, new SheetRows({ part, strings, meaning, columns: COLUMNS, take }));
  sheet.push(archive.text(part, MAX_UNPACKED));
  sheet.end();
  return rows;
};

/**
 * The texts of a workbook's cells, read in the browser to draw them. Nothing where it cannot be read cheaply: what is
 * wrong with it, the service has said.
 */
export const readSheets = async (file: File): Promise<SheetCells> => {
  if (file.size > MAX_BYTES) return new Map();
  try {
    const archive = ZipArchive.open(new Uint8Array(await file.arrayBuffer()), limits);
    const parts = readWorkbookParts(archive);
    const strings = SharedStrings.of(archive, parts.strings);
    return new Map(parts.sheets.map(({ name, part }) => [name, readSheet(archive, part, strings)]));
  } catch {
    return new Map();
  }
};
