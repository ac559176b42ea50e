import { createReadStream } from 'node:fs';
import { join } from 'node:path';

/** Lines of a text with their numbers, one at a time. Only a line feed ends a line. */
export async function* textLines(folder, name) {
  let [line, rest] = [0, ''];
  for await (const chunk of createReadStream(join(folder, name), 'utf8')) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop();
    for (const text of texts) yield { line: (line += 1), text };
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}

/** The apostrophe that keeps spreadsheets from running a text is not part of it. */
const plain = (text) => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);

/** A cell in quotes, where two of them stand for one, or a cell without. */
const cell = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/y;

/** RFC 4180. */
const cellsOf = (text) => {
  if (!text.includes('"')) return text.split(',').map(plain);
  const cells = [];
  cell.lastIndex = 0;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    cells.push(plain(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"')));
    if (cell.lastIndex === text.length && !match[0].endsWith(',')) break;
  }
  return cells;
};

const isOpen = (text) => text.includes('"') && (text.match(/"/g).length & 1) === 1;

/** A quoted cell may run over lines; the row has the number of its first one. */
async function* csvRows(folder, name) {
  let open = null;
  for await (const { line, text } of textLines(folder, name)) {
    const row = open ? { line: open.line, text: `${open.text}\n${text}` } : { line, text };
    open = isOpen(row.text) ? row : null;
    if (!open) yield { line: row.line, cells: cellsOf(row.text.replace(/^\ufeff/, '').replace(/\r$/, '')) };
  }
  if (open) yield { line: open.line, cells: cellsOf(open.text) };
}

/** Rows of a CSV file by the names of its columns, with their line as `at`. */
export async function* records(folder, name) {
  let columns = null;
  for await (const { line, cells } of csvRows(folder, name)) {
    if (columns === null) columns = cells;
    else
      yield { at: line, ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) };
  }
}

/** Yuan as written → fen; null for what is no amount. */
export const fen = (yuan) => {
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  return match && BigInt(match[1] + (match[2] ?? '').padEnd(2, '0'));
};

export const yuan = (amount) => {
  const text = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};
