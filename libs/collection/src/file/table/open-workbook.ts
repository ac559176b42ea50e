import {
  attributeOf,
  isTrue,
  LAST_COLUMN,
  parseAddress,
  readWorkbookParts,
  SharedStrings,
  SheetRows,
  SheetXml,
  TableError,
  type CellMeaning,
  type SheetPart,
  type XmlHandler,
  type ZipArchive,
} from '@xiangtong/tables';
import { MAX_COLUMNS } from '../limits';
import { markerSheetName, readMarker } from './marker';
import { openArchive } from './open-archive';
import type { CellValue, MergedRange, TableFile, TableRow, TableSheet } from './table';

const MAX_MERGES = 20_000;

/** What a sheet says outside its rows about columns and merged cells. */
class SheetFrame implements XmlHandler {
  readonly merges: MergedRange[] = [];
  private readonly hiddenColumns: (readonly [first: number, last: number])[] = [];

  constructor(private readonly part: string) {}

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(([first, last]) => first <= column && column <= last);
  }

  open(name: string, attributes: string): void {
    if (name === 'mergeCell') this.addMerge(attributeOf(attributes, 'ref') ?? '');
    else if (name === 'col') this.addColumns(attributes);
  }

  text(): void {}

  close(): void {}

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const first = parseAddress(from);
    const last = parseAddress(to);
    if (!first || !last) return;
    if (this.merges.length >= MAX_MERGES)
      throw new TableError('TOO_COMPLEX', { part: `${this.part} mergeCells`, limit: MAX_MERGES });
    this.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }

  private addColumns(attributes: string): void {
    if (!isTrue(attributeOf(attributes, 'hidden')) || this.hiddenColumns.length > LAST_COLUMN) return;
    const first = Number(attributeOf(attributes, 'min')) - 1;
    this.hiddenColumns.push([first, Number(attributeOf(attributes, 'max')) - 1]);
  }
}

export const openWorkbook = async (bytes: Buffer): Promise<TableFile> => {
  const archive = openArchive(bytes);
  const parts = readWorkbookParts(archive);
  const strings = SharedStrings.of(archive, parts.strings);
  const all = [];
  for (const sheet of parts.sheets) all.push(await readSheet(archive, sheet, strings));
  const marked = all.find((sheet) => sheet.name === markerSheetName);
  return {
    kind: 'xlsx',
    sheets: all.filter((sheet) => sheet !== marked),
    marker: marked ? await readMarker(marked) : null,
    from1904: parts.from1904,
  };
};

/** Reads what is around the rows of a sheet; the rows are read in chunks, on demand. */
const readSheet = async (
  archive: ZipArchive,
  { name, part, hidden }: SheetPart,
  strings: SharedStrings,
): Promise<TableSheet> => {
  const frame = new SheetFrame(part);
  const sheet = new SheetXml(part, null, frame);
  for await (const text of archive.texts(part)) sheet.push(text);
  sheet.end();
  return {
    name,
    hidden,
    merges: frame.merges,
    isHiddenColumn: (column) => frame.isHiddenColumn(column),
    rows: () => readRows(archive, part, strings),
  };
};

async function* readRows(
  archive: ZipArchive,
  part: string,
  strings: SharedStrings,
): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [];
  const take = (row: TableRow): void => void rows.push(row);
  const source = { part, strings, meaning, columns: MAX_COLUMNS, take };
  const sheet = new SheetXml(part, new SheetRows<CellValue | undefined>(source));
  for await (const text of archive.texts(part)) {
    sheet.push(text);
    yield rows;
    rows = [];
  }
  sheet.end();
}

const meaning: CellMeaning<CellValue | undefined> = {
  empty: undefined,
  of: (type, text, hasFormula) => {
    if (text === '')
      return hasFormula && type !== 'str' ? { fault: 'FILE.NO_CACHED_VALUE', text: '' } : undefined;
    if (type === 'b') return text === '1';
    if (type === 'e') return { fault: 'FILE.ERROR_VALUE', text: text.slice(0, 20) };
    const number = type === '' || type === 'n' ? Number(text) : NaN;
    return Number.isFinite(number) ? number : text;
  },
};
