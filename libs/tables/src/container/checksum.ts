/** A table for each of four bytes. */
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
for (let index = 0; index < 256; index += 1) {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[0]![index] = value;
}
for (let table = 1; table < 4; table += 1) {
  for (let index = 0; index < 256; index += 1) {
    const before = tables[table - 1]![index]!;
    tables[table]![index] = (before >>> 8) ^ tables[0]![before & 0xff]!;
  }
}
const [first, second, third, fourth] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** CRC-32 of bytes that follow others with the checksum `before`, where Node's own is not available. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let state = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    state =
      fourth[state & 0xff]! ^
      third[(state >>> 8) & 0xff]! ^
      second[(state >>> 16) & 0xff]! ^
      first[state >>> 24]!;
  }
  for (; at < bytes.length; at += 1) state = (state >>> 8) ^ first[(state ^ bytes[at]!) & 0xff]!;
  return ~state >>> 0;
};
