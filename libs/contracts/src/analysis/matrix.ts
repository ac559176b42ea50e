import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { Reason } from './reason';
import type { SharedMeasure } from './analysis-question';

export const matrixRows = ['product', 'category'] as const;

export const matrixColumns = ['destinationProvince', 'destinationCity'] as const;

export interface MatrixMargin {
  readonly member: TracedMember;
  readonly value: string;
}

export interface Matrix extends Ground {
  readonly measure: SharedMeasure;
  readonly period: string;
  readonly total: string;
  /** Largest first; unknown destinations are a column. */
  readonly rows: readonly MatrixMargin[];
  readonly columns: readonly MatrixMargin[];
  /**
   * Non-empty cells, by the codes of row and column. The location quotient, six places, covers known destinations only;
   * for an absent cell it is 0.
   */
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly value: string;
    readonly quotient: string | null;
  }[];
  readonly reasons: readonly Reason[];
}
