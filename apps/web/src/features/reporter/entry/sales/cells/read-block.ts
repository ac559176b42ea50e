import { moneyUnits, readMoney } from '@xiangtong/domain';
import { readHeads, readSumWord, type Head } from '@xiangtong/naming';
import { columns, type Column, type Fields } from '../sales-row';

/** Where the cells of a column go, and the unit that its head names. */
interface Place {
  readonly column: Column;
  readonly measure: string;
}

/** Null for a column that is none of the form's, undefined for one that nobody misses: numbers of rows, remarks. */
type Places = readonly (Place | null | undefined)[];

export interface Block {
  readonly lines: readonly Fields[];
  /** Rows of heads and sums. */
  readonly leftRows: number;
  /** Heads of columns with texts that are none of the form's; empty for a column without a head. */
  readonly leftColumns: readonly string[];
  /** Columns that a line needs and that the heads do not name. */
  readonly missingColumns: readonly Column[];
}

/** What every line says. */
const neededColumns: readonly Column[] = [
  'product',
  'destination',
  'platform',
  'quantity',
  'amount',
  'orders',
];

const isHead = (head: Head | 'ignored' | null): head is Head => typeof head === 'object' && head !== null;

const columnOf = ({ field }: Head): Column | undefined => columns.find((column) => column === field);

const isHeads = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '');
  const heads = readHeads(filled).filter(isHead);
  return heads.length > 1 && heads.length * 2 > filled.length;
};

const fromOn = (first: Column): Places =>
  columns.slice(columns.indexOf(first)).map((column) => ({ column, measure: '' }));

/** Places as the heads name them. An empty head has what comes next in the form: 数量 over figures and their units. */
const namedBy = (texts: readonly string[]): Places => {
  const heads = readHeads(texts);
  const named = new Set(heads.flatMap((head) => (isHead(head) ? columnOf(head) : [])));
  const places: (Place | null | undefined)[] = [];
  for (const [at, head] of heads.entries()) {
    const before = places.at(-1);
    const next = before && columns[columns.indexOf(before.column) + 1];
    const follows = texts[at] === '' && next && !named.has(next) ? next : undefined;
    const column = isHead(head) ? columnOf(head) : follows;
    const isTaken = places.some((place) => place?.column === column);
    const measure = isHead(head) ? head.measure : '';
    if (head === 'ignored') places.push(undefined);
    else places.push(column && !isTaken ? { column, measure } : null);
  }
  return places;
};

/** A sum names no destination. */
const isSum = (row: readonly string[], places: Places): boolean => {
  const destination = row[places.findIndex((place) => place?.column === 'destination')] ?? '';
  return destination === '' && readSumWord(row.find((cell) => cell !== '') ?? '') !== null;
};

/** 1.2 under 金额（万元） is 12000, and a cell under 数量（斤） is in 斤. */
const lineOf = (row: readonly string[], places: Places): Fields => {
  const placed = row.flatMap((text, at) => {
    const place = places[at];
    return place ? [{ ...place, text }] : [];
  });
  const cells = placed.map(({ column, measure, text }) => {
    const shift = moneyUnits[measure] ?? 0;
    return [column, shift === 0 ? text : (readMoney(text, shift) ?? text)];
  });
  const fields = Object.fromEntries(cells) as Fields;
  const quantity = placed.find(({ column }) => column === 'quantity');
  const isMeasured = quantity !== undefined && quantity.measure !== '' && quantity.text !== '';
  return isMeasured && !fields.unit ? { ...fields, unit: quantity.measure } : fields;
};

/**
 * The lines of a block of cells put over the form: by the names of its columns where a row of heads has them, else from
 * a column on.
 */
export const readBlock = (cells: readonly (readonly string[])[], first: Column): Block => {
  let places = fromOn(first);
  const lines: Fields[] = [];
  let heads: readonly string[] = [];
  const left = new Map<number, string>();
  for (const row of cells) {
    if (isHeads(row)) [heads, places] = [row, namedBy(row)];
    else if (!isSum(row, places)) {
      lines.push(lineOf(row, places));
      for (const [at, text] of row.entries())
        if (text !== '' && places[at] === null) left.set(at, heads[at] ?? '');
    }
  }
  const named = new Set(places.map((place) => place?.column));
  return {
    lines,
    leftRows: cells.length - lines.length,
    leftColumns: [...left.values()],
    missingColumns: heads.length > 0 ? neededColumns.filter((column) => !named.has(column)) : [],
  };
};
