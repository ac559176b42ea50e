import {
  rowWithoutLine,
  withHoles,
  type CubeColumn,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type Language,
} from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { periodText } from '../grammar/periods';

type CubeRow = CubeResponse['rows'][number];

/** Three questions that a cross table is made of: its cells, its whole lines, what stands below its columns. */
export interface CrossQueries {
  readonly cells: CubeQuery;
  readonly lines: CubeQuery;
  readonly foot: CubeQuery;
}

const askedBy = (cells: CubeQuery, by: readonly CubeDimension[]): CubeQuery => {
  const { limit: _, order = [], ...rest } = cells;
  const others = cells.by.filter((dimension) => !by.includes(dimension));
  return { ...rest, by, order: order.filter(({ key }) => others.every((dimension) => dimension !== key)) };
};

/** The questions of the table that has the members of `across` side by side. `cells` asks by it and by others. */
export const crossQueries = (cells: CubeQuery, across: CubeDimension): CrossQueries => ({
  cells,
  lines: askedBy(
    cells,
    cells.by.filter((dimension) => dimension !== across),
  ),
  foot: askedBy(cells, [across]),
});

export interface Member {
  readonly code: string;
  readonly name: string;
}

export interface CrossLine {
  /** Of each dimension down the side; none on the line of totals. */
  readonly members: readonly Member[];
  /** By the code of a column member; null: over all of them. */
  readonly cellOf: (column: string | null) => CubeRow;
}

export interface CrossTable {
  readonly dimensions: readonly CubeDimension[];
  readonly figures: readonly CubeColumn[];
  /** Empty where nothing stands across. */
  readonly columns: readonly Member[];
  readonly totals: CrossLine;
  readonly lines: readonly CrossLine[];
}

const timeDimensions: readonly CubeDimension[] = ['month', 'quarter', 'year'];

const codeOf = (row: CubeRow, dimension: CubeDimension): string => String(row[dimension] ?? '');

const memberOf = (
  { labels }: CubeResponse,
  dimension: CubeDimension,
  code: string,
  language: Language,
): Member => {
  const period = timeDimensions.includes(dimension) ? parsePeriod(code) : null;
  if (period) return { code, name: periodText(period, language) };
  const names = labels[dimension]?.[code];
  return { code, name: names?.[language] || names?.zh || code };
};

const keyOf = (row: CubeRow, dimensions: readonly CubeDimension[]): string =>
  JSON.stringify(dimensions.map((dimension) => codeOf(row, dimension)));

type Cells = ReadonlyMap<string, ReadonlyMap<string, CubeRow>>;

const cellsOf = (rows: readonly CubeRow[], lines: readonly CubeDimension[], across: CubeDimension): Cells => {
  const cells = new Map<string, Map<string, CubeRow>>();
  for (const row of rows) {
    const key = keyOf(row, lines);
    const line = cells.get(key) ?? new Map<string, CubeRow>();
    cells.set(key, line.set(codeOf(row, across), row));
  }
  return cells;
};

/** Without columns across, `answers` has the lines alone. */
export interface CrossAnswers {
  readonly lines: CubeResponse;
  readonly cells?: CubeResponse;
  readonly foot?: CubeResponse;
}

/**
 * Answers laid out as a table, line by line in the order of the answer, periods in theirs. Nothing is added up here:
 * totals are the cube's own, and a cell without a line says why as in a list.
 */
export const crossTable = (
  queries: CrossQueries,
  answers: CrossAnswers,
  across: CubeDimension | null,
  language: Language,
): CrossTable => {
  const lines = withHoles(queries.lines, answers.lines);
  const dimensions = queries.lines.by;
  const foot = answers.foot && withHoles(queries.foot, answers.foot);
  const below = new Map(across === null ? [] : foot?.rows.map((row) => [codeOf(row, across), row]));
  const inside: Cells =
    across === null || !answers.cells
      ? new Map()
      : cellsOf(withHoles(queries.cells, answers.cells).rows, dimensions, across);
  const figures = lines.columns.filter(({ role }) => role !== 'dimension');
  const levels = figures.flatMap(({ key }) => (key.includes('.') ? [] : [key]));
  const codes =
    across !== null && timeDimensions.includes(across) ? [...below.keys()].sort() : [...below.keys()];
  const lineOf = (whole: CubeRow): CrossLine => ({
    members: dimensions.map((dimension) => memberOf(lines, dimension, codeOf(whole, dimension), language)),
    cellOf: (column) =>
      column === null
        ? whole
        : (inside.get(keyOf(whole, dimensions))?.get(column) ??
          rowWithoutLine(levels, [below.get(column), whole])),
  });
  return {
    dimensions,
    figures,
    columns: across === null || !foot ? [] : codes.map((code) => memberOf(foot, across, code, language)),
    totals: { members: [], cellOf: (column) => (column === null ? lines.totals : (below.get(column) ?? {})) },
    lines: lines.rows.map(lineOf),
  };
};
