import type { BilingualText } from '../indicators';

/** Types of Parquet columns. */
export type FileType =
  | 'VARCHAR'
  | 'BIGINT'
  | 'DECIMAL(18,6)'
  | 'DECIMAL(38,0)'
  | 'DECIMAL(38,2)'
  | 'DECIMAL(38,3)';

/** A column of a file for machines. Names of members are beside their codes: `county`, `county.zh`, `county.en`. */
export interface FileColumn extends BilingualText {
  readonly key: string;
  readonly type: FileType;
  readonly unit: string | null;
}

export type FileCell = string | number | null;
