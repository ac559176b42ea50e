import { hash } from 'node:crypto';
import { ByteWriter } from './byte-writer';
import type { RevisionLine } from './revision';

export const TAB = 9;
const NEWLINE = 10;
const UP = 117;
const DOWN = 100;

/** The canonical text of lines and its hash. */
export interface LinesBytes {
  readonly bytes: Buffer;
  readonly hash: Buffer;
  /** Where the store of each line begins in it: from there on the columns are the same as in COPY. */
  readonly tails: Uint32Array;
  /** Where the next line begins. */
  readonly ends: Uint32Array;
}

const scratch = new ByteWriter(1 << 16);
const known = new WeakMap<readonly RevisionLine[], LinesBytes>();

/**
 * The canonical text of a line is tab-separated, in the order below; a missing store or refund is empty. Stores hold no
 * control characters, so the text is unambiguous. The verifier builds the same text in SQL (verify/verify-ledger.ts).
 * Computed once per array.
 */
export const linesBytesOf = (lines: readonly RevisionLine[]): LinesBytes => {
  const before = known.get(lines);
  if (before) return before;
  const tails = new Uint32Array(lines.length);
  const ends = new Uint32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    scratch.text(line.product.code).byte(TAB).integer(line.destination).byte(TAB);
    scratch.text(line.platform.code).byte(TAB);
    tails[index] = scratch.length;
    writeTail(scratch, line);
    ends[index] = scratch.length;
  }
  const bytes = scratch.copy();
  const made = { bytes, hash: hash('sha256', bytes, 'buffer'), tails, ends };
  known.set(lines, made);
  return made;
};

const writeTail = (writer: ByteWriter, line: RevisionLine): void => {
  if (line.store !== null) writer.text(line.store);
  writer.byte(TAB).byte(line.flow === 'up' ? UP : DOWN);
  writer.byte(TAB).milli(line.quantity);
  writer.byte(TAB).integer(line.amount);
  writer.byte(TAB).integer(line.orders).byte(TAB);
  if (line.refund !== null) writer.integer(line.refund);
  writer.byte(TAB).text(line.measure);
  writer.byte(TAB).milli(line.reportedQuantity).byte(NEWLINE);
};
