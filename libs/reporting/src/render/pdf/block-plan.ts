/** A block that is ready to be set. */
export interface BlockPlan {
  /** Height that must be free on the page where the block begins; more of it may go on over pages. */
  readonly start: number;
  /** Height of the whole block. */
  readonly height: number;
  readonly set: () => void;
}
