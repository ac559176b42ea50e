import { hasFailed, meetsBar, type BenchRow, type RowResult } from './bench-row';

const barText = ({ bar }: BenchRow): string =>
  bar ? `${bar.kind === 'at-least' ? '≥' : '≤'} ${bar.value}` : '';

const verdict = (row: BenchRow): string => (row.bar ? (meetsBar(row) ? 'ok' : 'MISS') : '');

/** The columns with the widths that most cells have: a row is printed before the next one is known. */
const columns: readonly (readonly [header: string, width: number])[] = [
  ['what', 76],
  ['ours', 26],
  ['bare', 17],
  ['ratio', 8],
  ['bar', 7],
  ['', 6],
];

const lineOf = (cells: readonly string[]): string =>
  `| ${columns.map(([, width], column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |\n`;

/** The head of a table in Markdown that is also readable on a terminal. */
export const tableHead = (): string =>
  `${lineOf(columns.map(([header]) => header))}|${columns.map(([, width]) => '-'.repeat(width + 2)).join('|')}|\n`;

const REASON_LENGTH = 300;

/** A reason as one cell: without line breaks and bars, and not longer than a person reads in a table. */
const reasonCell = (reason: string): string => {
  const text = reason.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return text.length > REASON_LENGTH ? `${text.slice(0, REASON_LENGTH)} …` : text;
};

export const tableLine = (row: RowResult): string =>
  hasFailed(row)
    ? lineOf([row.name, reasonCell(row.failure), '', '', '', 'FAILED'])
    : lineOf([row.name, row.ours, row.bare, row.ratio.toFixed(2), barText(row), verdict(row)]);

/** What stands below the table: the notes of the rows, and the whole reason of each that failed. */
export const notesText = (rows: readonly RowResult[]): string => {
  const notes = rows.flatMap((row) =>
    (hasFailed(row) ? [row.failure] : row.notes).map((note) => `  ${row.name}: ${note}\n`),
  );
  return notes.length > 0 ? `\n${notes.join('')}` : '';
};

export const perSecond = (count: number, seconds: number, unit: string): string =>
  `${Math.round(count / seconds).toLocaleString('en')} ${unit}/s`;
