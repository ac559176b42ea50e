/** What a text file may be in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The fault of a table, in any kind of file. The caller that shows it to people adds its own code and text. */
export type TableCode =
  /** Cut off, changed on the way, or no such file at all. */
  | 'BROKEN'
  | 'ENCRYPTED'
  /** Unpacks to more than any real file. */
  | 'BOMB'
  /** Too much of something: parts, texts, one part, one element. */
  | 'TOO_COMPLEX'
  | 'TOO_MANY_COLUMNS'
  | 'LINE_TOO_LONG'
  | 'NOT_A_TABLE'
  /** A quote that is never closed, or one that stands where none may. */
  | 'BROKEN_CSV'
  | 'BROKEN_ENCODING'
  | 'MIXED_ENCODINGS';

export interface TableDetails {
  /** Part of a workbook. */
  readonly part?: string;
  /** A number of things, or an amount with its unit. */
  readonly limit?: number | string;
  /** Line of a text or row of a sheet, from 1. */
  readonly row?: number;
  /** Where a text goes on in another encoding; `row` is the first line in the rarer one. */
  readonly changesAt?: number;
  /** What the text is in, or most of it. */
  readonly encoding?: TextEncoding;
}

/** Ends the reading of a file. Never holds a value of the file. */
export class TableError extends Error {
  constructor(
    readonly code: TableCode,
    readonly details: TableDetails = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'TableError';
  }
}

export const broken = (part: string): TableError => new TableError('BROKEN', { part });

export const MEGABYTE = 1 << 20;

/** One element, one run of text or one row of a sheet; no person types more than this. */
export const MAX_XML = 4 * MEGABYTE;

export const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
