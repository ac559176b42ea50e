import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 and RFC 9162, section 2.1, over the hashes of the entries: entry `seq` is leaf `seq - 1`.
 * Sizes are numbers: a ledger stays below 2^53 entries.
 */

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export const leafHash = (data: Uint8Array): Buffer => createHash('sha256').update(LEAF).update(data).digest();

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** The root of a tree without leaves. */
export const EMPTY_ROOT = createHash('sha256').digest();

/** Leaves `from` up to but not including `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The greatest power of two below `size`, where a tree of that size is split. */
const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** Subtrees whose roots prove that a leaf is in a tree, from the leaf up: PATH of RFC 6962, 2.1.1. */
export const inclusionRanges = (index: number, { from, to }: LeafRange): LeafRange[] => {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...inclusionRanges(index, { from, to: middle }), { from: middle, to }]
    : [...inclusionRanges(index, { from: middle, to }), { from, to: middle }];
};

/** Subtrees whose roots prove that the tree of `older` leaves is the beginning of the tree of `newer`: 2.1.2. */
export const consistencyRanges = (older: number, newer: number): LeafRange[] =>
  older === 0 ? [] : subProof(older, { from: 0, to: newer }, true);

const subProof = (older: number, { from, to }: LeafRange, isKnown: boolean): LeafRange[] => {
  if (older === to) return isKnown ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  return older <= middle
    ? [...subProof(older, { from, to: middle }, isKnown), { from: middle, to }]
    : [...subProof(older, { from: middle, to }, false), { from, to: middle }];
};

/** Roots of complete subtrees from left to right, each smaller than the one before, as one root. */
export const foldPeaks = (peaks: readonly Buffer[]): Buffer =>
  peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));

/** A tree that grows leaf by leaf and keeps only the roots of its complete subtrees. */
export class GrowingTree {
  private readonly peaks: { readonly size: number; readonly hash: Buffer }[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  add(data: Uint8Array): void {
    let [size, hash] = [1, leafHash(data)];
    for (let last = this.peaks.at(-1); last?.size === size; last = this.peaks.at(-1)) {
      this.peaks.pop();
      hash = nodeHash(last.hash, hash);
      size *= 2;
    }
    this.peaks.push({ size, hash });
    this.leaves += 1;
  }

  root(): Buffer {
    return foldPeaks(this.peaks.map(({ hash }) => hash));
  }
}
