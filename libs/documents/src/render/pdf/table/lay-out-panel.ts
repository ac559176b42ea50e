import type { Column, Table } from '@xiangtong/contracts';
import { balancedLines } from '../prose/balanced-lines';
import type { Ink, TextStyle } from '../ink';
import { cellPadding, type Panel } from './fit-columns';
import type { ColumnNeed } from './measure-columns';
import { placeRows, type PlacedRow, type RowMetrics } from './place-rows';

/** One column of a panel with its place on the page. */
export interface PlacedColumn {
  readonly kind: Column['kind'];
  readonly left: number;
  readonly width: number;
  /** Position of the decimal points of the figures, which are one block in the middle of the column. */
  readonly point: number;
  /** Right edge of the figures. */
  readonly figuresRight: number;
  readonly head: readonly string[];
}

/** A panel ready to be drawn, at any height of any page. */
export interface PanelLayout {
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
  readonly headHeight: number;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly PlacedRow[];
}

const inner = (width: number, size: number): number => width - 2 * cellPadding * size + 0.01;

const headLines = (
  ink: Ink,
  column: Column,
  width: number,
  style: TextStyle,
  headUnit: (unit: string) => string,
) => [
  ...balancedLines(ink, column.label, width, style),
  ...(column.unit === '' ? [] : ink.lines(headUnit(column.unit), width, style)),
];

const placeColumns = (
  ink: Ink,
  table: Table,
  panel: Panel,
  needs: readonly ColumnNeed[],
  headUnit: (unit: string) => string,
): readonly PlacedColumn[] => {
  let left = 0;
  return panel.columns.flatMap((index, place) => {
    const column = table.columns[index];
    const width = panel.widths[place] ?? 0;
    if (!column) return [];
    const { whole = 0, fraction = 0 } = needs[index] ?? {};
    const block = Math.min((whole + fraction) * panel.size, inner(width, panel.size));
    const figuresRight = left + (width + block) / 2;
    const head = headLines(
      ink,
      column,
      inner(width, panel.size),
      { size: panel.size, weight: 'bold' },
      headUnit,
    );
    const point = figuresRight - fraction * panel.size;
    const placed = { kind: column.kind, left, width, point, figuresRight, head };
    left += width;
    return [placed];
  });
};

/** How close rows are: in long tables, and in those of annexes, which are looked up one after the other. */
export type RowSpace = 'usual' | 'small' | 'close';

/** Distance of lines and white above and below a row, as shares of the type size. */
const rowSpaces: Readonly<Record<RowSpace, { readonly leading: number; readonly padding: number }>> = {
  usual: { leading: 1.35, padding: 0.26 },
  small: { leading: 1.35, padding: 0.14 },
  close: { leading: 1.28, padding: 0.06 },
};

interface LayoutOptions {
  readonly headUnit: (unit: string) => string;
  readonly noteMark: (note: number) => string;
  /** Height a row may take in one piece. */
  readonly tallest: number;
  readonly rowSpace: RowSpace;
}

/** Breaks every cell of a panel into lines. */
export const layOutPanel = (
  ink: Ink,
  table: Table,
  panel: Panel,
  needs: readonly ColumnNeed[],
  options: LayoutOptions,
): PanelLayout => {
  const { size } = panel;
  const { leading, padding } = rowSpaces[options.rowSpace];
  const metrics: RowMetrics = { size, leading: size * leading, padding: size * padding };
  const columns = placeColumns(ink, table, panel, needs, options.headUnit);
  const headLineCount = Math.max(1, ...columns.map(({ head }) => head.length));
  const headHeight = headLineCount * metrics.leading + 2 * size * 0.45;
  const widths = columns.map(({ width }) => inner(width, size));
  const { noteMark, tallest } = options;
  const rows = placeRows(ink, table.rows, panel.columns, { metrics, widths, noteMark, tallest });
  return { ...metrics, headHeight, columns, rows };
};
