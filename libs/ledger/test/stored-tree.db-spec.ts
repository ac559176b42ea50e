import { createHash } from 'node:crypto';
import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  keepSubtrees,
  recomputedRoots,
  rootAt,
} from '../src';
import { rootOfInclusion } from '../src/tree/check-proofs';

/** Two subtrees of 256 leaves and some beyond them; `stored-tree.long-db-spec.ts` has those of 65,536. */
const ENTRIES = 600;
const sizes = [1, 2, 255, 256, 257, 511, 512, 513, ENTRIES];

let database: TestDatabase;
let source: DataSource;
let owner: DataSource;
let hashes: readonly Buffer[];

beforeAll(async () => {
  database = await createTestDatabase();
  source = await openServiceSource(database);
  owner = await openOwnerSource(database);
  // The tree knows nothing of an entry but its hash: rows without revisions will do.
  await asOwner(
    `insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, recorded_at, previous_hash, hash)
       select seq, 'accept', 'sales', 1, 201901, seq, 'x', now(), sha256((seq - 1)::text::bytea), sha256(seq::text::bytea)
       from generate_series(1, ${ENTRIES}) seq`,
  );
  hashes = Array.from({ length: ENTRIES }, (_, index) => sha256(Buffer.from(String(index + 1))));
});
afterAll(async () => {
  await Promise.all([source.destroy(), owner.destroy()]);
  await database.drop();
});

/** Without the triggers that keep the ledger append-only, as somebody may who has the database itself. */
const asOwner = (statement: string): Promise<void> =>
  owner.transaction(async (queries) => {
    await queries.query('set local session_replication_role = replica');
    await queries.query(statement);
  });

const sha256 = (...parts: readonly Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = (hash: Buffer): Buffer => sha256(Buffer.of(0), hash);

/** The tree as RFC 6962, section 2.1, defines it: split at the largest power of two below the number of leaves. */
const definedRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leafOf(leaves[0]!);
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.of(1), definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
};
const definedRootAt = (size: number): Buffer => definedRoot(hashes.slice(0, size));

const keep = (size: number): Promise<void> =>
  source.transaction((transaction) => keepSubtrees(transaction, size));

const keptSubtrees = async (): Promise<readonly [level: number, index: number][]> => {
  const rows = await source.query<{ level: number; index: number }[]>(
    'select level, index from ledger_subtree order by level, index',
  );
  return rows.map(({ level, index }) => [Number(level), Number(index)]);
};

describe('the stored tree', () => {
  it('keeps a subtree when its 256 entries are there, not before, and once', async () => {
    const kept: unknown[] = [];
    for (const size of [255, 256, 511, 512, 512, ENTRIES]) {
      await keep(size);
      kept.push((await keptSubtrees()).length);
    }
    expect(kept).toEqual([0, 1, 1, 2, 2, 2]);
    expect(await keptSubtrees()).toEqual([
      [8, 0],
      [8, 1],
    ]);
  });

  it('has at every size the root that the definition of the tree gives', async () => {
    const recomputed = await recomputedRoots(source.manager, new Set([0, ...sizes]));
    expect(recomputed.get(0)).toEqual(definedRootAt(0));
    for (const size of sizes) {
      expect([size, await rootAt(source.manager, size)]).toEqual([size, definedRootAt(size)]);
      expect([size, recomputed.get(size)]).toEqual([size, definedRootAt(size)]);
    }
  });

  it('proves that an entry is in it, and not another one in its place', async () => {
    for (const size of sizes)
      for (const seq of new Set([1, Math.ceil(size / 2), size])) {
        const proof = await inclusionProof(source.manager, seq, size);
        const found = (hash: Buffer) => rootOfInclusion({ index: seq - 1, size }, leafOf(hash), proof);
        expect([seq, size, found(hashes[seq - 1]!)]).toEqual([seq, size, definedRootAt(size)]);
        expect(found(hashes[seq % ENTRIES]!)).not.toEqual(definedRootAt(size));
      }
  });

  it('proves that it grew from what it was, and not from anything else', async () => {
    for (const newer of sizes)
      for (const older of sizes.filter((size) => size < newer)) {
        const proof = await consistencyProof(source.manager, older, newer);
        const grew = (root: Buffer) =>
          isConsistent({ size: older, root }, { size: newer, root: definedRootAt(newer) }, proof);
        expect([older, newer, grew(definedRootAt(older))]).toEqual([older, newer, true]);
        expect([older, newer, grew(sha256(definedRootAt(older)))]).toEqual([older, newer, false]);
      }
  });

  it('refuses to keep subtrees of entries that are not there, and cannot be changed by the service', async () => {
    await expect(keep(768)).rejects.toThrow('the ledger lacks entries: 168 hashes are missing');
    expect(await keptSubtrees()).toHaveLength(2);
    await expect(source.query('delete from ledger_subtree')).rejects.toThrow(/permission denied/);
    await expect(source.query(`update ledger_subtree set hash = '' `)).rejects.toThrow(/permission denied/);
  });

  it('is not believed where roots are recomputed: a node that somebody changed shows', async () => {
    await asOwner(`update ledger_subtree set hash = sha256('x') where level = 8 and index = 1`);
    const recomputed = await recomputedRoots(source.manager, new Set([256, 512]));
    expect(await rootAt(source.manager, 256)).toEqual(recomputed.get(256));
    expect(await rootAt(source.manager, 512)).not.toEqual(recomputed.get(512));
    expect(recomputed.get(512)).toEqual(definedRootAt(512));
    await asOwner('delete from ledger_subtree where level = 8 and index = 1');
    await expect(rootAt(source.manager, 512)).rejects.toThrow(
      'the tree of the ledger lacks node 1 of level 8',
    );
  });
});
