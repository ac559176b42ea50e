import { SHA256_BLOCK, sha256AfterBlocks } from '@xiangtong/domain';

/** The last bytes of a text with the padding of FIPS 180-4. */
const padded = (rest: Uint8Array, length: number): Uint8Array => {
  const end = ((119 - (length % 64)) % 64) + 9;
  const bytes = new Uint8Array(rest.length + end);
  bytes.set(rest);
  bytes[rest.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return bytes;
};

export const bytesOfHex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The hash of a text of `length` bytes of which the last ones are `rest`, and what comes before left this state. */
export const finishHash = (stateDigits: string, rest: Uint8Array, length: number): string => {
  const bytes = padded(rest, length);
  return hexOf(sha256AfterBlocks(bytes, bytes.length / SHA256_BLOCK, bytesOfHex(stateDigits)));
};
