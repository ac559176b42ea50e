import type { Anchor } from './anchors';
import { bytesOfHex, hexOf } from './sha256-tail';

const sha256 = async (kind: 0 | 1, ...parts: readonly Uint8Array[]): Promise<Uint8Array> => {
  const bytes = Uint8Array.from([kind, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
};

const levelAbove = (level: readonly Uint8Array[]): Promise<Uint8Array[]> =>
  Promise.all(
    Array.from({ length: Math.ceil(level.length / 2) }, async (_, index) => {
      const [left, right] = level.slice(index * 2, index * 2 + 2);
      return right ? sha256(1, left!, right) : left!;
    }),
  );

/** Root of the Merkle tree over hashes of entries, as RFC 6962 has it: a node without a neighbour rises by itself. */
export const merkleRoot = async (hashes: readonly string[]): Promise<string> => {
  if (hashes.length === 0)
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array())));
  let level = await Promise.all(hashes.map((hash) => sha256(0, bytesOfHex(hash))));
  while (level.length > 1) level = await levelAbove(level);
  return hexOf(level[0]!);
};

const checkpoint = /^[^\n]+\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^]*\n)?\n— /;

/**
 * A signed checkpoint beside the chain as it was recomputed here; null for another file. Whose signature it is, is for
 * those who have the key: here it only matters whether the entries are still the same.
 */
export const checkpointAnchor = async (
  text: string,
  name: string,
  hashes: readonly string[],
): Promise<Anchor | null> => {
  const [, size, root] = checkpoint.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (size === undefined || root === undefined) return null;
  const seq = Number(size);
  const hash = hexOf(Uint8Array.from(atob(root), (character) => character.charCodeAt(0)));
  return { name, seq, hash, root: seq < hashes.length ? await merkleRoot(hashes.slice(1, seq + 1)) : null };
};
