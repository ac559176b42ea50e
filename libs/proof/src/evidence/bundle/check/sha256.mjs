import { createHash } from 'node:crypto';

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/* SHA-256 of FIPS 180-4 from a state in the middle: Node's own begins at the beginning only. */

const isPrime = (value) => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

const primes = Array.from({ length: 312 }, (_, value) => value).filter(
  (value) => value > 1 && isPrime(value),
);
const constants = primes.map((prime) => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32) | 0);

const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

const scheduleOf = (bytes, offset) => {
  const words = new Int32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = bytes.readInt32BE(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [words[index - 2], words[index - 15]];
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[index] = (words[index - 16] + small + words[index - 7] + large) | 0;
  }
  return words;
};

const takeBlock = (state, bytes, offset) => {
  const words = scheduleOf(bytes, offset);
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + constants[round] + words[round]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] + word) | 0));
};

const padded = (rest, length) => {
  const end = Buffer.alloc(((119 - (length % 64)) % 64) + 9);
  end[0] = 0x80;
  end.writeBigUInt64BE(BigInt(length) * 8n, end.length - 8);
  return Buffer.concat([rest, end]);
};

/** The hash of a text of `length` bytes of which the last ones are `rest`, and what comes before left this state. */
export const finish = (stateDigits, rest, length) => {
  const written = Buffer.from(stateDigits, 'hex');
  const state = Array.from({ length: 8 }, (_, index) => written.readInt32BE(index * 4));
  const bytes = padded(rest, length);
  for (let offset = 0; offset < bytes.length; offset += 64) takeBlock(state, bytes, offset);
  state.forEach((word, index) => written.writeInt32BE(word, index * 4));
  return written.toString('hex');
};
