/** Exports have some sixty columns. */
export const MAX_COLUMNS = 500;
/** Characters of one line, quoted line breaks included. */
export const MAX_LINE = 1 << 18;
/** The header is within these rows: above it are at most a title and a description. */
export const HEAD_ROWS = 30;
/** Some 300 000 orders; an archive that holds more has to be split by its owner. */
export const MAX_UNPACKED = 300 << 20;
export const MAX_PARTS = 2_000;
export const MAX_SHEETS = 20;
