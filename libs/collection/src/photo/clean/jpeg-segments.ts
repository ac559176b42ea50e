import { broken } from './photo-error';

export interface JpegSegment {
  readonly marker: number;
  /** Bytes after marker and length. */
  readonly content: Buffer;
  /** The coded pixels after the head of a scan; empty after other segments. */
  readonly scan: Buffer;
}

const SCAN = 0xda;
const END = 0xd9;
const NOTHING = Buffer.alloc(0);
/** Cameras write some dozens. */
const MAX_SEGMENTS = 2_000;

/** Where the marker behind a scan begins; escaped bytes and restarts belong to the scan. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
};

/** Position of the next marker's code, behind bytes that fill. */
const markerAt = (bytes: Buffer, from: number): number => {
  let at = from;
  if (bytes[at] !== 0xff) throw broken();
  while (bytes[at] === 0xff) at += 1;
  if (at >= bytes.length) throw broken();
  return at;
};

/** The segments from the start of a picture to its end. Throws PHOTO.BROKEN where it breaks off. */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  let count = 0;
  for (let at = markerAt(bytes, 2); bytes[at] !== END;) {
    const marker = bytes[at]!;
    if (at + 3 > bytes.length || (count += 1) > MAX_SEGMENTS) throw broken();
    const end = at + 1 + bytes.readUInt16BE(at + 1);
    if (end < at + 3 || end > bytes.length) throw broken();
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    const scan = marker === SCAN ? bytes.subarray(end, next) : NOTHING;
    yield { marker, content: bytes.subarray(at + 3, end), scan };
    at = markerAt(bytes, next);
  }
}
