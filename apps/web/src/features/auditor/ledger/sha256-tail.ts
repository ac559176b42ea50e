/* SHA-256 of FIPS 180-4 from a state in the middle: Web Crypto begins at the beginning only. */

const isPrime = (value: number): boolean => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

const constants = Int32Array.from(
  Array.from({ length: 312 }, (_, value) => value).filter((value) => value > 1 && isPrime(value)),
  // The first 32 bits behind the point of the cube roots.
  (prime) => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32) | 0,
);

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

const scheduleOf = (bytes: DataView, offset: number): Int32Array => {
  const words = new Int32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [words[index - 2]!, words[index - 15]!];
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[index] = (words[index - 16]! + small + words[index - 7]! + large) | 0;
  }
  return words;
};

const takeBlock = (state: Int32Array, bytes: DataView, offset: number): void => {
  const words = scheduleOf(bytes, offset);
  let [a, b, c, d, e, f, g, h] = [...state] as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  for (let round = 0; round < 64; round += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + constants[round]! + words[round]!) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index]! + word) | 0));
};

const padded = (rest: Uint8Array, length: number): DataView => {
  const end = ((119 - (length % 64)) % 64) + 9;
  const bytes = new Uint8Array(rest.length + end);
  bytes.set(rest);
  bytes[rest.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(length) * 8n);
  return view;
};

export const bytesOfHex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The hash of a text of `length` bytes of which the last ones are `rest`, and what comes before left this state. */
export const finishHash = (stateDigits: string, rest: Uint8Array, length: number): string => {
  const written = bytesOfHex(stateDigits);
  const view = new DataView(written.buffer);
  const state = Int32Array.from({ length: 8 }, (_, index) => view.getInt32(index * 4));
  const bytes = padded(rest, length);
  for (let offset = 0; offset < bytes.byteLength; offset += 64) takeBlock(state, bytes, offset);
  state.forEach((word, index) => view.setInt32(index * 4, word));
  return hexOf(written);
};
