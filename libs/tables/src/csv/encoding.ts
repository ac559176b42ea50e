import { TableError, type TextEncoding } from '../table-error';

const CHUNK = 1 << 19;
const NEWLINE = 10;

/**
 * Detects the encoding from the bytes: UTF-16 by its mark or its zeros, UTF-8 if they are valid, otherwise GB18030.
 * Throws NOT_A_TABLE, and MIXED_ENCODINGS or BROKEN_ENCODING where some lines are UTF-8 and others are not.
 */
export const encodingOf = (bytes: Uint8Array): TextEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.indexOf(0);
  if (zero >= 0) return unmarked(bytes.subarray(zero & ~1, zero + CHUNK));
  // Whole or cut within its last character.
  if (isText(bytes, 'utf-8', true)) return 'utf-8';
  refuseMixed(bytes);
  return 'gb18030';
};

/**
 * Signs and digits of UTF-16 are half zeros, nearly all of them at even places or at odd ones; of letters 一 has one.
 */
const unmarked = (bytes: Uint8Array): TextEncoding => {
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (Math.min(even, odd) * 8 >= Math.max(even, odd)) throw new TableError('NOT_A_TABLE');
  return even > odd ? 'utf-16be' : 'utf-16le';
};

/** The text in pieces, without its mark. Throws BROKEN_ENCODING for bytes that are none. */
export function* decodePieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const piece = bytes.subarray(start, start + CHUNK);
    let text: string;
    try {
      text = decoder.decode(piece, { stream: start + CHUNK < bytes.length });
    } catch {
      throw new TableError('BROKEN_ENCODING', { encoding, row: damagedLine(bytes, encoding) });
    }
    yield text;
  }
}

/** The line with the first bytes that are no text. */
export const damagedLine = (bytes: Uint8Array, encoding: TextEncoding): number => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = lineEnd(bytes, encoding, start);
    try {
      decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    } catch {
      return line;
    }
    start = end;
  }
  return line;
};

/** Position behind the newline; a letter of UTF-16 may hold the byte of one. */
const lineEnd = (bytes: Uint8Array, encoding: TextEncoding, start: number): number => {
  for (let at = bytes.indexOf(NEWLINE, start); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (encoding === 'utf-16le' && at % 2 === 0 && bytes[at + 1] === 0) return at + 2;
    if (encoding === 'utf-16be' && at % 2 === 1 && bytes[at - 1] === 0) return at + 1;
    if (!encoding.startsWith('utf-16')) return at + 1;
  }
  return bytes.length;
};

const isText = (bytes: Uint8Array, encoding: TextEncoding, isMore = false): boolean => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += CHUNK)
      decoder.decode(bytes.subarray(start, start + CHUNK), {
        stream: isMore || start + CHUNK < bytes.length,
      });
    return true;
  } catch {
    return false;
  }
};

/**
 * Where a file is not UTF-8 as a whole although some of its lines are, or its mark says so: for instance two
 * concatenated exports.
 */
const refuseMixed = (bytes: Uint8Array): void => {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { utf8, other } = lineKinds(hasMark ? bytes.subarray(3) : bytes);
  if (utf8.count === 0 && !hasMark) return;
  if (!isText(other.first, 'gb18030'))
    throw new TableError('BROKEN_ENCODING', { encoding: 'utf-8', row: other.line });
  const most =
    utf8.count >= other.count
      ? ({ encoding: 'utf-8', row: other.line } as const)
      : ({ encoding: 'gb18030', row: utf8.line } as const);
  throw new TableError('MIXED_ENCODINGS', { ...most, changesAt: Math.max(utf8.line, other.line) });
};

interface Lines {
  count: number;
  /** Number and bytes of the first one. */
  line: number;
  first: Uint8Array;
}

/** Lines that can only be UTF-8, and those that cannot be. */
const lineKinds = (bytes: Uint8Array): { readonly utf8: Lines; readonly other: Lines } => {
  const none = { count: 0, line: 1, first: new Uint8Array() };
  const kinds = { utf8: { ...none }, other: { ...none } };
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const isUtf8 = isUtf8Line(bytes, start, end);
    if (isUtf8 !== null) {
      const kind = isUtf8 ? kinds.utf8 : kinds.other;
      kind.count += 1;
      if (kind.count === 1) Object.assign(kind, { line, first: bytes.subarray(start, end) });
    }
    start = end + 1;
  }
  return kinds;
};

/** Fewer characters of GB18030 may look like UTF-8 by chance. */
const CLEAR = 4;

/** The whole line is UTF-8 with several characters beyond ASCII; null where there are too few of them to decide. */
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
