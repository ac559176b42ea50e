import type { ZipArchive } from '../container/zip-archive';
import { XmlScanner } from '../container/xml-scanner';
import { SheetReader } from './sheet-reader';
import type { SheetPart } from './workbook-parts';
import type { TableRow, TableSheet } from './table';

/**
 * Reads what stands around the rows of a sheet. Merged cells are named behind the rows, which are passed over here and
 * read again, piece by piece, whenever they are wanted.
 */
export const readSheet = async (
  archive: ZipArchive,
  { name, part, hidden }: SheetPart,
  strings: readonly string[],
): Promise<TableSheet> => {
  const frame = new SheetReader(part, strings);
  const scanner = new XmlScanner(part, frame);
  for await (const text of withoutRows(archive.texts(part))) scanner.push(text);
  scanner.end();
  return {
    name,
    hidden,
    merges: frame.merges,
    isHiddenColumn: (column) =>
      frame.hiddenColumns.some(([first, last]) => first <= column && column <= last),
    rows: () => readRows(archive, part, strings),
  };
};

async function* readRows(
  archive: ZipArchive,
  part: string,
  strings: readonly string[],
): AsyncGenerator<readonly TableRow[]> {
  const reader = new SheetReader(part, strings);
  const scanner = new XmlScanner(part, reader);
  for await (const text of archive.texts(part)) {
    scanner.push(text);
    yield reader.take();
  }
  scanner.end();
  yield reader.take();
}

const opening = /<(?:\w+:)?sheetData\s*>/;
const closing = /<\/(?:\w+:)?sheetData\s*>/;
/** Longer than either tag: a tag cut in two is found in the next piece. */
const OVERLAP = 64;

async function* withoutRows(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let state: 'before' | 'within' | 'behind' = 'before';
  let held = '';
  for await (const piece of texts) {
    let text = held + piece;
    held = '';
    if (state === 'before') {
      const found = opening.exec(text);
      if (found) {
        const from = found.index + found[0].length;
        yield text.slice(0, from);
        text = text.slice(from);
        state = 'within';
      } else {
        held = text.slice(-OVERLAP);
        yield text.slice(0, -OVERLAP);
      }
    }
    if (state === 'within') {
      const found = text.includes('sheetData') ? closing.exec(text) : null;
      if (found) {
        text = text.slice(found.index);
        state = 'behind';
      } else held = text.slice(-OVERLAP);
    }
    if (state === 'behind') yield text;
  }
  if (state !== 'within') yield held;
}
