/** A place of a file that does not say what was sealed. */
export interface Difference {
  /** Name of the sheet or table; a path for what is in no table. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Cell of a sheet, line and field of a CSV file, path in a JSON file. */
  readonly at: string;
  /** Null where the file has nothing. */
  readonly printed: string | null;
  /** Null where nothing was sealed, or where it is not shown. */
  readonly sealed: string | null;
}

export interface Comparison {
  /** Figures that were sealed, and those of them that the file prints otherwise. */
  readonly figures: number;
  readonly wrongFigures: number;
  readonly differences: readonly Difference[];
}

/** Decimals are compared by their value: programs drop zeros at the end. */
const decimal = /^[+-]?\d+(?:\.\d+)?$/;

const plain = (text: string): string => {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (!decimal.test(clean)) return clean;
  const value = clean.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return short === '-0' ? '0' : short;
};

export const isFigure = (text: string | null): boolean => text !== null && decimal.test(text);

export const sameText = (one: string | null, other: string | null): boolean =>
  plain(one ?? '') === plain(other ?? '');

export const noComparison: Comparison = { figures: 0, wrongFigures: 0, differences: [] };

export const together = (parts: readonly Comparison[]): Comparison => ({
  figures: parts.reduce((sum, { figures }) => sum + figures, 0),
  wrongFigures: parts.reduce((sum, { wrongFigures }) => sum + wrongFigures, 0),
  differences: parts.flatMap(({ differences }) => differences),
});
