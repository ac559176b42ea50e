import { brokenFile, fileError } from '../file-error';

/** One part of a ZIP file, as its directory announces it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the packed bytes. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 5_000;
const BEYOND_32_BITS = 0xffffffff;

/** Reads the directory at the end of a ZIP file. Throws FILE.BROKEN, FILE.ENCRYPTED, FILE.TOO_COMPLEX. */
export const readDirectory = (bytes: Buffer): Map<string, ZipEntry> => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw fileError('FILE.TOO_COMPLEX', { part: 'ZIP', limit: MAX_ENTRIES });
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw brokenFile('ZIP');
    const entry = readEntry(bytes, at);
    // Two parts of one name are two readings of one file.
    if (entries.has(entry.name)) throw brokenFile(entry.name);
    entries.set(entry.name, entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw brokenFile('ZIP');
};

const readEntry = (bytes: Buffer, at: number): ZipEntry => {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  // Some writers use the other slash, and some a leading one.
  const name = bytes
    .toString('utf8', at + 46, nameEnd)
    .replaceAll('\\', '/')
    .replace(/^\//, '');
  const method = bytes.readUInt16LE(at + 10);
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw fileError('FILE.ENCRYPTED');
  if (method !== 0 && method !== 8) throw brokenFile(name);
  const wide = wideSizes(bytes, at, nameEnd);
  const packedSize = wide.packedSize ?? bytes.readUInt32LE(at + 20);
  const size = wide.size ?? bytes.readUInt32LE(at + 24);
  const start = packedStart(bytes, bytes.readUInt32LE(at + 42), name);
  if (start + packedSize > bytes.length) throw brokenFile(name);
  return { name, method, checksum: bytes.readUInt32LE(at + 16), packedSize, size, start };
};

/** The local header repeats name and extras with lengths of its own. */
const packedStart = (bytes: Buffer, local: number, name: string): number => {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw brokenFile(name);
  return local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
};

/** Writers that stream announce 64-bit sizes in an extra field, small as the parts may be. */
const wideSizes = (bytes: Buffer, at: number, extras: number): { size?: number; packedSize?: number } => {
  const end = Math.min(bytes.length, extras + bytes.readUInt16LE(at + 30));
  for (let extra = extras; extra + 4 <= end; extra += 4 + bytes.readUInt16LE(extra + 2)) {
    if (bytes.readUInt16LE(extra) !== 1) continue;
    const read = (wanted: boolean, place: number): number | undefined =>
      wanted && place + 8 <= end ? Number(bytes.readBigUInt64LE(place)) : undefined;
    const wideSize = bytes.readUInt32LE(at + 24) === BEYOND_32_BITS;
    const size = read(wideSize, extra + 4);
    const packedSize = read(bytes.readUInt32LE(at + 20) === BEYOND_32_BITS, extra + 4 + (wideSize ? 8 : 0));
    return { ...(size !== undefined && { size }), ...(packedSize !== undefined && { packedSize }) };
  }
  return {};
};
