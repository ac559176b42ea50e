import { setImmediate } from 'node:timers/promises';
import { CsvRows, decodePieces, encodingOf, TableError } from '@xiangtong/tables';
import { MAX_COLUMNS, MAX_RECORD } from '../limits';
import type { TableFile, TableRow } from './table';

/** Characters that are read at a time. */
const PIECE = 1 << 16;
const SAMPLE_LINES = 30;
const separators = [',', ';', '\t'] as const;

/** A CSV file as a workbook of one sheet, which has no name. */
export const openCsv = (bytes: Buffer): TableFile => {
  const text = [...decodePieces(bytes, encodingOf(bytes))].join('');
  if (text.includes('\0')) throw new TableError('NOT_A_TABLE');
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const delimiter = separatorOf(text, newline);
  return {
    kind: 'csv',
    marker: null,
    from1904: false,
    sheets: [
      {
        name: '',
        hidden: false,
        merges: [],
        isHiddenColumn: () => false,
        rows: () => readRows(text, delimiter, newline),
      },
    ],
  };
};

async function* readRows(
  text: string,
  delimiter: string,
  newline: '\n' | '\r',
): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [];
  const format = { delimiter, newline, columns: MAX_COLUMNS, line: MAX_RECORD };
  const csv = new CsvRows(format, (fields, number) => {
    const cells = fields.map((field) => (field === '' ? undefined : unwrapped(field)));
    if (cells.some((cell) => cell !== undefined)) rows.push({ number, hidden: false, cells });
  });
  for (let at = 0; at < text.length; at += PIECE) {
    csv.push(text.slice(at, at + PIECE));
    yield rows;
    rows = [];
    await setImmediate();
  }
  csv.end();
  yield rows;
}

/** `="0012"` is how some programs stop a spreadsheet from reading a text as a number. */
const unwrapped = (field: string): string => /^="([^"]*)"$/.exec(field)?.[1] ?? field;

/** The separator found in most of the first lines; if two are equally frequent, the first. */
const separatorOf = (text: string, newline: string): string => {
  const lines = text.slice(0, 100_000).split(newline, SAMPLE_LINES);
  const score = (separator: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 50), 0);
  const scores = separators.map(score);
  return separators[scores.indexOf(Math.max(...scores))] ?? ',';
};
