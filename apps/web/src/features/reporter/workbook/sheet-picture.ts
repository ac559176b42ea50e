import type { InputError } from '@xiangtong/contracts';

/** Text of cells by sheet, row (from 1) and column letters. */
export type SheetCells = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, string>>>;

export interface PictureCell {
  readonly column: string;
  readonly text: string;
  /** Indexes of the mistakes in this cell. */
  readonly mistakes: readonly number[];
}

export interface PictureRow {
  readonly number: number;
  /** Mistakes of the row as a whole. */
  readonly mistakes: readonly number[];
  readonly cells: readonly PictureCell[];
  /** Rows between this one and the row before are left out. */
  readonly follows: boolean;
}

export interface SheetPicture {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly PictureRow[];
}

/** More would be no picture any more; the list of mistakes goes on. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 26;

interface Place {
  readonly row: number;
  readonly column: string | null;
}

const placeOf = ({ cell, row }: InputError): Place | null => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell ?? '') ?? [];
  if (letters && digits) return { row: Number(digits), column: letters };
  return row === undefined ? null : { row, column: null };
};

/** `A` … `Z`, `AA` …: shorter ones come first. */
const byLetters = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

type Rows = ReadonlyMap<number, ReadonlyMap<string, string>>;

const isFigure = (text: string): boolean => /\d/.test(text) && !/\p{L}/u.test(text);

/** The row above the first mistake that has most words and no figure. */
const headOf = (rows: Rows, before: number): number[] => {
  const heads = [...rows].filter(
    ([number, cells]) => number < before && cells.size > 1 && ![...cells.values()].some(isFigure),
  );
  const most = Math.max(...heads.map(([, cells]) => cells.size));
  return heads
    .filter(([, cells]) => cells.size === most)
    .map(([number]) => number)
    .slice(0, 1);
};

const sheetsOf = (mistakes: readonly InputError[]): Map<string, number[]> => {
  const sheets = new Map<string, number[]>();
  for (const [index, mistake] of mistakes.entries()) {
    if (!placeOf(mistake)) continue;
    const sheet = mistake.sheet ?? '';
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), index]);
  }
  return sheets;
};

const pictureOfSheet = (
  sheet: string,
  indexes: readonly number[],
  mistakes: readonly InputError[],
  texts: SheetCells,
): SheetPicture => {
  const rows: Rows = texts.get(sheet) ?? new Map<number, ReadonlyMap<string, string>>();
  const places = indexes.map((index) => ({ index, place: placeOf(mistakes[index]!)! }));
  const wrong = places.map(({ place }) => place.row);
  const around = wrong.flatMap((row) => [row - 1, row, row + 1]).filter((row) => rows.has(row));
  const numbers = [...new Set([...headOf(rows, Math.min(...wrong)), ...wrong, ...around])]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS);
  const filled = numbers.flatMap((row) => [...(rows.get(row) ?? new Map<string, string>())]);
  const columns = [
    ...new Set([
      ...places.flatMap(({ place }) => place.column ?? []),
      ...filled.flatMap(([column, text]) => (text === '' ? [] : column)),
    ]),
  ]
    .sort(byLetters)
    .slice(0, MOST_COLUMNS);
  const found = (row: number, column: string | null): number[] =>
    places.filter(({ place }) => place.row === row && place.column === column).map(({ index }) => index);
  return {
    sheet,
    columns,
    rows: numbers.map((number, at) => ({
      number,
      mistakes: found(number, null),
      cells: columns.map((column) => ({
        column,
        text: rows.get(number)?.get(column) ?? '',
        mistakes: found(number, column),
      })),
      follows: at === 0 || number === numbers[at - 1]! + 1,
    })),
  };
};

/** The sheets that have mistakes, each with its head, the wrong rows and those beside them. */
export const picturesOf = (mistakes: readonly InputError[], texts: SheetCells): SheetPicture[] =>
  [...sheetsOf(mistakes)].map(([sheet, indexes]) => pictureOfSheet(sheet, indexes, mistakes, texts));
