import { OrderFileError } from '../order-file-error';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const CHUNK = 1 << 19;

/** Whole or cut within its last character. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += CHUNK) {
      decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    }
    return true;
  } catch {
    return false;
  }
};

/** What the bytes are, from themselves: a byte order mark, else UTF-8 where it is valid, else GB18030. */
export const encodingOf = (bytes: Uint8Array): TextEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.subarray(0, CHUNK).includes(0)) throw new OrderFileError('ORDER.NOT_A_TABLE');
  return looksLikeUtf8(bytes) ? 'utf-8' : 'gb18030';
};

/** The text in pieces. Throws ORDER.BROKEN_ENCODING for bytes that are none. */
export function* decodePieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let row = 1;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const piece = bytes.subarray(start, start + CHUNK);
    let text: string;
    try {
      text = decoder.decode(piece, { stream: start + CHUNK < bytes.length });
    } catch {
      throw new OrderFileError('ORDER.BROKEN_ENCODING', { encoding }, row);
    }
    yield text;
    row += newlines(piece);
  }
}

const NEWLINE = 10;

const newlines = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
};

/** Fewer characters of GB18030 may look like UTF-8 by chance. */
const CLEAR = 4;

/** The first line that is UTF-8 in a file of GB18030: two exports pasted together. 0 when there is none. */
export const foreignLine = (bytes: Uint8Array): number => {
  let row = 1;
  for (let start = 0; start < bytes.length; row += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (isUtf8Line(bytes, start, end)) return row;
    start = end + 1;
  }
  return 0;
};

/** All of the line is UTF-8 with several characters beyond ASCII. Stops at the first byte that is not. */
const isUtf8Line = (bytes: Uint8Array, start: number, end: number): boolean => {
  let wide = 0;
  for (let at = start; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const following = followers(lead);
    if (following === 0) return false;
    for (let step = 1; step <= following; step += 1) {
      if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += following;
    wide += 1;
  }
  return wide >= CLEAR;
};

const followers = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
};
