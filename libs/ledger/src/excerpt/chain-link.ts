import type { ChainLink } from '@xiangtong/contracts';
import { SHA256_BLOCK, sha256AfterBlocks } from '@xiangtong/domain';

/** The previous hash, a quote and a bracket: the end of the text of every entry. */
const END_BYTES = 66;
/** Half of a hash. */
const HALF_DIGITS = 32;

/**
 * The previous hash begins somewhere within a block. If it begins near the start, the block is shown: before the hash
 * it contains little more than the time of the entry. Otherwise the block is withheld too, and at least half of the
 * previous hash remains outside and must still match: a forged one takes 2^128 trials.
 */
export const linkOf = (text: string): Pick<ChainLink, 'state' | 'length' | 'shown'> => {
  const bytes = Buffer.from(text);
  const digits = bytes.length - END_BYTES;
  const before = digits % SHA256_BLOCK;
  const keptBack = digits - before + (before < HALF_DIGITS ? 0 : SHA256_BLOCK);
  return {
    state: Buffer.from(sha256AfterBlocks(bytes, keptBack / SHA256_BLOCK)).toString('hex'),
    length: bytes.length,
    shown: bytes.subarray(keptBack, Math.max(keptBack, digits)).toString('hex'),
  };
};
