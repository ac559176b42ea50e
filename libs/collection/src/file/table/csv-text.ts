import { isUtf8 } from 'node:buffer';
import { fileError } from '../file-error';

const NEWLINE = 10;

/**
 * The text of a CSV file: UTF-8, UTF-16 with a byte order mark, or GB18030, told by its bytes. Throws
 * FILE.WRONG_ENCODING or FILE.MIXED_ENCODING with the line.
 */
export const decodeCsv = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le') ?? wrongEncoding(1);
  if (isUtf8(bytes)) return decode(bytes, 'utf-8') ?? wrongEncoding(1);
  const lines = classify(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (lines.utf8 > 0 || hasMark) throw mixed(lines);
  return decode(bytes, 'gb18030') ?? wrongEncoding(lines.broken || lines.firstOther);
};

const decode = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const wrongEncoding = (row: number): never => {
  throw fileError('FILE.WRONG_ENCODING', { row });
};

interface LineKinds {
  utf8: number;
  other: number;
  firstUtf8: number;
  firstOther: number;
  /** First line that is in neither encoding. */
  broken: number;
}

/** Counts the lines that can only be UTF-8 (whole Chinese characters) and those that cannot be. */
const classify = (bytes: Buffer): LineKinds => {
  const kinds: LineKinds = { utf8: 0, other: 0, firstUtf8: 0, firstOther: 0, broken: 0 };
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const line = bytes.subarray(start, newline < 0 ? bytes.length : newline);
    start = newline < 0 ? bytes.length : newline + 1;
    number += 1;
    if (!isUtf8(line)) {
      kinds.other += 1;
      kinds.firstOther ||= number;
      if (!kinds.broken && decode(line, 'gb18030') === null) kinds.broken = number;
    } else if (/[\u4e00-\u9fff]{2}/.test(line.toString('utf8'))) {
      kinds.utf8 += 1;
      kinds.firstUtf8 ||= number;
    }
  }
  return kinds;
};

const mixed = ({ utf8, other, firstUtf8, firstOther }: LineKinds) =>
  utf8 >= other
    ? fileError('FILE.MIXED_ENCODING', { encoding: 'UTF-8', row: firstOther })
    : fileError('FILE.MIXED_ENCODING', { encoding: 'GB18030', row: firstUtf8 || 1 });
