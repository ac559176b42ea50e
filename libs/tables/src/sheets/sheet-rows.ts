import { LAST_COLUMN, LAST_ROW } from '../cells/cell-address';
import { broken, MAX_XML, megabytes, TableError } from '../table-error';
import { attributeOf, isTrue } from '../xml/xml-scanner';
import { elementText, joinedTexts, textTags, type TextTags } from '../xml/xml-text';
import type { SharedStrings } from './shared-strings';

/** How the cells of a sheet are converted. */
export interface CellMeaning<Cell> {
  /** Marks a cell without a value. */
  readonly empty: Cell;
  /**
   * Makes a cell of its type (`n`, `s`, `str`, `inlineStr`, `b`, `e`; empty if missing) and its text; `hasFormula` if a
   * text is missing.
   */
  of(type: string, text: string, hasFormula: boolean): Cell;
  /** Columns whose content is read; for others `otherwise` only says that they are not empty. */
  readonly only?: { reads(column: number): boolean; readonly otherwise: Cell };
}

export interface SheetRow<Cell> {
  /** Row from 1, as a spreadsheet shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** Cells by column from 0, as far as there are values. */
  readonly cells: readonly Cell[];
}

export interface RowSource<Cell> {
  readonly part: string;
  readonly strings: SharedStrings;
  readonly meaning: CellMeaning<Cell>;
  /** Columns that may hold anything. */
  readonly columns: number;
  /** Takes rows with at least one value. */
  readonly take: (row: SheetRow<Cell>) => void;
}

/** How the tags of one worksheet begin and end, which may all carry a prefix. */
interface SheetTags {
  readonly row: string;
  readonly rowClose: string;
  readonly cell: string;
  readonly cellClose: string;
  readonly value: string;
  readonly formula: string;
  readonly end: string;
  readonly texts: TextTags;
}

const sheetTags = (prefix: string): SheetTags => ({
  row: `<${prefix}row`,
  rowClose: `</${prefix}row>`,
  cell: `<${prefix}c`,
  cellClose: `</${prefix}c>`,
  value: `<${prefix}v`,
  formula: `<${prefix}f`,
  end: `</${prefix}sheetData`,
  texts: textTags(prefix),
});

const SPACE = 0x20;
const SLASH = 0x2f;
const ZERO = 0x30;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const R = 0x72;
const T = 0x74;

/**
 * Rows of a worksheet from the text between `<sheetData>` and its end. Rows and cells must be in order, as in
 * spreadsheets. Cells are read in place, without slicing tags or attributes out of the text.
 */
export class SheetRows<Cell> {
  private tags = sheetTags('');
  private lastRow = 0;
  isDone = false;

  constructor(private readonly source: RowSource<Cell>) {}

  /** The next row of what is read. */
  get row(): number {
    return this.lastRow + 1;
  }

  begin(prefix: string): void {
    this.tags = sheetTags(prefix);
  }

