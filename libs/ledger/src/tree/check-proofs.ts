import { EMPTY_ROOT, nodeHash } from './merkle';

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** The root of the tree in which the proof places a leaf; null for a proof of another length. RFC 9162, 2.1.3.2. */
export const rootOfInclusion = (
  { index, size }: { readonly index: number; readonly size: number },
  leaf: Buffer,
  proof: readonly Buffer[],
): Buffer | null => {
  if (index < 0 || index >= size) return null;
  let [place, last, root] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(place) || place === last) {
      root = nodeHash(sibling, root);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else root = nodeHash(root, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : null;
};

export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the older tree is the beginning of the newer one. RFC 9162, 2.1.4.2. */
export const isConsistent = (older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0 && older.root.equals(EMPTY_ROOT);
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  const roots = rootsOfConsistency(older, newer.size, proof);
  return roots !== null && roots.older.equals(older.root) && roots.newer.equals(newer.root);
};

const rootsOfConsistency = (
  older: TreeHead,
  newerSize: number,
  proof: readonly Buffer[],
): { readonly older: Buffer; readonly newer: Buffer } | null => {
  let [place, last] = [older.size - 1, newerSize - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  // A tree of 2^n leaves is a node of the newer one, which the proof does not repeat.
  const [first, ...rest] = place === 0 ? [older.root, ...proof] : proof;
  if (!first) return null;
  let roots = { older: first, newer: first };
  for (const sibling of rest) {
    if (last === 0) return null;
    if (isOdd(place) || place === last) {
      roots = { older: nodeHash(sibling, roots.older), newer: nodeHash(sibling, roots.newer) };
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else roots = { ...roots, newer: nodeHash(roots.newer, sibling) };
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? roots : null;
};
