/** Millimetres to points. */
export const mm = (value: number): number => (value * 72) / 25.4;

export type Orientation = 'portrait' | 'landscape';

/** Rectangle that text may fill on a page, in points from the top left. */
export interface TypeArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const pageSizes: Readonly<Record<Orientation, PageSize>> = {
  portrait: { width: 595.28, height: 841.89 },
  landscape: { width: 841.89, height: 595.28 },
};

/** Black, two greys and one accent that prints as a dark grey. */
export const inks = {
  black: '#111111',
  grey: '#555555',
  pale: '#9a9a9a',
  accent: '#1f3a5f',
} as const;

/** What is small in every report. */
export const sizes = {
  caption: 9,
  legal: 8.5,
  tableTitle: 10,
  note: 8,
  footer: 8,
} as const;

/** Widths of rules: the outer lines of a table, the line under its head, hairlines. */
export const rules = { outer: 1, inner: 0.5, hair: 0.35 } as const;

/** Type sizes for a table, from the preferred one down to the smallest that is legible in print. */
export const tableSizes: readonly number[] = [9, 8.75, 8.5, 8.25, 8, 7.75, 7.5, 7.25, 7, 6.75, 6.5];

/** Sizes of a table of many pages, and of one in an annex. */
export const smallTableSizes: readonly number[] = tableSizes.filter((size) => size <= 8);
export const annexTableSizes: readonly number[] = tableSizes.filter((size) => size <= 7.5);
