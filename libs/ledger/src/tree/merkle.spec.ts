import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isConsistent, rootOfInclusion } from './check-proofs';
import {
  consistencyRanges,
  EMPTY_ROOT,
  GrowingTree,
  inclusionRanges,
  leafHash,
  type LeafRange,
} from './merkle';

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH of RFC 6962, 2.1, word for word. */
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.from([0]), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
};

/** The leaves of the reference implementation of Certificate Transparency, and its roots of the first 0 to 8 of them. */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const vectorRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const treeOf = (leaves: readonly Buffer[]): GrowingTree => {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree;
};

const headOf = (leaves: readonly Buffer[]) => ({ size: leaves.length, root: naiveRoot(leaves) });

const hashesOf = (leaves: readonly Buffer[], ranges: readonly LeafRange[]): Buffer[] =>
  ranges.map(({ from, to }) => naiveRoot(leaves.slice(from, to)));

const numbered = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => sha256(Buffer.from(String(index))));

describe('the Merkle tree', () => {
  it('has the roots of the published vectors', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe(vectorRoots[0]);
    const roots = vectorRoots.map((_, size) => treeOf(vectorLeaves.slice(0, size)).root().toString('hex'));
    expect(roots).toEqual(vectorRoots);
  });

  it('proves the published examples of inclusion and consistency', () => {
    const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));
    expect(hex(hashesOf(vectorLeaves, inclusionRanges(0, { from: 0, to: 8 })))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(hashesOf(vectorLeaves, consistencyRanges(6, 8)))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('grows into the root of the naive tree', () => {
    const leaves = numbered(300);
    const tree = new GrowingTree();
    for (const [index, leaf] of leaves.entries()) {
      tree.add(leaf);
      expect(tree.root()).toEqual(naiveRoot(leaves.slice(0, index + 1)));
    }
  });

  const sizes = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat()).map(([size, any]) => ({ size, any }));

  it('proves inclusion of every leaf, and of no other and in no other place', () => {
    fc.assert(
      fc.property(sizes, ({ size, any }) => {
        const leaves = numbered(size);
        const index = any % size;
        const proof = hashesOf(leaves, inclusionRanges(index, { from: 0, to: size }));
        const root = naiveRoot(leaves);
        expect(rootOfInclusion({ index, size }, leafHash(leaves[index]!), proof)).toEqual(root);
        expect(rootOfInclusion({ index, size }, leafHash(Buffer.from('x')), proof)).not.toEqual(root);
        expect(rootOfInclusion({ index, size }, leafHash(leaves[index]!), [...proof, root])).toBeNull();
        expect(rootOfInclusion({ index: size, size }, leafHash(leaves[index]!), proof)).toBeNull();
      }),
    );
  });

  it('proves consistency of every pair, and not when a leaf of the older was another', () => {
    fc.assert(
      fc.property(sizes, ({ size, any }) => {
        const leaves = numbered(size);
        const older = leaves.slice(0, any % (size + 1));
        const proof = hashesOf(leaves, consistencyRanges(older.length, size));
        expect(isConsistent(headOf(older), headOf(leaves), proof)).toBe(true);
        expect(isConsistent(headOf(older), headOf(leaves), [...proof, EMPTY_ROOT])).toBe(false);
        if (older.length === 0) return;
        const rewritten = [...leaves];
        rewritten[any % older.length] = Buffer.from('rewritten');
        const forged = hashesOf(rewritten, consistencyRanges(older.length, size));
        expect(isConsistent(headOf(older), headOf(rewritten), forged)).toBe(false);
        if (older.length < size) expect(isConsistent(headOf(leaves), headOf(older), proof)).toBe(false);
      }),
    );
  });
});
