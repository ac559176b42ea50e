import { mergeLines } from '@xiangtong/contracts';
import type { EntryCatalogue } from './cells/entry-catalogue';
import { fieldsOfRepair, readRows, type ReadRows, type RowMistakes } from './cells/read-rows';
import {
  columns,
  emptyRow,
  isEmpty,
  isUnfilled,
  numericColumns,
  type Fields,
  type SalesRow,
} from './sales-row';

/** What becomes of the rows that are there: `platforms` replaces those of the platforms that the new rows name. */
export type FillWay = 'replace' | 'merge' | 'platforms';

/** Rows from elsewhere that are put into a form: orders, a pasted block, the month before, another device. */
export interface FillRows {
  readonly rows: readonly Fields[];
  /** Whether merging adds up equal lines, or leaves the figures that are there. */
  readonly equalLines: 'add' | 'keep';
}

const isNamedRow = (line: ReadRows['lines'][number] | undefined): boolean =>
  line !== undefined && line.product !== '' && line.destination !== '' && line.platform !== '';

/** A row that stands twice is whole all the same. */
const isWhole = (mistakes: RowMistakes | undefined): boolean =>
  mistakes === undefined || mistakes.product === 'duplicate';

/** Places of the rows that can be compared: whole ones, and named ones that have no figures yet. */
const comparablePlaces = (
  rows: readonly SalesRow[],
  { lines, mistakes }: ReadRows,
  equalLines: FillRows['equalLines'],
): number[] =>
  rows.flatMap((row, place) => {
    if (!isNamedRow(lines[place])) return [];
    const wrong = mistakes.get(row.id);
    const onlyFigures = Object.keys(wrong ?? {}).every((column) =>
      numericColumns.has(column as keyof RowMistakes),
    );
    return equalLines === 'keep' || isWhole(wrong) || (isUnfilled(row) && onlyFigures) ? [place] : [];
  });

const textOfRow = (row: SalesRow): string => columns.map((column) => row[column].trim()).join('\t');

/**
 * The rows of a form and those from elsewhere as rows of one form. Rows that are still wrong stay, on either side; a row
 * without figures takes those of its equal line.
 */
const mergedRows = (
  mine: readonly SalesRow[],
  theirs: readonly SalesRow[],
  equalLines: FillRows['equalLines'],
  catalogue: EntryCatalogue,
): SalesRow[] => {
  const [own, other] = [readRows(mine, catalogue), readRows(theirs, catalogue)];
  const ownPlaces = comparablePlaces(mine, own, equalLines);
  const otherPlaces = comparablePlaces(theirs, other, equalLines);
  const { changed, added } = mergeLines(
    ownPlaces.map((place) => own.lines[place]!),
    otherPlaces.map((place) => other.lines[place]!),
    equalLines,
    (product) => catalogue.measuring(product),
  );
  const sums = new Map([...changed].map(([index, sum]) => [ownPlaces[index]!, sum]));
  const equal = new Set(otherPlaces);
  for (const index of added) equal.delete(otherPlaces[index]!);
  const texts = new Set(equalLines === 'keep' ? mine.map(textOfRow) : []);
  return [
    ...mine.map((row, place) => {
      const sum = sums.get(place);
      return sum ? { ...row, ...fieldsOfRepair(sum, own.lines[place]!.product, catalogue) } : row;
    }),
    ...theirs.filter((row, place) => !equal.has(place) && !texts.has(textOfRow(row))),
  ];
};

/** Rows of other platforms, and those that are still wrong. */
const rowsOfOtherPlatforms = (
  mine: readonly SalesRow[],
  theirs: readonly SalesRow[],
  catalogue: EntryCatalogue,
): SalesRow[] => {
  const platforms = new Set(readRows(theirs, catalogue).lines.map(({ platform }) => platform));
  const { lines, mistakes } = readRows(mine, catalogue);
  return mine.filter((row, place) => mistakes.has(row.id) || !platforms.has(lines[place]!.platform));
};

/** The rows of a form after rows from elsewhere were put into it; new ones have ids below 0. */
export const fillRows = (
  before: readonly SalesRow[],
  { rows, equalLines }: FillRows,
  way: FillWay,
  catalogue: EntryCatalogue,
): SalesRow[] => {
  const mine = before.filter((row) => !isEmpty(row));
  const theirs = rows
    .map((fields, at): SalesRow => ({ ...emptyRow(-1 - at), ...fields }))
    .filter((row) => !isEmpty(row));
  if (way === 'replace') return theirs;
  if (way === 'platforms') return [...rowsOfOtherPlatforms(mine, theirs, catalogue), ...theirs];
  return mergedRows(mine, theirs, equalLines, catalogue);
};
