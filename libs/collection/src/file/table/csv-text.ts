import { isUtf8 } from 'node:buffer';
import { fileError } from '../file-error';

const NEWLINE = 10;

/**
 * The text of a CSV file: UTF-8, UTF-16 or GB18030, told by its bytes, with lines that end in \n where the file has \r
 * alone. Throws FILE.WRONG_ENCODING or FILE.MIXED_ENCODING with the line.
 */
export const decodeCsv = (bytes: Buffer): string => {
  const text = textOf(bytes);
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
};

const textOf = (bytes: Buffer): string => {
  const wide = wideEncoding(bytes);
  if (wide) return decode(bytes, wide) ?? wrongEncoding(damagedLine(bytes, wide));
  if (isUtf8(bytes)) return decode(bytes, 'utf-8') ?? wrongEncoding(1);
  const lines = classify(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (lines.utf8 > 0 || hasMark) throw mixed(lines);
  return decode(bytes, 'gb18030') ?? wrongEncoding(lines.broken || lines.firstOther);
};

type WideEncoding = 'utf-16le' | 'utf-16be';

/** By the mark, else by zeros, of which those of signs and digits stand all at even places or at odd ones. */
const wideEncoding = (bytes: Buffer): WideEncoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (Math.min(even, odd) * 8 >= Math.max(even, odd)) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
};

/** What is no letter is read as one sign, so that the lines before it can be counted. */
const damagedLine = (bytes: Buffer, encoding: WideEncoding): number => {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
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
