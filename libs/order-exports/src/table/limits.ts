/** Exports have some sixty columns. */
export const MAX_COLUMNS = 500;
/** Characters of one line, quoted line breaks included. */
export const MAX_LINE = 1 << 18;
/** The head stands within these rows: above it are a title and a description at most. */
export const HEAD_ROWS = 30;
/** Some 300 000 orders; an archive that holds more has to be split by its owner. */
export const MAX_UNPACKED = 300 << 20;
export const MAX_PARTS = 2_000;
export const MAX_SHEETS = 20;
