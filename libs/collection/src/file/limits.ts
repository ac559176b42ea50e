import { MEGABYTE } from '@xiangtong/tables';

/** An uploaded file. */
export const MAX_FILE_BYTES = 50 * MEGABYTE;

/** Rows with figures of one file; use NDJSON for more. */
export const MAX_FILE_ROWS = 1_000_000;

/** Columns with content; formatted empty ones do not count. */
export const MAX_COLUMNS = 256;

/** Characters of one record of a CSV. */
export const MAX_RECORD = 1_000_000;

/** Limits of a workbook as an archive: its parts, and their unpacked size. */
export const archiveLimits = { entries: 5_000, part: 400 * MEGABYTE };

/** Mistakes that are listed; nobody reads more. */
export const MAX_LISTED = 1_000;

/** Time limit for reading one file. */
export const MAX_READING_MS = 60_000;
