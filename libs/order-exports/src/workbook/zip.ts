import { Inflate, inflateSync } from 'fflate';
import { OrderFileError } from '../order-file-error';

/** A part of a workbook, as the directory of the archive lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  /** Bytes it unpacks to, as it says. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

export const workbookTooLarge = (): OrderFileError => new OrderFileError('ORDER.WORKBOOK_TOO_LARGE');
export const brokenWorkbook = (): OrderFileError => new OrderFileError('ORDER.BROKEN_WORKBOOK');

const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const HEADER_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_ENTRIES = 2_000;
const ENCRYPTED = 1;

/** Parts of a zip archive by its directory; ORDER.BROKEN_WORKBOOK when it is cut off or no such archive. */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw workbookTooLarge();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER_SIZE > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw brokenWorkbook();
    const name = view.getUint16(at + 28, true);
    entries.push(readEntry(bytes, view, at, name));
    at += HEADER_SIZE + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const endOfDirectory = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw brokenWorkbook();
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry => {
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw brokenWorkbook();
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_SIZE > bytes.length) throw brokenWorkbook();
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw brokenWorkbook();
  const nameBytes = bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameLength);
  return {
    name: String.fromCharCode(...nameBytes.subarray(0, 200)),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    compressed: bytes.subarray(start, start + size),
  };
};

/** How much may still come out of an archive, whatever its directory says. */
export class InflateBudget {
  constructor(private bytes: number) {}

  take(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) throw workbookTooLarge();
  }
}

/** What is needed of Node's zlib, which is several times as fast as unpacking in JavaScript. */
export interface NativeZlib {
  inflateRawSync(compressed: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
  crc32(bytes: Uint8Array, before?: number): number;
}

/** Small, so that one step of a zip bomb yields some megabytes at most. */
const STEP = 1 << 13;
const STORED = 0;
const DEFLATED = 8;

/** Unpacks a part and passes it on piece by piece. What comes out is counted, and held against the checksum at the end. */
export const unpack = (
  entry: ZipEntry,
  budget: InflateBudget,
  take: (piece: Uint8Array) => void,
  zlib?: NativeZlib,
): void => {
  const checksum = checksumOf(zlib);
  const pass = (piece: Uint8Array): void => {
    budget.take(piece.length);
    checksum.add(piece);
    take(piece);
  };
  const { method, compressed } = entry;
  if (method === STORED) pass(compressed);
  else if (method === DEFLATED) inflate(compressed, pass);
  else throw brokenWorkbook();
  if (checksum.value !== entry.checksum) throw brokenWorkbook();
};

/** A part in one piece, into memory of the size it says it has: less garbage than piece by piece. */
export const unpackWhole = (entry: ZipEntry, budget: InflateBudget, zlib?: NativeZlib): Uint8Array => {
  budget.take(entry.size);
  const bytes = wholeOf(entry, zlib);
  const checksum = checksumOf(zlib);
  checksum.add(bytes);
  if (checksum.value !== entry.checksum) throw brokenWorkbook();
  return bytes;
};

const wholeOf = ({ method, compressed, size }: ZipEntry, zlib?: NativeZlib): Uint8Array => {
  if (method === STORED) return compressed;
  if (method !== DEFLATED) throw brokenWorkbook();
  if (!zlib) return inflateSync(compressed, { out: new Uint8Array(size) });
  try {
    return zlib.inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    // Damaged, or more than it says it is.
    throw brokenWorkbook();
  }
};

const inflate = (compressed: Uint8Array, pass: (piece: Uint8Array) => void): void => {
  const inflater = new Inflate((piece) => pass(piece));
  for (let start = 0; start < compressed.length; start += STEP) {
    inflater.push(compressed.subarray(start, start + STEP), start + STEP >= compressed.length);
  }
};

/** CRC-32, a table for each of four bytes. */
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

class Checksum {
  private state = -1;

  add(bytes: Uint8Array): void {
    let state = this.state;
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
    this.state = state;
  }

  get value(): number {
    return ~this.state >>> 0;
  }
}

class NativeChecksum {
  value = 0;

  constructor(private readonly zlib: NativeZlib) {}

  add(bytes: Uint8Array): void {
    this.value = this.zlib.crc32(bytes, this.value);
  }
}

const checksumOf = (zlib: NativeZlib | undefined): Checksum | NativeChecksum =>
  zlib ? new NativeChecksum(zlib) : new Checksum();