  /** Reads the complete rows; returns where the rest begins, which is the end of the rows when `isDone`. */
  read(xml: string): number {
    const { tags } = this;
    let start = 0;
    for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', start)) {
      if (isTag(xml, at, tags.row)) {
        const next = this.readRow(xml, at);
        if (next < 0) return at;
        start = next;
      } else if (xml.startsWith(tags.end, at)) {
        this.isDone = true;
        return at;
      } else if (xml.startsWith('<!--', at)) {
        const end = xml.indexOf('-->', at);
        if (end < 0) return at;
        start = end + 3;
      } else if (xml.length - at < tags.end.length) return at;
      else throw broken(this.source.part);
    }
    return start;
  }

  /** Reads the row at `open`. Returns the position behind it; -1 when it is not whole yet. */
  private readRow(xml: string, open: number): number {
    const { part, take } = this.source;
    const tagEnd = xml.indexOf('>', open);
    if (tagEnd < 0) return -1;
    const isBlank = xml.charCodeAt(tagEnd - 1) === SLASH;
    const end = isBlank ? tagEnd + 1 : xml.indexOf(this.tags.rowClose, tagEnd);
    if (end < 0) return -1;
    if (end - open > MAX_XML) throw rowTooLong(part, this.row);
    const attributes = xml.slice(open + this.tags.row.length, tagEnd);
    const number = Number(attributeOf(attributes, 'r') ?? this.row);
    if (!Number.isInteger(number) || number <= this.lastRow || number > LAST_ROW) throw broken(part);
    this.lastRow = number;
    if (isBlank) return end;
    const cells = this.cells(xml, tagEnd + 1, end);
    if (cells.length > 0) take({ number, hidden: isTrue(attributeOf(attributes, 'hidden')), cells });
    return end + this.tags.rowClose.length;
  }

  private cells(xml: string, from: number, end: number): Cell[] {
    const { cellClose } = this.tags;
    const cells: Cell[] = [];
    let last = -1;
    for (let at = this.nextCell(xml, from, end); at < end;) {
      const tagEnd = xml.indexOf('>', at);
      const isBlank = xml.charCodeAt(tagEnd - 1) === SLASH;
      const cellEnd = isBlank ? tagEnd : xml.indexOf(cellClose, tagEnd);
      const column = columnAt(xml, at, tagEnd) ?? last + 1;
      const isSound = cellEnd >= 0 && cellEnd <= end && column > last && column <= LAST_COLUMN;
      if (!isSound) throw broken(this.source.part);
      last = column;
      if (!isBlank) {
        const passed = this.passed(cells.length, column);
        this.put(cells, column, passed ? passed.otherwise : this.cell(xml, at, tagEnd, cellEnd));
      }
      at = this.nextCell(xml, isBlank ? tagEnd + 1 : cellEnd + cellClose.length, end);
    }
    return cells;
  }

  private nextCell(xml: string, from: number, end: number): number {
    let at = xml.indexOf('<', from);
    while (at < end && !isTag(xml, at, this.tags.cell)) at = xml.indexOf('<', at + 1);
    return at;
  }

  /** The first cell of a row distinguishes heads and totals from other rows, so it is always read. */
  private passed(before: number, column: number): CellMeaning<Cell>['only'] {
    const { only } = this.source.meaning;
    return only && before > 0 && !only.reads(column) ? only : undefined;
  }

  private put(cells: Cell[], column: number, cell: Cell): void {
    const { part, columns, meaning } = this.source;
    if (cell === meaning.empty) return;
    if (column >= columns)
      throw new TableError('TOO_MANY_COLUMNS', { part, limit: columns, row: this.lastRow });
    while (cells.length < column) cells.push(meaning.empty);
    cells.push(cell);
  }

  /** The cell whose tag is from `at` to `tagEnd`, and whose content ends at `cellEnd`. */
  private cell(xml: string, at: number, tagEnd: number, cellEnd: number): Cell {
    const { meaning } = this.source;
    const type = typeOf(xml, at, tagEnd);
    const text = this.text(type, xml, tagEnd + 1, cellEnd);
    const hasFormula = text === '' && xml.slice(tagEnd, cellEnd).includes(this.tags.formula);
    return meaning.of(type, text, hasFormula);
  }

  private text(type: string, xml: string, from: number, cellEnd: number): string {
    if (type === 'inlineStr') return joinedTexts(xml.slice(from, cellEnd), this.tags.texts);
    let open = from;
    while (open < cellEnd && !isTag(xml, open, this.tags.value)) open += 1;
    if (open >= cellEnd) return '';
    const begin = xml.indexOf('>', open) + 1;
    if (xml.charCodeAt(begin - 2) === SLASH) return '';
    const end = xml.indexOf('</', begin);
    // A cell that is not closed within the row has no end.
    if (begin > cellEnd || end >= cellEnd) throw broken(this.source.part);
    if (begin === end) return '';
    return type === 's'
      ? this.source.strings.at(numberAt(xml, begin, end))
      : elementText(xml.slice(begin, end));
  }
}

export const rowTooLong = (part: string, row: number): TableError =>
  new TableError('LINE_TOO_LONG', { part, limit: megabytes(MAX_XML), row });

/** Whether the tag at `at` is this one and no longer one. */
const isTag = (xml: string, at: number, tag: string): boolean => {
  if (!xml.startsWith(tag, at)) return false;
  const behind = xml.charCodeAt(at + tag.length);
  return behind === GREATER || behind <= SPACE || behind === SLASH;
};

/** Digit by digit: slicing a text for every cell would cost more. Other characters are read in the same way. */
const numberAt = (xml: string, from: number, end: number): number => {
  let number = 0;
  for (let at = from; at < end; at += 1) {
    const digit = xml.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number(xml.slice(from, end));
    number = number * 10 + digit;
  }
  return number;
};

const isAttribute = (xml: string, at: number, name: number): boolean =>
  xml.charCodeAt(at + 1) === name && xml.charCodeAt(at + 2) === EQUALS && xml.charCodeAt(at) <= SPACE;

/**
 * `t="s"` → s; empty when the cell does not say what it holds. Mostly the last of its attributes, so looked for from
 * there.
 */
const typeOf = (xml: string, from: number, end: number): string => {
  let at = end - 4;
  while (at > from && !isAttribute(xml, at, T)) at -= 1;
  if (at <= from) return '';
  const quote = xml.charCodeAt(at + 3);
  let to = at + 4;
  while (to < end && xml.charCodeAt(to) !== quote) to += 1;
  return xml.slice(at + 4, to);
};

/** `r="AB12"` → 27; null when the cell does not say where it is. Mostly the first of its attributes. */
const columnAt = (xml: string, from: number, end: number): number | null => {
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
