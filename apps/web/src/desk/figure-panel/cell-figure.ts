import { figureOptions, formatCubeFigure, decompositionColumns, type CubeQuery } from '@xiangtong/contracts';

/** What a query of the cube answered, as much as an address needs of it. */
export interface Answered {
  readonly asOf: number;
}

type Row = Readonly<Record<string, string | number | null | undefined>>;

const columnOf = (column: string, { measures }: CubeQuery): string =>
  decompositionColumns.some((one) => one === column) ? `${measures[0]}.${column}` : column;

/**
 * The address of a figure of an answer of POST /cube, for `FigureDoor`: of a row, or of the totals where `row` is null.
 * `column` is a column of the answer, a class of the decomposition (`continuing`) or `coverage.reported`.
 */
export const cellFigure = (query: CubeQuery, { asOf }: Answered, row: Row | null, column: string): string =>
  formatCubeFigure({
    query: {
      period: query.period,
      asOf,
      ...(query.where && { where: query.where }),
      ...(query.compare && { compare: query.compare }),
      ...Object.fromEntries(
        figureOptions.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
      ),
    },
    row: row && Object.fromEntries(query.by.map((dimension) => [dimension, String(row[dimension] ?? '')])),
    column: columnOf(column, query),
  });
