/** 0 → `A`, 26 → `AA`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** `B7` for row 7 (from 1) and column 1 (from 0). */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** `AA12` → row 12, column 26; null when it is no address of a sheet. */
export const parseAddress = (address: string): { row: number; column: number } | null => {
  const [, letters = '', digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const row = Number(digits);
  const column = columnOf(letters);
  return row >= 1 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN ? { row, column } : null;
};

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_383;

/** Column of the letters that an address begins with, or -1. */
export const columnOf = (address: string): number => {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};
