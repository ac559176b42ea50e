import type { DifferenceKind, Difference } from '@xiangtong/contracts';

/** Invisible to readers: programs change these when they save a file without other changes. */
const unseen: ReadonlySet<DifferenceKind> = new Set(['look', 'property', 'bytes']);

/** Whether a reader of the file would see a difference to the published one. */
export const isSeen = ({ kind }: Difference): boolean => !unseen.has(kind);

/** Decimals are compared by value: programs drop trailing zeros. */
const decimal = /^[+-]?\d+(?:\.\d+)?$/;

const plain = (text: string): string => {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (!decimal.test(clean)) return clean;
  const value = clean.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return short === '-0' ? '0' : short;
};

const isFigure = (text: string | null): boolean => text !== null && decimal.test(text);

/** A number that became a text, or the reverse, is a difference. */
export const kindOf = (printed: string | null, sealed: string | null): 'figure' | 'text' =>
  isFigure(sealed) || isFigure(printed) ? 'figure' : 'text';

export const sameText = (one: string | null, other: string | null): boolean =>
  plain(one ?? '') === plain(other ?? '');

/** Where two files of the same content differ: the offset of the first different byte, and both lengths. */
export const firstDifferentByte = (sealed: Buffer, printed: Buffer): Difference => {
  let at = 0;
  while (at < sealed.length && sealed[at] === printed[at]) at += 1;
  const place = { table: '', row: '', column: '', at: String(at) };
  return { kind: 'bytes', ...place, printed: `${printed.length} B`, sealed: `${sealed.length} B` };
};
