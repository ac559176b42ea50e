import { fraction, type Fraction } from '../indexes/fraction';

/** Why there is no quotient: the row, or the column, has nothing to compare with. */
export type NoQuotient = 'empty-row' | 'empty-column';

/** A cell of a table of amounts with the sums of its row, its column and the whole table. */
export interface CrossedAmounts {
  readonly cell: bigint;
  readonly row: bigint;
  readonly column: bigint;
  readonly total: bigint;
}

/**
 * Location quotient (x_ij/x_i.)/(x_.j/x_..): above 1 where the row goes to the column more than the table does as a
 * whole. P. S. Florence, "Investment, Location, and Size of Plant" (1948).
 */
export const locationQuotient = ({ cell, row, column, total }: CrossedAmounts): Fraction | NoQuotient => {
  if (row === 0n) return 'empty-row';
  return column === 0n ? 'empty-column' : fraction(cell * total, row * column);
};
