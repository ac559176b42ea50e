/** A cell without a usable value: an error, or a formula that was never calculated. */
export interface CellFault {
  readonly fault: 'FILE.ERROR_VALUE' | 'FILE.NO_CACHED_VALUE';
  readonly text: string;
}

/** A value as the file holds it; texts are never treated as formulas. */
export type CellValue = string | number | boolean | CellFault;

export interface TableRow {
  /** Row from 1, as a spreadsheet shows it; in CSV, the line on which the record begins. */
  readonly number: number;
  readonly hidden: boolean;
  /** Cells by column from 0; empty cells are holes. */
  readonly cells: readonly (CellValue | undefined)[];
}

/** A range of merged cells, rows from 1 and columns from 0, ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, read from the beginning each time `rows` is called; at most one chunk of it is in memory. */
export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly MergedRange[];
  isHiddenColumn(column: number): boolean;
  rows(): AsyncIterable<readonly TableRow[]>;
}

/** The data by which a template is recognised when it comes back. */
export interface TemplateMarker {
  readonly version: string;
  readonly unit: string;
  readonly period: string;
}

export interface TableFile {
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly TableSheet[];
  /** Null in a workbook that is not our template. */
  readonly marker: TemplateMarker | null;
  /** Day 0 of date serials is in 1904 instead of 1900. */
  readonly from1904: boolean;
}

export const isFault = (value: CellValue | undefined): value is CellFault => typeof value === 'object';
