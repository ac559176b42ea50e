import { lineTooLong, MAX_COLUMNS, MAX_LINE, tooManyColumns } from '../table/limits';
import type { RowSink } from '../table/csv-rows';
import type { SharedStrings } from './shared-strings';
import { brokenWorkbook, workbookTooLarge } from './zip';
import { joinedTexts, textTags, xmlText, type TextTags } from './xml-text';

/** Whether what a cell of this column holds is of interest; else it only matters whether it holds anything. */
export type ReadsColumn = (column: number) => boolean;

/** Stands for a cell that was not looked into. */
const SOMETHING = '·';

/** How the tags of one worksheet begin and end, which may all carry a prefix. */
interface SheetTags {
  readonly row: string;
  readonly rowClose: string;
  readonly cell: string;
  readonly cellClose: string;
  readonly value: string;
  readonly texts: TextTags;
}

const sheetTags = (prefix: string): SheetTags => ({
  row: `<${prefix}row`,
  rowClose: `</${prefix}row>`,
  cell: `<${prefix}c`,
  cellClose: `</${prefix}c>`,
  value: `<${prefix}v`,
  texts: textTags(prefix),
});

/**
 * Rows of a worksheet from XML that arrives in pieces, one row in memory at a time. Cells are text: strings, cached
 * values of formulas, numbers as written; errors such as #N/A are empty.
 */
export class SheetRows {
  private rest = '';
  private tags: SheetTags | null = null;
  private row = 0;
  /** The next cell of the text in hand, so that rows without cells do not look through all that follows. */
  private cellAt = -1;

  constructor(
    private readonly strings: SharedStrings,
    private readonly sink: RowSink,
    private readonly reads: ReadsColumn,
  ) {}

  push(piece: string): void {
    const xml = this.rest + piece;
    this.cellAt = -1;
    let start = this.dataStart(xml);
    const { tags } = this;
    if (!tags) {
      this.rest = xml;
      if (xml.length > 4 * MAX_LINE) throw workbookTooLarge();
      return;
    }
    const { rowClose } = tags;
    for (let end = xml.indexOf(rowClose, start); end >= 0; end = xml.indexOf(rowClose, start)) {
      this.readRow(tags, xml, start, end);
      start = end + rowClose.length;
    }
    this.rest = xml.slice(start);
    if (this.rest.length > 4 * MAX_LINE) throw lineTooLong(this.row + 1);
  }

  /** Where rows may begin; the tags are not known while the sheet is still in its preliminaries. */
  private dataStart(xml: string): number {
    if (this.tags) return 0;
    const found = /<(\w+:)?sheetData[\s>/]/.exec(xml);
    if (!found) return 0;
    this.tags = sheetTags(found[1] ?? '');
    return found.index;
  }

  private readRow(tags: SheetTags, xml: string, start: number, end: number): void {
    const cells: string[] = [];
    let next = 0;
    for (let at = this.nextCell(tags, xml, start); at < end;) {
      const tagEnd = xml.indexOf('>', at);
      const isBlank = xml.charCodeAt(tagEnd - 1) === SLASH;
      const cellEnd = isBlank ? tagEnd : xml.indexOf(tags.cellClose, tagEnd);
      if (cellEnd < 0 || cellEnd > end) throw brokenWorkbook();
      const column = columnOf(xml, at, tagEnd) ?? next;
      next = column + 1;
      // The first cell of a row tells heads and totals from sales, whatever column it is in.
      const isSkipped = cells.length > 0 && !this.reads(column);
      if (!isBlank) {
        const value = isSkipped ? SOMETHING : this.valueOf(tags, xml, at, tagEnd, cellEnd);
        if (value) this.put(cells, column, value);
      }
      at = this.nextCell(tags, xml, cellEnd + 1);
    }
    this.row = rowNumberOf(xml, tags.row, start) ?? this.row + 1;
    this.sink(cells, this.row);
  }

  private nextCell({ cell }: SheetTags, xml: string, from: number): number {
    if (this.cellAt < from) {
      const found = xml.indexOf(cell, from);
      this.cellAt = found < 0 ? Infinity : found;
    }
    return this.cellAt;
  }

  private put(cells: string[], column: number, value: string): void {
    if (column >= MAX_COLUMNS) throw tooManyColumns(this.row + 1);
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }

  /** Of the cell whose tag stands from `at` to `tagEnd` and whose content ends at `cellEnd`. */
  private valueOf(tags: SheetTags, xml: string, at: number, tagEnd: number, cellEnd: number): string {
    const type = typeOf(xml, at, tagEnd);
    if (type === 'inlineStr') return joinedTexts(xml.slice(tagEnd + 1, cellEnd), tags.texts);
    let open = tagEnd + 1;
    while (open < cellEnd && !xml.startsWith(tags.value, open)) open += 1;
    const begin = xml.indexOf('>', open) + 1;
    if (begin > cellEnd || type === 'e') return '';
    const end = xml.indexOf('</', begin);
    // What is not closed before the cell is has no end.
    if (end >= cellEnd) return '';
    return type === 's' ? this.strings.at(numberAt(xml, begin, end)) : xmlText(xml.slice(begin, end));
  }
}

/** Digits one by one: a text cut out for every cell would cost more. Whatever else stands there is read as one. */
const numberAt = (xml: string, from: number, end: number): number => {
  let number = 0;
  for (let at = from; at < end; at += 1) {
    const digit = xml.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number(xml.slice(from, end));
    number = number * 10 + digit;
  }
  return number;
};

const SPACE = 0x20;
const SLASH = 0x2f;
const ZERO = 0x30;
const EQUALS = 0x3d;
const R = 0x72;
const T = 0x74;

const isAttribute = (xml: string, at: number, name: number): boolean =>
  xml.charCodeAt(at + 1) === name && xml.charCodeAt(at + 2) === EQUALS && xml.charCodeAt(at) <= SPACE;

/** `t="s"` → s; empty when the cell does not say what it holds. Mostly the last of its attributes, so looked for from there. */
const typeOf = (xml: string, from: number, end: number): string => {
  let at = end - 4;
  while (at > from && !isAttribute(xml, at, T)) at -= 1;
  if (at <= from) return '';
  const quote = xml.charCodeAt(at + 3);
  let to = at + 4;
  while (to < end && xml.charCodeAt(to) !== quote) to += 1;
  return xml.slice(at + 4, to);
};

/** `<row r="15">` → 15, so that rows left out for being blank count; the tag is the first one from `start`, or the second behind <sheetData>. */
const rowNumberOf = (xml: string, rowTag: string, start: number): number | null => {
  const first = xml.indexOf('<', start);
  const open = xml.startsWith(rowTag, first) ? first : xml.indexOf('<', first + 1);
  if (!xml.startsWith(rowTag, open)) return null;
  const end = xml.indexOf('>', open);
  let at = open;
  while (at < end && !isAttribute(xml, at, R)) at += 1;
  const number = at < end ? numberAt(xml, at + 4, xml.indexOf(xml[at + 3]!, at + 4)) : 0;
  return Number.isInteger(number) && number > 0 ? number : null;
};

/** `r="AB12"` → 27; null when the cell does not say where it stands. Mostly the first of its attributes. */
const columnOf = (xml: string, from: number, end: number): number | null => {
  let at = from;
  while (at < end && !isAttribute(xml, at, R)) at += 1;
  let column = 0;
  for (let index = at + 4; index < Math.min(at + 8, end); index += 1) {
    const letter = xml.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
};
