import { isUtf8 } from 'node:buffer';
import { unstorableText, type Unstorable } from '@xiangtong/infrastructure';

export interface NdjsonLine {
  /** Line in the stream, from 1, including empty ones. */
  readonly number: number;
  readonly fault: 'too-long' | 'broken-encoding' | 'broken-json' | Unstorable | null;
  readonly value: unknown;
}

export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/**
 * Splits a byte stream into JSON values, one per line, with at most one line in memory. A line that cannot be read is
 * passed on with its error; the following lines are still read. A pause of the stream (null) is passed on as well.
 */
export async function* ndjsonLines(
  source: AsyncIterable<Uint8Array | null>,
): AsyncGenerator<NdjsonLine | null> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (last: Uint8Array): NdjsonLine => {
    number += 1;
    const tooLong = length + last.length > MAX_LINE_BYTES;
    const bytes = tooLong
      ? last
      : parts.length > 0
        ? Buffer.concat([...parts, last])
        : Buffer.from(last.buffer, last.byteOffset, last.length);
    parts = [];
    length = 0;
    return tooLong ? { number, fault: 'too-long', value: null } : readLine(number, bytes as Buffer);
  };
  for await (const chunk of source) {
    if (chunk === null) {
      yield null;
      continue;
    }
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = take(chunk.subarray(start, end));
      if (line.value !== undefined) yield line;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // The bytes of a line beyond the limit are counted, not kept.
    if (length <= MAX_LINE_BYTES) parts.push(rest);
    else parts = [];
  }
  if (length > 0) {
    const line = take(new Uint8Array());
    if (line.value !== undefined) yield line;
  }
}

/** `value: undefined` marks an empty line. */
const readLine = (number: number, bytes: Buffer): NdjsonLine => {
  if (!isUtf8(bytes)) return { number, fault: 'broken-encoding', value: null };
  const text = bytes.toString('utf8');
  const content = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
  if (content.trim() === '') return { number, fault: null, value: undefined };
  const unstorable = unstorableText(content);
  if (unstorable) return { number, fault: unstorable, value: null };
  try {
    return { number, fault: null, value: JSON.parse(content) as unknown };
  } catch {
    return { number, fault: 'broken-json', value: null };
  }
};
