import { TableError } from '../table-error';

export interface CsvFormat {
  readonly delimiter: string;
  /** `\r` alone where a file has no other; `\r\n` counts as `\n`. */
  readonly newline?: '\n' | '\r';
  /** Cells of one line. */
  readonly columns: number;
  /** Characters of one line, quoted line breaks included. */
  readonly line: number;
  /** Refuses quotes that do not stand around a whole cell. Without it they are plain characters, as in `="123"`. */
  readonly isStrict?: boolean;
}

/** Takes the cells of a row and the line on which it begins, from 1. */
export type RowSink = (cells: readonly string[], line: number) => void;

/**
 * CSV after RFC 4180 from text that arrives in chunks. Holds one row at a time. Throws BROKEN_CSV, LINE_TOO_LONG and
 * TOO_MANY_COLUMNS with the line.
 */
export class CsvRows {
  private rest = '';
  private line = 1;
  /** The next positions in the current text, so that rows without one do not scan all that follows. */
  private delimiterAt = -1;
  private newlineAt = -1;
  private readonly newline: '\n' | '\r';

  constructor(
    private readonly format: CsvFormat,
    private readonly sink: RowSink,
  ) {
    this.newline = format.newline ?? '\n';
  }

  push(text: string): void {
    this.read(this.rest + text, false);
  }

  end(): void {
    this.read(this.rest, true);
  }

  private read(text: string, final: boolean): void {
    let start = 0;
    this.delimiterAt = -1;
    this.newlineAt = -1;
    while (start < text.length) {
      const next = this.readRow(text, start, final);
      if (next < 0) break;
      start = next;
    }
    this.rest = text.slice(start);
    if (this.rest.length > this.format.line) throw this.tooLong();
  }

  /** Where the next row begins; -1 when this one is not whole yet. */
  private readRow(text: string, start: number, final: boolean): number {
    const cells: string[] = [];
    let position = start;
    let hasQuotes = false;
    for (let isLast = false; !isLast;) {
      const isQuoted = text[position] === '"';
      hasQuotes ||= isQuoted;
      const { value, end: from } = isQuoted
        ? this.readQuoted(text, position, final)
        : { value: '', end: position };
      const newline = from < 0 ? -1 : this.nextNewline(text, from, final);
      if (newline < 0) return -1;
      const delimiter = this.nextDelimiter(text, from);
      isLast = delimiter > newline;
      const end = isLast ? newline : delimiter;
      const plain = text.slice(from, isLast ? withoutReturn(text, from, end) : end);
      cells.push(value + plain);
      this.check(cells.length, plain, isQuoted);
      position = end + 1;
    }
    if (position - start > this.format.line) throw this.tooLong();
    this.sink(cells, this.line);
    this.line += hasQuotes ? text.slice(start, position - 1).split(this.newline).length : 1;
    return position;
  }

  private check(count: number, plain: string, isQuoted: boolean): void {
    const { columns, isStrict } = this.format;
    if (isStrict && plain !== '' && (isQuoted || plain.includes('"'))) throw this.broken();
    if (count > columns) throw new TableError('TOO_MANY_COLUMNS', { limit: columns, row: this.line });
  }

  /** -1 when the row is not whole yet; at the very end the text ends its last row. */
  private nextNewline(text: string, from: number, final: boolean): number {
    if (this.newlineAt < from) {
      const found = text.indexOf(this.newline, from);
      this.newlineAt = found < 0 ? Infinity : found;
    }
    if (this.newlineAt < Infinity) return this.newlineAt;
    return final ? text.length : -1;
  }

  private nextDelimiter(text: string, from: number): number {
    if (this.delimiterAt < from) {
      const found = text.indexOf(this.format.delimiter, from);
      this.delimiterAt = found < 0 ? Infinity : found;
    }
    return this.delimiterAt;
  }

  /** `end` is -1 while the closing quote is still to come. */
  private readQuoted(text: string, open: number, final: boolean): { value: string; end: number } {
    let value = '';
    let from = open + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0 && final) throw this.broken();
      // The second half of a doubled quote may still be to come.
      if (quote < 0 || (quote === text.length - 1 && !final)) return { value, end: -1 };
      if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 };
      value += text.slice(from, quote + 1);
      from = quote + 2;
    }
  }

  private broken(): TableError {
    return new TableError('BROKEN_CSV', { row: this.line });
  }

  private tooLong(): TableError {
    return new TableError('LINE_TOO_LONG', { limit: this.format.line, row: this.line });
  }
}

const withoutReturn = (text: string, from: number, end: number): number =>
  end > from && text[end - 1] === '\r' ? end - 1 : end;
