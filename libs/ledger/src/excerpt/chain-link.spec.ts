import { createHash } from 'node:crypto';
import { entryText, type EntryContent } from '../entry';
import { linkOf } from './chain-link';
import { stateAfterBlocks } from './sha256-state';

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

/** Padding of FIPS 180-4 after the last byte. */
const padded = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const end = Buffer.alloc(((119 - (bytes.length % 64)) % 64) + 9);
  end[0] = 0x80;
  end.writeUInt32BE(bytes.length * 8, end.length - 4);
  return Buffer.concat([bytes, end]);
};

it.each([0, 1, 55, 56, 63, 64, 65, 119, 300])('is SHA-256 over %i bytes', (length) => {
  const text = 'x'.repeat(length);
  const whole = padded(text);
  expect(stateAfterBlocks(whole, whole.length / 64)).toEqual(createHash('sha256').update(text).digest());
});

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
    expect(stateAfterBlocks(Buffer.from(text), hidden / 64).toString('hex')).toBe(state);
    expect(length - 2 - hidden).toBeGreaterThanOrEqual(32);
  });
});
