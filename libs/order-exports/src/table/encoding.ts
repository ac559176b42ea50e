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

/** What the bytes are, from themselves: UTF-16 by its mark or its zeros, UTF-8 where it is valid, else GB18030. */
export const encodingOf = (bytes: Uint8Array): TextEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.subarray(0, CHUNK).includes(0)) return unmarked(bytes.subarray(0, CHUNK));
  return looksLikeUtf8(bytes) ? 'utf-8' : 'gb18030';
};

/** Signs and digits of UTF-16 are half zeros, nearly all of them at even places or at odd ones; of letters 一 has one. */
const unmarked = (bytes: Uint8Array): TextEncoding => {
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (Math.min(even, odd) * 8 >= Math.max(even, odd)) throw new OrderFileError('ORDER.NOT_A_TABLE');
  return even > odd ? 'utf-16be' : 'utf-16le';
};

/** The text in pieces. Throws ORDER.BROKEN_ENCODING for bytes that are none. */
export function* decodePieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const piece = bytes.subarray(start, start + CHUNK);
    let text: string;
    try {
      text = decoder.decode(piece, { stream: start + CHUNK < bytes.length });
    } catch {
      throw new OrderFileError('ORDER.BROKEN_ENCODING', { encoding }, damagedRow(bytes, encoding));
    }
    yield text;
  }
}

const NEWLINE = 10;

/** The line with the first bytes that are no text. */
const damagedRow = (bytes: Uint8Array, encoding: TextEncoding): number => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let row = 1;
  for (let start = 0; start < bytes.length; row += 1) {
    const end = lineEnd(bytes, encoding, start);
    try {
      decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    } catch {
      return row;
    }
    start = end;
  }
  return row;
};

/** Behind the newline; a letter of UTF-16 may hold the byte of one. */
const lineEnd = (bytes: Uint8Array, encoding: TextEncoding, start: number): number => {
  for (let at = bytes.indexOf(NEWLINE, start); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (encoding === 'utf-16le' && at % 2 === 0 && bytes[at + 1] === 0) return at + 2;
    if (encoding === 'utf-16be' && at % 2 === 1 && bytes[at - 1] === 0) return at + 1;
    if (!encoding.startsWith('utf-16')) return at + 1;
  }
  return bytes.length;
};

/** Fewer characters of GB18030 may look like UTF-8 by chance. */
const CLEAR = 4;

/**
 * Of a file that is not UTF-8 as a whole, though some of its lines are: the first line of another encoding than those
 * before it, and whether it is GB18030, as where two exports were pasted together. Null when no line is UTF-8.
 */
export const foreignLine = (bytes: Uint8Array): { readonly row: number; readonly isText: boolean } | null => {
  let row = 1;
  let firstUtf8 = 0;
  let firstOther: { readonly row: number; readonly line: Uint8Array } | null = null;
  for (let start = 0; start < bytes.length; row += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const isUtf8 = isUtf8Line(bytes, start, end);
    if (isUtf8) firstUtf8 ||= row;
    else if (isUtf8 === false) firstOther ??= { row, line: bytes.subarray(start, end) };
    if (firstUtf8 && firstOther) break;
    start = end + 1;
  }
  if (!firstUtf8 || !firstOther) return null;
  return { row: Math.max(firstUtf8, firstOther.row), isText: isGb18030(firstOther.line) };
};

const isGb18030 = (line: Uint8Array): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
};

/** All of the line is UTF-8 with several characters beyond ASCII; null where it has too few of them to tell. */
const isUtf8Line = (bytes: Uint8Array, start: number, end: number): boolean | null => {
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
  return wide >= CLEAR ? true : null;
};

const followers = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
};
