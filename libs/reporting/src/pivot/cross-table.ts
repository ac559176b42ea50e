import {
  ofTheWhole,
  periodText,
  placesFirst,
  rowWithoutLine,
  takesPlace,
  withHoles,
  isTimeDimension,
  groupBy,
  type CubeColumn,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type Language,
} from '@xiangtong/contracts';
import { entryOf, parsePeriod } from '@xiangtong/domain';
import type { TableParts } from './table-parts';
import { viewedWords } from './viewed-words';

type CubeRow = CubeResponse['rows'][number];

/** Three questions that a cross table is made of: its cells, its whole lines, its foot below the columns. */
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

/**
 * The questions of the table that has the members of `across` side by side, or none. `cells` asks by it and by others.
 */
export const crossQueries = (cells: CubeQuery, across: CubeDimension | null): CrossQueries => ({
  cells,
  lines: askedBy(
    cells,
    cells.by.filter((dimension) => dimension !== across),
  ),
  foot: askedBy(cells, across === null ? [] : [across]),
});

interface Member {
  readonly code: string;
  readonly name: string;
}

export interface CrossLine {
  readonly kind: 'total' | 'subtotal' | 'line';
  /** Member of each dimension down the side; none on the line of totals. */
  readonly members: readonly Member[];
  /** The cell of a column member's code; null: over all of them. */
  readonly cellOf: (column: string | null) => CubeRow;
}

export interface CrossTable {
  readonly dimensions: readonly CubeDimension[];
  readonly figures: readonly CubeColumn[];
  /** Empty where no dimension is across. */
  readonly columns: readonly Member[];
  readonly totals: CrossLine;
  readonly lines: readonly CrossLine[];
}

const codeOf = (row: CubeRow, dimension: CubeDimension): string => String(row[dimension] ?? '');

const memberOf = (
  { labels }: CubeResponse,
  dimension: CubeDimension,
  code: string,
  language: Language,
): Member => {
  const period = isTimeDimension(dimension) ? parsePeriod(code) : null;
  if (period) return { code, name: periodText(period, language) };
  const names = entryOf(labels[dimension], code);
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

/** Answers to lay out; without columns across, there are no cells and no foot. */
export interface CrossAnswers extends TableParts {
  readonly lines: CubeResponse;
  readonly cells?: CubeResponse;
  readonly foot?: CubeResponse;
}

interface Layout {
  readonly across: CubeDimension | null;
  readonly levels: readonly string[];
  /** Rows below the columns, by the codes of these. */
  readonly below: ReadonlyMap<string, CubeRow>;
  readonly language: Language;
}

interface Laid {
  readonly queries: Pick<CrossQueries, 'lines' | 'cells'>;
  readonly lines: CubeResponse;
  readonly cells?: CubeResponse | undefined;
}

const rowsBelow = (
  query: CubeQuery,
  foot: CubeResponse | undefined,
  across: CubeDimension | null,
): Map<string, CubeRow> =>
  new Map(
    across === null || !foot ? [] : withHoles(query, foot).rows.map((row) => [codeOf(row, across), row]),
  );

/** Rows in order; those that take no place among the others come last. */
const inPlaces = (rows: readonly CubeRow[], by: readonly CubeDimension[]): CubeRow[] => {
  const { places, others } = placesFirst(rows, by);
  return [...places, ...others];
};

const linesOf = (
  kind: CrossLine['kind'],
  { queries, lines: given, cells }: Laid,
  layout: Layout,
): CrossLine[] => {
  const { across, levels, below, language } = layout;
  const lines = withHoles(queries.lines, given);
  const dimensions = queries.lines.by;
  const inside: Cells =
    across === null || !cells ? new Map() : cellsOf(withHoles(queries.cells, cells).rows, dimensions, across);
  return inPlaces(lines.rows, dimensions).map((whole): CrossLine => {
    const own = inside.get(keyOf(whole, dimensions));
    return {
      kind,
      members: dimensions.map((dimension) => memberOf(lines, dimension, codeOf(whole, dimension), language)),
      cellOf: (column) =>
        column === null ? whole : (own?.get(column) ?? rowWithoutLine(levels, [below.get(column), whole])),
    };
  });
};

/** All but the first lines as one: behind the first, before what takes no place among them. */
const withOthers = (
  lines: readonly CrossLine[],
  others: TableParts['others'],
  { totals, dimension }: { readonly totals: CubeRow; readonly dimension: CubeDimension },
  { across, language }: Layout,
): readonly CrossLine[] => {
  if (!others) return lines;
  const whole = withHoles(others.queries.lines, others.lines).totals;
  const below = rowsBelow(others.queries.foot, others.foot, across);
  const name = viewedWords[language].others(others.codes.length);
  const one: CrossLine = {
    kind: 'line',
    members: [{ code: '', name }],
    cellOf: (column) => ofTheWhole(column === null ? whole : (below.get(column) ?? {}), totals),
  };
  const kept = lines.filter(({ members }) => !others.codes.includes(members[0]!.code));
  const isPlace = ({ members }: CrossLine): boolean =>
    takesPlace({ [dimension]: members[0]!.code }, [dimension]);
  return [...kept.filter(isPlace), one, ...kept.filter((line) => !isPlace(line))];
};

/** Each subtotal with the lines below it that it is of. */
const withSubtotals = (
  lines: readonly CrossLine[],
  subtotals: TableParts['subtotals'],
  layout: Layout,
): readonly CrossLine[] => {
  if (!subtotals) return lines;
  const { subtotal } = viewedWords[layout.language];
  const groups = groupBy(lines, ({ members }) => members[0]!.code);
  return linesOf('subtotal', subtotals, layout).flatMap((line): CrossLine[] => {
    const [first] = line.members;
    const below = groups.get(first!.code) ?? [];
    const blank = below[0]?.members.slice(2).map(() => ({ code: '', name: '' })) ?? [];
    const members = [first!, { code: '', name: subtotal }, ...blank];
    return below.length === 0 ? [] : [{ ...line, members }, ...below];
  });
};

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
  const below = rowsBelow(queries.foot, answers.foot, across);
  const figures = lines.columns.filter(({ role }) => role !== 'dimension');
  const levels = figures.flatMap(({ key }) => (key.includes('.') ? [] : [key]));
  const layout = { across, levels, below, language };
  const own = linesOf('line', { queries, lines: answers.lines, cells: answers.cells }, layout);
  const about = { totals: lines.totals, dimension: dimensions[0]! };
  return {
    dimensions,
    figures,
    columns: columnsOf(answers.foot, layout),
    totals: {
      kind: 'total',
      members: [],
      cellOf: (column) => (column === null ? lines.totals : (below.get(column) ?? {})),
    },
    lines: withSubtotals(withOthers(own, answers.others, about, layout), answers.subtotals, layout),
  };
};

const columnsOf = (foot: CubeResponse | undefined, { across, below, language }: Layout): Member[] => {
  if (across === null || !foot) return [];
  const rows = inPlaces([...below.values()], [across]);
  const codes = rows.map((row) => codeOf(row, across));
  const inOrder = isTimeDimension(across) ? codes.sort() : codes;
  return inOrder.map((code) => memberOf(foot, across, code, language));
};
