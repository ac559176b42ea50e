import { OrderFileError } from '../order-file-error';

/** Exports have some sixty columns. */
export const MAX_COLUMNS = 500;
/** Characters of one line, quoted line breaks included. */
export const MAX_LINE = 1 << 18;
/** The head stands within these rows: above it are a title and a description at most. */
export const HEAD_ROWS = 30;

export const tooManyColumns = (row: number): OrderFileError =>
  new OrderFileError('ORDER.TOO_MANY_COLUMNS', { limit: MAX_COLUMNS }, row);

export const lineTooLong = (row: number): OrderFileError =>
  new OrderFileError('ORDER.LINE_TOO_LONG', { limit: MAX_LINE }, row);
