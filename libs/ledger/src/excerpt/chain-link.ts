import { BLOCK_BYTES, stateAfterBlocks } from './sha256-state';

/**
 * An entry without what it says: enough to compute its hash from the hash before it, and nothing of unit, period,
 * figures, person or reason. Stands in an excerpt for the entries that are not its reader's.
 */
export interface ChainLink {
  readonly seq: number;
  /** SHA-256 after the blocks that are kept back, hexadecimal. */
  readonly state: string;
  /** Bytes of the whole text. */
  readonly length: number;
  /** Bytes between the kept back blocks and the hash before, hexadecimal; empty where the blocks reach into it. */
  readonly shown: string;
  readonly hash: string;
}

/** The hash before, a quote and a bracket: how the text of every entry ends. */
const END_BYTES = 66;
/** Half of a hash. */
const HALF_DIGITS = 32;

/**
 * The hash before begins somewhere within a block. Near its beginning the block is shown whole: what stands in it before the hash
 * is hardly more than the time of the entry. Else the block is kept back as well, and at least half of the
 * hash before is left outside, which still has to fit: another one takes 2^128 trials.
 */
export const linkOf = (text: string): Pick<ChainLink, 'state' | 'length' | 'shown'> => {
  const bytes = Buffer.from(text);
  const digits = bytes.length - END_BYTES;
  const before = digits % BLOCK_BYTES;
  const keptBack = digits - before + (before < HALF_DIGITS ? 0 : BLOCK_BYTES);
  return {
    state: stateAfterBlocks(bytes, keptBack / BLOCK_BYTES).toString('hex'),
    length: bytes.length,
    shown: bytes.subarray(keptBack, Math.max(keptBack, digits)).toString('hex'),
  };
};
