import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** What a telephone shows (RFC 6238), computed apart from the product. */
export const authenticatorCode = (secret: string, now: Date): string => {
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(now.getTime() / 30_000), 4);
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const part = hash.subarray(hash.at(-1)! % 16);
  return String((part.readUInt32BE() % 2 ** 31) % 1_000_000).padStart(6, '0');
};
