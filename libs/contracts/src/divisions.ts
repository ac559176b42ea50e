import type { BilingualName } from './messages';

export interface DivisionResponse {
  readonly code: string;
  readonly name: BilingualName;
}

export interface CartogramPlace extends DivisionResponse {
  /** Row from 0 at the top; every second row is moved half a hexagon to the right. */
  readonly row: number;
  /** Column from 0 at the left. */
  readonly column: number;
}

export interface CartogramResponse {
  /**
   * `seats`: by the directions in which the seats of the divisions see each other. `codes`: row by row in the order of
   * the codes, because the seat of at least one is not known; the picture says nothing of where they lie.
   */
  readonly basis: 'seats' | 'codes';
  readonly places: CartogramPlace[];
}
