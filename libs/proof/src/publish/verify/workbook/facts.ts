import type { DifferenceKind } from '../difference';

/** Something that a workbook says beside the values of its cells. */
export interface Fact {
  readonly kind: DifferenceKind;
  /** Name of a sheet; empty for the whole workbook. */
  readonly table: string;
  /** Address of a cell, a row, a column or what else is meant. */
  readonly at: string;
  readonly text: string;
}

/** Facts beyond which a file is refused: no report has as many. */
export const MAX_FACTS = 500_000;
