import type { CubeRow } from '../../../../api/cube/use-cube';
import type { FigureColumn } from '../pivot/figure-column';
import type { Pivot, PivotLine, PivotShape } from '../pivot/pivot';

/** What pictures are drawn from; exact figures stand in the table. */
export interface ChartParts {
  readonly pivot: Pivot;
  readonly shape: PivotShape;
  /** Those of the table, without parts of targets. */
  readonly columns: readonly FigureColumn[];
  readonly totals: CubeRow;
  /** A figure of a column in its unit. */
  readonly write: (column: FigureColumn, value: number) => string;
  readonly words: ChartWords;
  /** Colour of words on the picture. */
  readonly ink: string;
}

interface ChartWords {
  readonly base: string;
  readonly now: string;
  readonly others: string;
}

export interface AxisWords {
  readonly unit: string;
  /** A figure of the axis in its unit. */
  readonly write: (value: number) => string;
  readonly ink: string;
}

/** Names beyond these are not told apart. */
export const MOST_NAMED = 12;

export const numberOf = (row: CubeRow | undefined, column: string): number | null => {
  const value = row?.[column];
  return value === null || value === undefined ? null : Number(value);
};

export const lineName = ({ members }: PivotLine): string => members.map(({ name }) => name).join(' · ');

export const largest = (lines: readonly PivotLine[], measure: string, most: number): PivotLine[] =>
  lines
    .toSorted((a, b) => (numberOf(b.whole, measure) ?? 0) - (numberOf(a.whole, measure) ?? 0))
    .slice(0, most);

export const valueAxis = ({ unit, write }: AxisWords) => ({
  type: 'value',
  name: unit,
  nameGap: 8,
  axisLabel: { formatter: (shown: number) => write(shown).replace(/\.0+$/, ''), hideOverlap: true },
});

/** The axis of a column, in its unit. */
export const columnAxis = ({ write, ink }: ChartParts, column: FigureColumn) =>
  valueAxis({ unit: column.unit, ink, write: (value) => write(column, value) });

/** Lines that can be drawn beside each other. */
export const drawnLines = ({ pivot }: Pick<ChartParts, 'pivot'>): PivotLine[] =>
  pivot.lines.filter(({ takesPlace }) => takesPlace);

export const plainTooltip = { renderMode: 'richText', confine: true } as const;
