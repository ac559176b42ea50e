import { lineTooLong, MAX_COLUMNS, MAX_LINE, tooManyColumns } from '../table/limits';
import type { RowSink } from '../table/csv-rows';
import type { SharedStrings } from './shared-strings';
import { brokenWorkbook } from './zip';
import { joinedTexts, xmlText } from './xml-text';

/** Whether what a cell of this column holds is of interest; else it only matters whether it holds anything. */
export type ReadsColumn = (column: number) => boolean;

/** Stands for a cell that was not looked into. */
const SOMETHING = '·';

/**
 * Rows of a worksheet from XML that arrives in pieces, one row in memory at a time. Cells are text: strings, cached
 * values of formulas, numbers as written; errors such as #N/A are empty.
 */
export class SheetRows {
  private rest = '';
  private prefix: string | null = null;
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
    if (start < 0) {
      this.rest = xml;
      if (xml.length > 4 * MAX_LINE) throw brokenWorkbook();
      return;
    }
    const close = `</${this.prefix}row>`;
    for (let end = xml.indexOf(close, start); end >= 0; end = xml.indexOf(close, start)) {
      this.readRow(xml, start, end);
      start = end + close.length;
    }
    this.rest = xml.slice(start);
    if (this.rest.length > 4 * MAX_LINE) throw lineTooLong(this.row + 1);
  }

  /** Where rows may begin; -1 while the sheet is still in its preliminaries. */
  private dataStart(xml: string): number {
    if (this.prefix !== null) return 0;
    const found = /<(\w+:)?sheetData[\s>/]/.exec(xml);
    if (!found) return -1;
    this.prefix = found[1] ?? '';
    return found.index;
  }

  private readRow(xml: string, start: number, end: number): void {
    const cells: string[] = [];
    let next = 0;
    for (let at = this.nextCell(xml, start); at < end;) {
      const tagEnd = xml.indexOf('>', at);
      const attributes = xml.slice(at + `<${this.prefix}c`.length, tagEnd);
      const column = columnOf(attributes) ?? next;
      next = column + 1;
      const isBlank = attributes.endsWith('/');
      const cellEnd = isBlank ? tagEnd : xml.indexOf(`</${this.prefix}c>`, tagEnd);
      if (cellEnd < 0 || cellEnd > end) throw brokenWorkbook();
      // The first cell of a row tells heads and totals from sales, whatever column it is in.
      const isSkipped = cells.length > 0 && !this.reads(column);
      const value = isBlank ? '' : this.valueOf(attributes, xml.slice(tagEnd + 1, cellEnd), isSkipped);
      if (value) this.put(cells, column, value);
      at = this.nextCell(xml, cellEnd + 1);
    }
    this.row += 1;
    this.sink(cells, this.row);
  }

  private nextCell(xml: string, from: number): number {
    if (this.cellAt < from) {
      const found = xml.indexOf(`<${this.prefix}c`, from);
      this.cellAt = found < 0 ? Infinity : found;
    }
    return this.cellAt;
  }

  private put(cells: string[], column: number, value: string): void {
    if (column >= MAX_COLUMNS) throw tooManyColumns(this.row + 1);
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }

  private valueOf(attributes: string, content: string, isSkipped: boolean): string {
    if (isSkipped) return SOMETHING;
    const type = /\st=["'](\w+)/.exec(attributes)?.[1];
    if (type === 'inlineStr') return joinedTexts(content, this.prefix ?? '');
    const open = content.indexOf(`<${this.prefix}v`);
    const begin = content.indexOf('>', open) + 1;
    const end = content.indexOf('</', begin);
    if (open < 0 || begin === 0 || end < 0 || type === 'e') return '';
    const raw = content.slice(begin, end);
    return type === 's' ? this.strings.at(Number(raw)) : xmlText(raw);
  }
}

/** `r="AB12"` → 27; null when the cell does not say where it stands. */
const columnOf = (attributes: string): number | null => {
  const at = attributes.indexOf(' r=');
  if (at < 0) return null;
  let column = 0;
  for (let index = at + 4; index < at + 8; index += 1) {
    const letter = attributes.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
};
