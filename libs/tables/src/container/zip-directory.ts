import { controlCharacters } from '@xiangtong/domain';
import { broken, TableError } from '../table-error';

/** One part of a ZIP file, as its directory announces it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header in the directory begins, its header before its bytes, and its packed bytes. */
  readonly central: number;
  readonly local: number;
  readonly start: number;
}

/** Entries by their names in lower case: names of parts are case-insensitive. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

export const STORED = 0;
export const DEFLATED = 8;
export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 };
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;

const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_SIZE = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
/** Names of parts are told to people, and lead to no path. */
const controls = new RegExp(`[${controlCharacters}]`, 'u');
const MAX_COMMENT = 0xffff;
/** Placeholder if the true number is a 64-bit one. */
const BEYOND_16_BITS = 0xffff;
const BEYOND_32_BITS = 0xffff_ffff;
const ENCRYPTED = 1;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory at the end of a ZIP file. Throws BROKEN, ENCRYPTED or TOO_COMPLEX. */
export const readDirectory = (bytes: Uint8Array, limit: number): ZipDirectory => {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const { count, offset } = directoryAt(view, end);
  if (count > limit) throw new TableError('TOO_COMPLEX', { part: 'ZIP', limit });
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== signatures.central) throw broken('ZIP');
    const entry = readEntry(bytes, view, at);
    if (controls.test(entry.name)) throw broken('ZIP');
    const key = entry.name.toLowerCase();
    // Two parts with one name would make a file ambiguous.
    if (entries.has(key)) throw broken(entry.name);
    entries.set(key, entry);
    at += CENTRAL_SIZE + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
};

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw broken('ZIP');
};

/** Number of entries and where the first begins; in large archives a second record before the end knows. */
const directoryAt = (view: DataView, end: number): { readonly count: number; readonly offset: number } => {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - WIDE_LOCATOR_SIZE;
  if (count !== BEYOND_16_BITS && offset !== BEYOND_32_BITS) return { count, offset };
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return { count, offset };
  const wide = wideNumber(view, locator + 8);
  if (wide + WIDE_END_SIZE > end || view.getUint32(wide, true) !== WIDE_END) throw broken('ZIP');
  return { count: wideNumber(view, wide + 32), offset: wideNumber(view, wide + 48) };
};

const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const readEntry = (bytes: Uint8Array, view: DataView, at: number): ZipEntry => {
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  // Some writers use the other slash, and some a leading one.
  const name = new TextDecoder()
    .decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd))
    .replaceAll('\\', '/')
    .replace(/^\//, '');
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new TableError('ENCRYPTED');
  if (method !== STORED && method !== DEFLATED) throw broken(name);
  const [size, packedSize, local] = wideFields(view, at, nameEnd);
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== signatures.local)
    throw broken(name);
  // The local header repeats name and extras with separate lengths.
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw broken(name);
  return {
    name,
    method,
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    central: at,
    local,
    start,
  };
};

type Fields = readonly [size: number, packedSize: number, local: number];

/**
 * Writers that stream announce 64-bit numbers in an extra field, small as the parts may be: those that are missing, in
 * this order.
 */
const wideFields = (view: DataView, at: number, extras: number): Fields => {
  const fields: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const end = Math.min(view.byteLength, extras + view.getUint16(at + 30, true));
  for (let extra = extras; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let place = extra + 4;
    fields.forEach((field, index) => {
      if (field !== BEYOND_32_BITS || place + 8 > end) return;
      fields[index] = wideNumber(view, place);
      place += 8;
    });
    break;
  }
  return fields;
};
