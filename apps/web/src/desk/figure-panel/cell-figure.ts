import {
  figureOptions,
  formatCubeFigure,
  decompositionColumns,
  onLastUnits,
  type CubeQuery,
} from '@xiangtong/contracts';

/** What a query of the cube answered, as much as an address needs of it. */
export interface Answered {
  readonly asOf: number;
  /** Mergers and splits because of which it is not on the units that reported. */
  readonly reorganisations?: readonly unknown[] | undefined;
}

type Row = Readonly<Record<string, string | number | null | undefined>>;

const columnOf = (column: string, { measures }: CubeQuery): string =>
  decompositionColumns.some((one) => one === column) ? `${measures[0]}.${column}` : column;

/**
 * The address of a figure of an answer of POST /cube, for `FigureDoor`: of a row, or of the totals where `row` is null.
 * `column` is a column of the answer, a class of the decomposition (`continuing`) or `coverage.reported`.
 */
export const cellFigure = (
  asked: CubeQuery,
  { asOf, reorganisations }: Answered,
  row: Row | null,
  column: string,
): string => {
  const query = reorganisations && row ? onLastUnits(asked) : asked;
  return formatCubeFigure({
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
};
