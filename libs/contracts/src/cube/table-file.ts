import type { BilingualText } from '../indicators';
import type { CubeResponse } from './cube';

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

/** Answer of POST /cube/table.json: the table as columns with their meaning, and rows of their cells. */
export interface CubeTableFile extends Pick<
  CubeResponse,
  'asOf' | 'asOfSource' | 'ledgerHash' | 'totals' | 'coverage'
> {
  readonly period: string;
  readonly columns: readonly FileColumn[];
  /** One cell per column. */
  readonly rows: readonly (readonly FileCell[])[];
}
