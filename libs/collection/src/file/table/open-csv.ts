import { fileError } from '../file-error';
import { csvRecords } from './csv-records';
import { decodeCsv } from './csv-text';
import type { TableFile, TableRow } from './table';

const ROWS_AT_ONCE = 500;
const SAMPLE_LINES = 30;
const separators = [',', ';', '\t'] as const;

/** A CSV file as a workbook of one sheet, which has no name. */
export const openCsv = (bytes: Buffer): TableFile => {
  const text = decodeCsv(bytes);
  if (text.includes('\0')) throw fileError('FILE.NOT_A_TABLE', { kind: 'binary' });
  const separator = separatorOf(text);
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
        rows: () => readRows(text, separator),
      },
    ],
  };
};

async function* readRows(text: string, separator: string): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [];
  for (const { line, fields } of csvRecords(text, separator)) {
    const cells = fields.map((field) => (field === '' ? undefined : unwrapped(field)));
    if (cells.some((cell) => cell !== undefined)) rows.push({ number: line, hidden: false, cells });
    if (rows.length < ROWS_AT_ONCE) continue;
    yield rows;
    rows = [];
    await new Promise(setImmediate);
  }
  yield rows;
}

/** `="0012"` is how some programs keep a spreadsheet from reading a text as a number. */
const unwrapped = (field: string): string => /^="([^"]*)"$/.exec(field)?.[1] ?? field;

/** The separator that stands in most of the first lines; of two that stand alike often, the first. */
const separatorOf = (text: string): string => {
  const lines = text.slice(0, 100_000).split('\n', SAMPLE_LINES);
  const score = (separator: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 50), 0);
  const scores = separators.map(score);
  return separators[scores.indexOf(Math.max(...scores))] ?? ',';
};
