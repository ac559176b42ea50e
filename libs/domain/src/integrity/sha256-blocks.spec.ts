import { createHash } from 'node:crypto';
import { SHA256_BLOCK, sha256AfterBlocks } from './sha256-blocks';

/** Padding of FIPS 180-4 after the last byte. */
const padded = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const end = Buffer.alloc(((119 - (bytes.length % 64)) % 64) + 9);
  end[0] = 0x80;
  end.writeUInt32BE(bytes.length * 8, end.length - 4);
  return Buffer.concat([bytes, end]);
};

describe.each([0, 1, 55, 56, 63, 64, 65, 119, 300])('SHA-256 over %i bytes', (length) => {
  const text = 'x'.repeat(length);
  const whole = padded(text);
  const blocks = whole.length / SHA256_BLOCK;
  const hash = createHash('sha256').update(text).digest('hex');
  const hexOf = (state: Uint8Array): string => Buffer.from(state).toString('hex');

  it('is the state after all blocks', () => expect(hexOf(sha256AfterBlocks(whole, blocks))).toBe(hash));

  it('goes on from a state in the middle', () => {
    const first = sha256AfterBlocks(whole, 1);
    expect(hexOf(sha256AfterBlocks(whole.subarray(SHA256_BLOCK), blocks - 1, first))).toBe(hash);
  });
});
