import type { Press } from './press';

/** A block that is measured and ready to be set, on trial or in earnest. */
export interface BlockPlan {
  /** Height that must be free on the page where the block begins; more of it may go on over pages. */
  readonly start: (press: Press) => number;
  /** Height of the whole block. */
  readonly height: number;
  /** `atTop` sets what has waited for a new page, before the rest of a text, so high, that goes on there. */
  readonly set: (press: Press, atTop?: (rest: number) => void) => void;
}
