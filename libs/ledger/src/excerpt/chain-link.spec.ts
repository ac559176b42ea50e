import { createHash } from 'node:crypto';
import { sha256AfterBlocks } from '@xiangtong/domain';
import { entryText, type EntryContent } from '../entry';
import { linkOf } from './chain-link';

const previousHash = createHash('sha256').update('before').digest();

const textOf = (overrides: Partial<EntryContent>): string =>
  entryText(
    {
      seq: 1234,
      kind: 'supersede',
      form: 'sales',
      unitCode: '520123001001',
      month: 201912,
      submissionId: '7a1e5a3e-0c3f-4b5e-9b1a-6f5f3c1d2e4b',
      revisionNumber: 2,
      contentHash: createHash('sha256').update('content').digest(),
      actor: 'a-person',
      reason: '漏报了一笔订单',
      recordedAt: new Date('2020-01-10T08:00:00.123Z'),
      ...overrides,
    },
    previousHash,
  );

describe('a link', () => {
  const lengths = Array.from({ length: 64 }, (_, length) => length + 1);

  it.each(lengths)('keeps person and reason to itself, wherever its blocks end (%i)', (nameLength) => {
    const text = textOf({ actor: 'p'.repeat(nameLength) });
    const { state, length, shown } = linkOf(text);
    const digits = length - 66;
    expect(length).toBe(Buffer.byteLength(text));
    const seen = Buffer.from(shown, 'hex').toString('latin1');
    expect(seen.length).toBeLessThan(32);
    expect('"],"2020-01-10T08:00:00.123Z","'.slice(2).endsWith(seen.slice(-29))).toBe(true);
    expect(seen).not.toMatch(/520123|a-person|pp/);
    // The hash can be completed from this state.
    const hidden = shown === '' ? Math.ceil(digits / 64) * 64 : digits - seen.length;
    expect(Buffer.from(sha256AfterBlocks(Buffer.from(text), hidden / 64)).toString('hex')).toBe(state);
    expect(length - 2 - hidden).toBeGreaterThanOrEqual(32);
  });
});
