import {
  periodName,
  placesFirst,
  rowWithoutLine,
  takesPlace,
  isTimeDimension,
  type CubeDimension,
  type Language,
} from '@xiangtong/contracts';
import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import type { Sort } from '../explore-state';

export interface Member {
  readonly code: string;
  readonly name: string;
}

/** A line of the table: a member of each row dimension. */
export interface PivotLine {
  readonly key: string;
  readonly members: readonly Member[];
  /** Whether its members can lead and be drawn beside others: a destination not known cannot. */
  readonly takesPlace: boolean;
  /** Figures over all columns. */
  readonly whole: CubeRow;
  /** Code of the column member → figures. */
  readonly cells: ReadonlyMap<string, CubeRow>;
  /** Sums all lines of its first member. */
  readonly isSubtotal?: true;
}

export interface Pivot {
  /** Columns across; those that take no place among the others come last. */
  readonly columns: readonly (Member & { readonly takesPlace: boolean })[];
  /** Members that could be across; the table shows a window of them. */
  readonly columnCount: number;
  readonly lines: readonly PivotLine[];
  /** Lines above those of each first member; none where they are not wanted. */
  readonly subtotals: readonly PivotLine[];
  readonly foot: ReadonlyMap<string, CubeRow>;
  /** Whether its cells are there; lines and totals come first. */
  readonly isFilled: boolean;
  /** The measures asked for. */
  readonly levels: readonly string[];
}

export interface PivotAnswers {
  /** Null while they are asked for. */
  readonly cells: CubeAnswer | null;
  readonly lines: CubeAnswer;
  readonly foot: CubeAnswer;
}

/** Columns of a window, from the largest, or the latest period, on: more than these nobody compares at once. */
export const COLUMNS_AT_ONCE = 24;

export const isTime = (dimension: CubeDimension | null | undefined): boolean =>
  dimension !== null && dimension !== undefined && isTimeDimension(dimension);

export const codeOf = (row: CubeRow, dimension: CubeDimension): string => String(row[dimension] ?? '');

/** Periods are written in words; what has no name, as a store, is called by its code. */
const memberOf = (
  answer: CubeAnswer,
  dimension: CubeDimension,
  code: string,
  language: Language,
): Member => ({
  code,
  name: isTime(dimension)
    ? periodName(code, language)
    : (answer.labels[dimension]?.[code]?.[language] ?? code),
});

const keyOf = (row: CubeRow, rows: readonly CubeDimension[]): string =>
  JSON.stringify(rows.map((dimension) => codeOf(row, dimension)));

const bySize =
  (measure: string) =>
  (a: CubeRow, b: CubeRow): number =>
    Number(b[measure] ?? 0) - Number(a[measure] ?? 0);

export interface PivotShape {
  readonly rows: readonly CubeDimension[];
  readonly columns: CubeDimension | null;
  /** The first measure: columns are sorted by its size. */
  readonly measure: string;
  /** Columns before the window. */
  readonly from: number;
}

/** Members across in the window; those without a place among the others come last. */
export const columnsOf = (
  foot: CubeAnswer,
  { columns: dimension, measure, from }: PivotShape,
  language: Language,
): Pivot['columns'] => {
  if (dimension === null) return [];
  const { places, others } = placesFirst(foot.rows, [dimension]);
  const rows = isTime(dimension)
    ? places.toSorted((a, b) => (codeOf(a, dimension) < codeOf(b, dimension) ? 1 : -1))
    : places.toSorted(bySize(measure));
  const shown = rows.slice(from, from + COLUMNS_AT_ONCE);
  if (isTime(dimension)) shown.reverse();
  return [...shown, ...others].map((row) => ({
    ...memberOf(foot, dimension, codeOf(row, dimension), language),
    takesPlace: takesPlace(row, [dimension]),
  }));
};

/** The lines of an answer with their cells, which come later. */
export const linesOf = (
  { lines, cells: answer }: Pick<PivotAnswers, 'lines' | 'cells'>,
  { rows, columns: across }: PivotShape,
  language: Language,
): PivotLine[] => {
  const cells = new Map<string, Map<string, CubeRow>>();
  if (across !== null)
    for (const row of answer?.rows ?? []) {
      const key = keyOf(row, rows);
      const line = cells.get(key) ?? new Map<string, CubeRow>();
      cells.set(key, line.set(codeOf(row, across), row));
    }
  return lines.rows.map((whole): PivotLine => {
    const key = keyOf(whole, rows);
    return {
      key,
      members: rows.map((dimension) => memberOf(lines, dimension, codeOf(whole, dimension), language)),
      takesPlace: takesPlace(whole, rows),
      whole,
      cells: cells.get(key) ?? new Map(),
    };
  });
};

/** Lays three answers out as a table. Nothing is added up here: totals are the service's own. */
export const pivotOf = (answers: PivotAnswers, shape: PivotShape, language: Language): Pivot => {
  const { columns: across } = shape;
  return {
    columns: columnsOf(answers.foot, shape, language),
    columnCount: across === null ? 0 : placesFirst(answers.foot.rows, [across]).places.length,
    lines: linesOf(answers, shape, language),
    subtotals: [],
    isFilled: answers.cells !== null,
    foot: across === null ? new Map() : new Map(answers.foot.rows.map((row) => [codeOf(row, across), row])),
    levels: answers.lines.columns.flatMap(({ key, role }) =>
      role === 'measure' && !key.includes('.') ? [key] : [],
    ),
  };
};

/** A cell of a line; where the service has none, nothing was sold, or nobody reported. */
export const cellOf = ({ foot, levels }: Pivot, line: PivotLine, code: string): CubeRow =>
  line.cells.get(code) ?? rowWithoutLine(levels, [foot.get(code), line.whole]);

/** How a column of figures is called in the address: `amount.growth`, within a column member `2019-12|amount.growth`. */
export const columnKey = (member: string | null, column: string): string =>
  member === null ? column : `${member}|${column}`;

export const figureAt = (line: PivotLine, key: string): CubeRow[string] => {
  const [column = '', member] = key.split('|').reverse();
  return (member === undefined ? line.whole : line.cells.get(member))?.[column] ?? null;
};

const compareFigures = (a: CubeRow[string], b: CubeRow[string], descending: boolean): number => {
  // Lines without a figure come last either way.
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
  if (b === null || b === undefined) return -1;
  const difference = Number(a) - Number(b);
  return descending ? -difference : difference;
};

/** A time line keeps its order, everything else by size, unless the reader wants it otherwise. */
export const defaultSort = ({ rows, measure }: PivotShape): Sort =>
  isTime(rows[0]) ? { key: rows[0]!, descending: false } : { key: measure, descending: true };

/** What takes no place among the others comes after them, whatever they are sorted by. */
export const sorted = (lines: readonly PivotLine[], sort: Sort, shape: PivotShape): PivotLine[] => [
  ...inOrder(
    lines.filter((line) => line.takesPlace),
    sort,
    shape,
  ),
  ...lines.filter((line) => !line.takesPlace),
];

const inOrder = (lines: readonly PivotLine[], sort: Sort, shape: PivotShape): PivotLine[] => {
  const place = shape.rows.findIndex((dimension) => dimension === sort.key);
  if (place < 0)
    return lines.toSorted((a, b) =>
      compareFigures(figureAt(a, sort.key), figureAt(b, sort.key), sort.descending),
    );
  const sign = sort.descending ? -1 : 1;
  const textOf = ({ members }: PivotLine): string => members[place]!.code;
  return lines.toSorted((a, b) => (textOf(a) === textOf(b) ? 0 : textOf(a) < textOf(b) ? -sign : sign));
};
