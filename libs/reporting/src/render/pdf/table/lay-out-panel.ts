import type { Column, Row, Table } from '../../../document/report-document';
import { balancedLines } from '../balanced-lines';
import type { Ink, TextStyle } from '../ink';
import { cellPadding, type Panel } from './fit-columns';
import { partIndent, type ColumnNeed } from './measure-columns';
import type { RowBox } from './paginate';

/** One column of a panel with its place on the page. */
export interface PlacedColumn {
  readonly kind: Column['kind'];
  readonly left: number;
  readonly width: number;
  /** Right edge of the figures, which stand as one block in the middle of the column. */
  readonly figuresRight: number;
  readonly head: readonly string[];
}

export interface PlacedRow extends RowBox {
  /** Lines of every cell of the panel. */
  readonly cells: readonly (readonly string[])[];
  readonly indent: number;
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
    const block = Math.min((needs[index]?.block ?? 0) * panel.size, inner(width, panel.size));
    const head = headLines(
      ink,
      column,
      inner(width, panel.size),
      { size: panel.size, weight: 'bold' },
      headUnit,
    );
    const placed = { kind: column.kind, left, width, figuresRight: left + (width + block) / 2, head };
    left += width;
    return [placed];
  });
};

interface RowMetrics {
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
}

const placeRow = (
  ink: Ink,
  row: Row,
  panel: Panel,
  columns: readonly PlacedColumn[],
  metrics: RowMetrics,
): PlacedRow => {
  const { size, leading, padding } = metrics;
  const indent = row.kind === 'part' ? partIndent * size : 0;
  const style: TextStyle = { size, weight: row.kind === 'total' ? 'bold' : 'regular' };
  const cells = panel.columns.map((index, place) => {
    const width = inner(columns[place]?.width ?? 0, size) - (place === 0 ? indent : 0);
    return ink.lines(row.cells[index]?.text ?? '', width, style);
  });
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return { kind: row.kind, cells, indent, height: lines * leading + 2 * padding };
};

/** A very tall row is cut between lines, so that it can go on over pages. */
const sliced = (row: PlacedRow, most: number, { leading, padding }: RowMetrics): readonly PlacedRow[] => {
  if (row.height <= most) return [row];
  const perSlice = Math.max(1, Math.floor((most - 2 * padding) / leading));
  const count = Math.ceil(Math.max(...row.cells.map((cell) => cell.length)) / perSlice);
  return Array.from({ length: count }, (_, slice) => {
    const cells = row.cells.map((cell) => cell.slice(slice * perSlice, (slice + 1) * perSlice));
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    return { ...row, cells, height: lines * leading + 2 * padding };
  });
};

interface LayoutOptions {
  readonly headUnit: (unit: string) => string;
  /** Height a row may take in one piece. */
  readonly tallest: number;
  /** Rows closer to each other, in tables that are looked up. */
  readonly isDense: boolean;
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
  const metrics: RowMetrics = { size, leading: size * 1.35, padding: size * (options.isDense ? 0.14 : 0.26) };
  const columns = placeColumns(ink, table, panel, needs, options.headUnit);
  const headLineCount = Math.max(1, ...columns.map(({ head }) => head.length));
  const headHeight = headLineCount * metrics.leading + 2 * size * 0.45;
  const rows = table.rows
    .map((row) => placeRow(ink, row, panel, columns, metrics))
    .flatMap((row) => sliced(row, options.tallest, metrics));
  return { ...metrics, headHeight, columns, rows };
};
