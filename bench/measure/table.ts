import { meetsBar, type BenchRow } from './bench-row';

const barText = ({ bar }: BenchRow): string =>
  bar ? `${bar.kind === 'at-least' ? '≥' : '≤'} ${bar.value}` : '';

const verdict = (row: BenchRow): string => (row.bar ? (meetsBar(row) ? 'ok' : 'MISS') : '');

const cells = (row: BenchRow): string[] => [
  row.name,
  row.ours,
  row.bare,
  row.ratio.toFixed(2),
  barText(row),
  verdict(row),
];

const heads = ['what', 'ours', 'bare', 'ratio', 'bar', ''];

/** A table in Markdown that is also readable on a terminal; notes are below it. */
export const tableText = (rows: readonly BenchRow[]): string => {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const notes = rows.flatMap((row) => row.notes.map((note) => `  ${row.name}: ${note}`));
  const [head, ...body] = lines.map(text);
  return [head, rule, ...body, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
};

export const perSecond = (count: number, seconds: number, unit: string): string =>
  `${Math.round(count / seconds).toLocaleString('en')} ${unit}/s`;
