import type { Press } from './press';

/** A block that is measured and ready to be laid out, in a trial run or in earnest. */
export interface BlockPlan {
  /** Height that must be free on the page where the block begins; the rest may continue on other pages. */
  readonly start: (press: Press) => number;
  /** Height of the whole block. */
  readonly height: number;
  /**
   * `atTop` lays out what has waited for a new page, before the rest of a text of the given height that continues
   * there.
   */
  readonly set: (press: Press, atTop?: (rest: number) => void) => void;
}
