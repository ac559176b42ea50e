import type { Shared } from '../sharing';

/** What an officer notes at a figure; it is read by those of the same office. */
export interface FigureNote extends Shared {
  readonly id: string;
  /** `figureKey` of the figure. */
  readonly figure: string;
  readonly text: string;
  readonly writtenAt: Date;
}
