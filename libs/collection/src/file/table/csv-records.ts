import { fileError } from '../file-error';
import { MAX_COLUMNS } from '../limits';

export interface CsvRecord {
  /** Line on which the record begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const MAX_RECORD = 1_000_000;

/**
 * Splits CSV text into records, one after the other. A field in quotes may hold separators, line breaks and doubled
 * quotes; a quote within an unquoted field is a character like any other.
 */
export function* csvRecords(text: string, separator: string): Generator<CsvRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record = readRecord(text, at, separator, line);
    yield { line, fields: record.fields };
    line += record.lines;
    at = record.next;
  }
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly breaks: number;
}

const readRecord = (text: string, start: number, separator: string, line: number) => {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  const stop = endOfLine(text, start);
  for (;;) {
    const field: Field =
      text[at] === '"'
        ? quoted(text, at, separator, line)
        : plain(text, at, separator, stop < at ? endOfLine(text, at) : stop);
    fields.push(field.value);
    lines += field.breaks;
    at = field.end;
    if (at - start > MAX_RECORD || fields.length > MAX_COLUMNS) {
      throw fileError('FILE.LINE_TOO_LONG', {
        row: line,
        limit: `${MAX_RECORD / 1_000_000} MB / ${MAX_COLUMNS}`,
      });
    }
    if (text[at] === separator) at += 1;
    else break;
  }
  if (text[at] === '\r') at += 1;
  if (text[at] === '\n') at += 1;
  return { fields, lines, next: at };
};

const endOfLine = (text: string, from: number): number => {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
};

const plain = (text: string, at: number, separator: string, stop: number): Field => {
  const found = text.indexOf(separator, at);
  const end = found < 0 || found > stop ? stop : found;
  return { value: text.slice(at, end), end, breaks: 0 };
};

const quoted = (text: string, start: number, separator: string, line: number): Field => {
  let value = '';
  let at = start + 1;
  let breaks = 0;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw fileError('FILE.BROKEN_CSV', { row: line });
    const piece = text.slice(at, close);
    value += piece;
    for (let found = piece.indexOf('\n'); found >= 0; found = piece.indexOf('\n', found + 1)) breaks += 1;
    at = close + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
    if (at - start > MAX_RECORD)
      throw fileError('FILE.LINE_TOO_LONG', { row: line, limit: `${MAX_RECORD / 1_000_000} MB` });
  }
  // What follows the closing quote up to the separator belongs to the field.
  const end = restEnd(text, at, separator);
  return { value: value + text.slice(at, end), end, breaks };
};

const restEnd = (text: string, at: number, separator: string): number => {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return end;
};
