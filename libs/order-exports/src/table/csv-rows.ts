import { OrderFileError } from '../order-file-error';
import { lineTooLong, MAX_COLUMNS, MAX_LINE, tooManyColumns } from './limits';

/** Takes the cells of a row and its number, counted from 1. */
export type RowSink = (cells: readonly string[], row: number) => void;

/**
 * CSV after RFC 4180 from text that arrives in pieces; quotes within an unquoted cell are plain characters, as in
 * `="123"`. Holds one row at a time.
 */
export class CsvRows {
  private rest = '';
  private row = 0;
  /** The next ones in the text in hand, so that rows without one do not look through all that follows. */
  private delimiterAt = -1;
  private newlineAt = -1;

  constructor(
    private readonly delimiter: string,
    private readonly sink: RowSink,
    /** `\r` alone where a file has no other. */
    private readonly newline: '\n' | '\r' = '\n',
  ) {}

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
    if (this.rest.length > MAX_LINE) throw lineTooLong(this.row + 1);
  }

  /** Where the next row begins; -1 when this one is not whole yet. */
  private readRow(text: string, start: number, final: boolean): number {
    const cells: string[] = [];
    let position = start;
    for (let isLast = false; !isLast;) {
      const { value, end: from } =
        text[position] === '"' ? this.readQuoted(text, position, final) : { value: '', end: position };
      const newline = from < 0 ? -1 : this.nextNewline(text, from, final);
      if (newline < 0) return -1;
      const delimiter = this.nextDelimiter(text, from);
      isLast = delimiter > newline;
      const end = isLast ? newline : delimiter;
      cells.push(value + text.slice(from, isLast ? withoutReturn(text, from, end) : end));
      if (cells.length > MAX_COLUMNS) throw tooManyColumns(this.row + 1);
      position = end + 1;
    }
    if (position - start > MAX_LINE) throw lineTooLong(this.row + 1);
    this.row += 1;
    this.sink(cells, this.row);
    return position;
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
      const found = text.indexOf(this.delimiter, from);
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
      if (quote < 0 && final) throw new OrderFileError('ORDER.BROKEN_CSV', {}, this.row + 1);
      // The second half of a doubled quote may still be to come.
      if (quote < 0 || (quote === text.length - 1 && !final)) return { value, end: -1 };
      if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 };
      value += text.slice(from, quote + 1);
      from = quote + 2;
    }
  }
}

const withoutReturn = (text: string, from: number, end: number): number =>
  end > from && text[end - 1] === '\r' ? end - 1 : end;
