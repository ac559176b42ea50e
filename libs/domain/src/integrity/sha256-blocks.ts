/* SHA-256 of FIPS 180-4, block by block: hash functions of platforms neither show nor take a state in the middle. */

const WORDS = 8;
/** Block size of SHA-256 in bytes. */
export const SHA256_BLOCK = 64;

const isPrime = (value: number): boolean => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

const primes = Array.from({ length: 312 }, (_, value) => value).filter(
  (value) => value > 1 && isPrime(value),
);

/** The first 32 bits behind the point: FIPS 180-4 derives its constants from roots of primes. */
const fractionBits = (value: number): number => Math.floor((value % 1) * 2 ** 32) | 0;

const initialState = primes.slice(0, WORDS).map((prime) => fractionBits(Math.sqrt(prime)));
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fractionBits(Math.cbrt(prime)));

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

const schedule = new Int32Array(64);

const fillSchedule = (bytes: DataView, offset: number): void => {
  for (let index = 0; index < 16; index += 1) schedule[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [schedule[index - 2]!, schedule[index - 15]!];
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    schedule[index] = (schedule[index - 16]! + small + schedule[index - 7]! + large) | 0;
  }
};

const takeBlock = (state: Int32Array, bytes: DataView, offset: number): void => {
  fillSchedule(bytes, offset);
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  for (let round = 0; round < 64; round += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + constants[round]! + schedule[round]!) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index]! + word) | 0));
};

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The state of 32 bytes after the first `blocks` of a text; `before` is the state that the text continues. */
export const sha256AfterBlocks = (bytes: Uint8Array, blocks: number, before?: Uint8Array): Uint8Array => {
  const start = before && viewOf(before);
  const state = Int32Array.from(initialState, (word, index) => start?.getInt32(index * 4) ?? word);
  const text = viewOf(bytes);
  for (let block = 0; block < blocks; block += 1) takeBlock(state, text, block * SHA256_BLOCK);
  const written = new DataView(new ArrayBuffer(WORDS * 4));
  state.forEach((word, index) => written.setInt32(index * 4, word));
  return new Uint8Array(written.buffer);
};
