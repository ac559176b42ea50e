import type { DifferenceKind } from '@xiangtong/contracts';

/** A property of a workbook besides the values of its cells. */
export interface Fact {
  readonly kind: DifferenceKind;
  /** Name of a sheet; empty for the whole workbook. */
  readonly table: string;
  /** Address of a cell, a row, a column or another part. */
  readonly at: string;
  readonly text: string;
}

/** Number of facts above which a file is refused: no report has as many. */
export const MAX_FACTS = 500_000;
