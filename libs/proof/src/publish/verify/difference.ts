/** What of a file does not say what was sealed. */
export type DifferenceKind =
  | 'figure'
  | 'text'
  | 'number-format'
  | 'hidden'
  | 'formula'
  | 'picture'
  | 'sheet'
  | 'page'
  | 'look'
  | 'property'
  | 'bytes';

/** A place of a file that is not as it was published. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Name of the sheet or table, number of the page; a path for what is in no table. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Cell of a sheet, line and field of a CSV file, path in a JSON file, line of a page. */
  readonly at: string;
  /** Null where the file has nothing. */
  readonly printed: string | null;
  /** Null where nothing was sealed. */
  readonly sealed: string | null;
}

/** A reader does not see them: a program that saves a file again changes them and nothing else. */
const unseen: ReadonlySet<DifferenceKind> = new Set(['look', 'property', 'bytes']);

/** Whether a reader of the file would see something else than what was published. */
export const isSeen = ({ kind }: Difference): boolean => !unseen.has(kind);

/** Decimals are compared by their value: programs drop zeros at the end. */
const decimal = /^[+-]?\d+(?:\.\d+)?$/;

const plain = (text: string): string => {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (!decimal.test(clean)) return clean;
  const value = clean.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return short === '-0' ? '0' : short;
};

const isFigure = (text: string | null): boolean => text !== null && decimal.test(text);

/** A figure that became a text, or the reverse, is a figure that is wrong. */
export const kindOf = (printed: string | null, sealed: string | null): 'figure' | 'text' =>
  isFigure(sealed) || isFigure(printed) ? 'figure' : 'text';

export const sameText = (one: string | null, other: string | null): boolean =>
  plain(one ?? '') === plain(other ?? '');

/** Where a file with the same contents has other bytes: the place of the first of them, and both lengths. */
export const firstDifferentByte = (sealed: Buffer, printed: Buffer): Difference => {
  let at = 0;
  while (at < sealed.length && sealed[at] === printed[at]) at += 1;
  const place = { table: '', row: '', column: '', at: String(at) };
  return { kind: 'bytes', ...place, printed: `${printed.length} B`, sealed: `${sealed.length} B` };
};
