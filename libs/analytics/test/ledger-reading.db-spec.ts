import { text } from 'node:stream/consumers';
import { LedgerReader } from '@xiangtong/ledger';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { fixedHistory } from './support/history';

let fixture: Fixture;
let reader: LedgerReader;

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play(fixedHistory);
  reader = new LedgerReader(fixture.source);
});

afterAll(() => fixture.close());

describe('reading the ledger', () => {
  it('gives entries with the facts of their revisions', async () => {
    const entries = await reader.ledgerEntriesAfter(2, 5);
    expect(entries.map(({ seq, kind, lineCount }) => [seq, kind, lineCount])).toEqual([
      [3, 'accept', 1],
      [4, 'supersede', 2],
      [5, 'accept', 1],
      [6, 'accept', 0],
      [7, 'withdraw', 1],
    ]);
    const head = await reader.head();
    expect(head.seq).toBe(9);
    expect((await reader.ledgerEntriesAfter(8, 5))[0]?.hash).toBe(head.hash.toString('hex'));
    expect([await reader.hashOf(9), await reader.hashOf(10)]).toEqual([head.hash, null]);
  });

  it('cuts batches at both limits, never to nothing, and chains them', async () => {
    const feed = await reader.follow(() => undefined);
    const batches = await feed.snapshot(async (ledger) => {
      const found = [];
      for (let after = 0; ;) {
        const batch = await ledger.nextBatch(after, { entries: 3, lines: 2 });
        if (!batch) return found;
        found.push(batch);
        after = batch.upTo;
      }
    });
    await feed.close();
    expect(batches.map(({ upTo, entries, lines }) => [upTo, entries, lines])).toEqual([
      [1, 1, 2],
      [3, 2, 2],
      [4, 1, 2],
      [7, 3, 1],
      [9, 2, 2],
    ]);
    for (const [index, batch] of batches.slice(1).entries())
      expect(batch.previousHash).toEqual(batches[index]!.hash);
  });

  it('exports the lines that a range puts in force', async () => {
    const feed = await reader.follow(() => undefined);
    const csv = await feed.snapshot((ledger) => text(ledger.exportLines({ after: 1, upTo: 7 })));
    await feed.close();
    const amounts = csv
      .trim()
      .split('\n')
      .map((row) => row.split(',').at(-3));
    expect(amounts.sort()).toEqual(['10001', '33333', '501', '80000', '99000']);
    expect(csv).toContain('老王店');
  });

  it('gives up a connection whose reading failed', async () => {
    const feed = await reader.follow(() => undefined);
    await expect(feed.snapshot(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(feed.broken).toBe(true);
  });
});
