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
import { leafHash } from '../src/tree/merkle';

/** More than one subtree of 65,536 leaves, and some beyond the last of 256. */
const ENTRIES = 66_000;

let database: TestDatabase;
let source: DataSource;
let hashes: Buffer[];

beforeAll(async () => {
  database = await createTestDatabase();
  source = await openServiceSource(database);
  const owner = await openOwnerSource(database);
  // The tree knows nothing of an entry but its hash: rows without revisions will do, and are there in a moment.
  await owner.transaction(async (queries) => {
    await queries.query('set local session_replication_role = replica');
    await queries.query(
      `insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, recorded_at, previous_hash, hash)
       select seq, 'accept', 'sales', 1, 201901, seq, 'x', now(), sha256((seq - 1)::text::bytea), sha256(seq::text::bytea)
       from generate_series(1, ${ENTRIES}) seq`,
    );
  });
  await owner.destroy();
  const rows = await source.query<{ hash: Buffer }[]>('select hash from ledger_entry order by seq');
  hashes = rows.map(({ hash }) => hash);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const keep = (size: number): Promise<void> =>
  source.transaction((transaction) => keepSubtrees(transaction, size));

const keptRows = async (): Promise<number> =>
  (await source.query<{ count: number }[]>('select count(*) as count from ledger_subtree'))[0]!.count;

const sizes = [0, 1, 255, 256, 257, 511, 4_096, 65_535, 65_536, 65_537, ENTRIES];

describe('the stored tree', () => {
  it('has at every size the root of the entries, whenever its subtrees were kept', async () => {
    const expected = await recomputedRoots(source.manager, new Set(sizes));
    expect([...expected.keys()]).toEqual(sizes);
    for (const size of sizes) {
      await keep(size);
      expect([size, await rootAt(source.manager, size)]).toEqual([size, expected.get(size)]);
    }
    // 257 full subtrees of 256 leaves and one of 65,536; asking again adds none.
    expect(await keptRows()).toBe(Math.floor(ENTRIES / 256) + 1);
    await keep(ENTRIES);
    expect(await keptRows()).toBe(Math.floor(ENTRIES / 256) + 1);
  });

  it('proves entries and the way from one size to another', async () => {
    await keep(ENTRIES);
    const roots = await recomputedRoots(source.manager, new Set(sizes));
    for (const size of sizes.filter((each) => each > 0))
      for (const seq of new Set([1, Math.ceil(size / 2), Math.max(1, size - 1), size])) {
        const proof = await inclusionProof(source.manager, seq, size);
        const found = rootOfInclusion({ index: seq - 1, size }, leafHash(hashes[seq - 1]!), proof);
        expect([seq, size, found]).toEqual([seq, size, roots.get(size)]);
      }
    for (const newer of sizes)
      for (const older of sizes.filter((each) => each <= newer)) {
        const proof = await consistencyProof(source.manager, older, newer);
        const [one, other] = [older, newer].map((size) => ({ size, root: roots.get(size)! }));
        expect([older, newer, isConsistent(one!, other!, proof)]).toEqual([older, newer, true]);
      }
  });

  it('refuses to keep subtrees of entries that are not there', async () => {
    await expect(keep(ENTRIES + 256)).rejects.toThrow(/the ledger lacks entries/);
  });

  it('cannot be changed by the service', async () => {
    await expect(source.query('delete from ledger_subtree')).rejects.toThrow(/permission denied/);
    await expect(source.query(`update ledger_subtree set hash = '' `)).rejects.toThrow(/permission denied/);
  });
});
