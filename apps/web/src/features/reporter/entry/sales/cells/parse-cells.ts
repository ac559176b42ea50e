import { readMoney } from '@xiangtong/domain';

/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, lines between rows; a cell with one of
 * them inside stands in quotes, which are doubled within.
 */
export const parseCells = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  const end = text.replace(/(\r\n|\r|\n)$/, '').length;
  while (at <= end) {
    const cell = text[at] === '"' ? quotedCell(text, at, end) : null;
    const plain = cell ?? plainCell(text, at, end);
    rows.at(-1)!.push(plain.value);
    at = plain.next;
    if (at >= end) break;
    if (text[at] === '\t') at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
  return rows;
};

interface Cell {
  readonly value: string;
  readonly next: number;
}

const plainCell = (text: string, at: number, end: number): Cell => {
  let next = at;
  while (next < end && !/[\t\r\n]/.test(text[next]!)) next += 1;
  return { value: text.slice(at, next).trim(), next };
};

/** Null when the quote is no frame around the whole cell: then it is a character like others. */
const quotedCell = (text: string, at: number, end: number): Cell | null => {
  for (let next = at + 1; next < end; next += 1) {
    if (text[next] !== '"') continue;
    if (text[next + 1] === '"') next += 1;
    else {
      const follows = text[next + 1];
      if (next + 1 < end && !/[\t\r\n]/.test(follows!)) return null;
      return {
        value: text
          .slice(at + 1, next)
          .replaceAll('""', '"')
          .replace(/\s+/g, ' ')
          .trim(),
        next: next + 1,
      };
    }
  }
  return null;
};

/** １，２００．５０元 → 1200.50, 1.2万 → 12000; what is no number stays as it was typed. */
export const plainNumber = (text: string): string => readMoney(text) ?? text.trim();
