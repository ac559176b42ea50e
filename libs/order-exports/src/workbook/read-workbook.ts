import type { RowSink } from '../table/csv-rows';
import { SharedStrings } from './shared-strings';
import { sheetNames } from './sheet-names';
import { SheetRows, type ReadsColumn } from './sheet-rows';
import { decodeXml } from './xml-text';
import {
  brokenWorkbook,
  InflateBudget,
  unpack,
  unpackWhole,
  zipEntries,
  type NativeZlib,
  type ZipEntry,
} from './zip';

/** Some 300 000 orders; an archive that holds more has to be split by its owner. */
const MAX_INFLATED = 300 << 20;
const MAX_SHEETS = 20;
/** Bytes of the lists of sheets. */
const MAX_LIST = 1 << 18;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const STRINGS = /^xl\/sharedStrings\.xml$/i;

const sheetNumber = ({ name }: ZipEntry): number => Number(/(\d+)\.xml$/i.exec(name)?.[1] ?? 0);

/** Takes the rows of sheets until what is looked for is found. */
export interface SheetTable {
  readonly isFound: boolean;
  nextSheet(name: string): RowSink;
  readonly reads: ReadsColumn;
}

/**
 * Reads an XLSX sheet by sheet, each into a sink of its own, until the table is found. Macros, links, formulas and styles are
 * never looked at. Throws OrderFileError alone.
 */
export const readWorkbook = (bytes: Uint8Array, table: SheetTable, zlib?: NativeZlib): void => {
  const entries = zipEntries(bytes);
  const sheets = entries
    .filter(({ name }) => SHEET.test(name))
    .sort((a, b) => sheetNumber(a) - sheetNumber(b));
  if (sheets.length === 0) throw brokenWorkbook();
  const budget = new InflateBudget(MAX_INFLATED);
  const strings = readStrings(
    entries.find(({ name }) => STRINGS.test(name)),
    budget,
    zlib,
  );
  const names = sheetNames((part) => textOf(entries, part, budget, zlib));
  for (const sheet of sheets.slice(0, MAX_SHEETS)) {
    const name = names.get(sheet.name) ?? `sheet${sheetNumber(sheet)}`;
    const rows = new SheetRows(strings, table.nextSheet(name), (column) => table.reads(column));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    named(() => unpack(sheet, budget, (piece) => rows.push(decodeXml(decoder, piece, true)), zlib));
    if (table.isFound) return;
  }
};

const readStrings = (entry: ZipEntry | undefined, budget: InflateBudget, zlib?: NativeZlib): SharedStrings =>
  new SharedStrings(entry ? named(() => unpackWhole(entry, budget, zlib)) : new Uint8Array());

/** A small part as text; empty where it is missing or is no part of its own. */
const textOf = (
  entries: readonly ZipEntry[],
  part: string,
  budget: InflateBudget,
  zlib?: NativeZlib,
): string => {
  const entry = entries.find(({ name, size }) => name === part && size <= MAX_LIST);
  return entry ? new TextDecoder().decode(named(() => unpackWhole(entry, budget, zlib))) : '';
};

/** The JavaScript unpacker numbers what it says of damaged data; anything else is not the file's fault. */
const named = <Result>(unpacking: () => Result): Result => {
  try {
    return unpacking();
  } catch (error) {
    throw typeof (error as { code?: unknown }).code === 'number' ? brokenWorkbook() : error;
  }
};
