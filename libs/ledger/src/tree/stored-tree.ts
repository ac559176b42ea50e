import type { Queries, Transaction } from '@xiangtong/infrastructure';
import {
  consistencyRanges,
  foldPeaks,
  GrowingTree,
  inclusionRanges,
  leafHash,
  nodeHash,
  type LeafRange,
} from './merkle';

/** Roots of complete subtrees are kept at every eighth level: of 256, 65,536, 16,777,216 … leaves. */
const LEVELS = 8;
const WIDTH = 2 ** LEVELS;
const BATCH = 100 * WIDTH;

/** A complete subtree: `2 ** level` leaves from `index * 2 ** level` on. */
interface Subtree {
  readonly level: number;
  readonly index: number;
}

interface HashRow {
  readonly index: number;
  readonly hash: Buffer;
}

/** The hashes of one level; leaves are made of the entries. Ends are exclusive. */
const hashesIn = async (
  queries: Queries,
  level: number,
  ranges: readonly LeafRange[],
): Promise<readonly HashRow[]> => {
  const bounds = [ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
  if (level > 0)
    return queries.query<HashRow[]>(
      `select node.index, node.hash from unnest($1::bigint[], $2::bigint[]) as wanted (low, high)
       join ledger_subtree node on node.level = $3 and node.index >= wanted.low and node.index < wanted.high
       order by node.index`,
      [...bounds, level],
    );
  const rows = await queries.query<HashRow[]>(
    `select entry.seq - 1 as index, entry.hash from unnest($1::bigint[], $2::bigint[]) as wanted (low, high)
     join ledger_entry entry on entry.seq > wanted.low and entry.seq <= wanted.high
     order by entry.seq`,
    bounds,
  );
  return rows.map(({ index, hash }) => ({ index, hash: leafHash(hash) }));
};

/** The root of a complete subtree whose nodes at some lower level are given. */
const rootOf = (nodes: readonly Buffer[]): Buffer => {
  let row = [...nodes];
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let place = 0; place < row.length; place += 2) above.push(nodeHash(row[place]!, row[place + 1]!));
    row = above;
  }
  return row[0]!;
};

/**
 * Keeps the roots of subtrees that have become complete, so that roots and proofs read a few hundred hashes of a ledger
 * of any size. Appending to the ledger knows nothing of it; this is called when a root is needed. Call it under a lock.
 */
export const keepSubtrees = async (transaction: Transaction, size: number): Promise<void> => {
  for (let level = LEVELS; 2 ** level <= size; level += LEVELS) {
    const [kept] = await transaction.query<{ next: number }[]>(
      'select coalesce(max(index) + 1, 0) as next from ledger_subtree where level = $1',
      [level],
    );
    const end = Math.floor(size / 2 ** level) * WIDTH;
    for (let from = kept!.next * WIDTH; from < end; from += BATCH)
      await keepLevel(transaction, level, { from, to: Math.min(end, from + BATCH) });
  }
};

const keepLevel = async (transaction: Transaction, level: number, below: LeafRange): Promise<void> => {
  const nodes = await hashesIn(transaction, level - LEVELS, [below]);
  if (nodes.length !== below.to - below.from)
    throw new Error(`the ledger lacks entries: ${below.to - below.from - nodes.length} hashes are missing`);
  const rows: HashRow[] = [];
  for (let place = 0; place < nodes.length; place += WIDTH) {
    const hash = rootOf(nodes.slice(place, place + WIDTH).map((node) => node.hash));
    rows.push({ index: (below.from + place) / WIDTH, hash });
  }
  await transaction.query(
    `insert into ledger_subtree (level, index, hash)
     select $1, input.index, input.hash from unnest($2::bigint[], $3::bytea[]) as input (index, hash)`,
    [level, rows.map(({ index }) => index), rows.map(({ hash }) => hash)],
  );
};

/** Level of the greatest complete subtree that fits. */
const levelOf = (leaves: number): number => {
  let level = 0;
  while (2 ** (level + 1) <= leaves) level += 1;
  return level;
};

/** The complete subtrees that a range consists of, from left to right. Its first leaf is the first of a subtree of its size. */
const completeIn = ({ from, to }: LeafRange): Subtree[] => {
  const found: Subtree[] = [];
  for (let next = from; next < to;) {
    const level = levelOf(to - next);
    found.push({ level, index: next / 2 ** level });
    next += 2 ** level;
  }
  return found;
};

/** What a complete subtree is computed from: the nodes of the next kept level at or below its root. */
const baseOf = ({ level, index }: Subtree): { readonly level: number; readonly range: LeafRange } => {
  const base = Math.floor(level / LEVELS) * LEVELS;
  const width = 2 ** (level - base);
  return { level: base, range: { from: index * width, to: (index + 1) * width } };
};

/** The roots of ranges of leaves that `keepSubtrees` has passed. */
const rootsOf = async (queries: Queries, ranges: readonly LeafRange[]): Promise<Buffer[]> => {
  const subtrees = ranges.map(completeIn);
  const bases = subtrees.flat().map(baseOf);
  const known = new Map<string, Buffer>();
  for (const level of new Set(bases.map((base) => base.level))) {
    const wanted = bases.filter((base) => base.level === level).map(({ range }) => range);
    for (const { index, hash } of await hashesIn(queries, level, wanted))
      known.set(`${level}/${index}`, hash);
  }
  const hashOf = (subtree: Subtree): Buffer => {
    const { level, range } = baseOf(subtree);
    return rootOf(
      Array.from({ length: range.to - range.from }, (_, place) => {
        const hash = known.get(`${level}/${range.from + place}`);
        if (!hash)
          throw new Error(`the tree of the ledger lacks node ${range.from + place} of level ${level}`);
        return hash;
      }),
    );
  };
  return subtrees.map((parts) => foldPeaks(parts.map(hashOf)));
};

/** The root of the first `size` entries. */
export const rootAt = async (queries: Queries, size: number): Promise<Buffer> =>
  (await rootsOf(queries, [{ from: 0, to: size }]))[0]!;

/** That an entry is among the first `size`. */
export const inclusionProof = (queries: Queries, seq: number, size: number): Promise<Buffer[]> =>
  rootsOf(queries, inclusionRanges(seq - 1, { from: 0, to: size }));

/** That the first `older` entries are the beginning of the first `newer`. */
export const consistencyProof = (queries: Queries, older: number, newer: number): Promise<Buffer[]> =>
  rootsOf(queries, consistencyRanges(older, newer));

/** Roots at the given sizes out of the entries themselves: what was kept is not believed. */
export const recomputedRoots = async (
  queries: Queries,
  sizes: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Buffer>> => {
  const tree = new GrowingTree();
  const roots = new Map<number, Buffer>();
  if (sizes.has(0)) roots.set(0, tree.root());
  const largest = Math.max(0, ...sizes);
  for (let last = 0; last < largest;) {
    const rows = await queries.query<{ seq: number; hash: Buffer }[]>(
      'select seq, hash from ledger_entry where seq > $1 and seq <= $2 order by seq limit $3',
      [last, largest, BATCH],
    );
    for (const { hash } of rows) {
      tree.add(hash);
      if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
    }
    const newest = rows.at(-1);
    if (!newest) break;
    last = newest.seq;
  }
  return roots;
};
