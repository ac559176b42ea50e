import type { CountyMovement, Month } from '@xiangtong/domain';
import type { Figure, FigureHistory } from './figure-history';
import type { Movement } from './movements';

export interface TotalToCheck {
  readonly month: Movement;
  readonly year: Movement;
  /** Month that is checked. */
  readonly at: Month;
  readonly now: Figure;
  /** The unit's figures in other months. */
  readonly others: ReadonlyMap<Month, Figure>;
  readonly county: CountyMovement;
  /** Totals of the month by the county's other units. */
  readonly reported: () => ReadonlyMap<number, number>;
  /** All units of the county before the month: their sum, and the months with any sales. */
  readonly countyBefore: () => ReturnType<FigureHistory['before']>;
}
