import type { Row } from '@xiangtong/contracts';
import type { Ink, TextStyle } from '../ink';
import { partIndent } from './measure-columns';
import type { RowBox } from './paginate';

export interface PlacedCell {
  readonly lines: readonly string[];
  /** Mark of a note, raised behind the last line, in the margin of the column. */
  readonly mark: string;
}

export interface PlacedRow extends RowBox {
  /** Cells of the panel. */
  readonly cells: readonly PlacedCell[];
  readonly indent: number;
}

export interface RowMetrics {
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
}

interface RowOptions {
  readonly metrics: RowMetrics;
  /** Width of the text of each column of the panel. */
  readonly widths: readonly number[];
  readonly noteMark: (note: number) => string;
  /** Height a row may take in one piece. */
  readonly tallest: number;
}

const heightOf = (cells: readonly PlacedCell[], { leading, padding }: RowMetrics): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + 2 * padding;

const placeRow = (ink: Ink, row: Row, indexes: readonly number[], options: RowOptions): PlacedRow => {
  const { metrics, widths, noteMark } = options;
  const indent = row.kind === 'part' ? partIndent * metrics.size : 0;
  const style: TextStyle = { size: metrics.size, weight: row.kind === 'total' ? 'bold' : 'regular' };
  const cells = indexes.map((index, place): PlacedCell => {
    const { text = '', note } = row.cells[index] ?? {};
    const width = (widths[place] ?? 0) - (place === 0 ? indent : 0);
    return { lines: ink.lines(text, width, style), mark: note === undefined ? '' : noteMark(note) };
  });
  return { kind: row.kind, cells, indent, height: heightOf(cells, metrics) };
};

/** A very tall row is split between lines, so that it can continue on the next page. */
const sliced = (row: PlacedRow, most: number, metrics: RowMetrics): readonly PlacedRow[] => {
  if (row.height <= most) return [row];
  const perSlice = Math.max(1, Math.floor((most - 2 * metrics.padding) / metrics.leading));
  const count = Math.ceil(Math.max(...row.cells.map(({ lines }) => lines.length)) / perSlice);
  return Array.from({ length: count }, (_, slice) => {
    const cells = row.cells.map(({ lines, mark }) => ({
      lines: lines.slice(slice * perSlice, (slice + 1) * perSlice),
      mark: Math.ceil(lines.length / perSlice) === slice + 1 ? mark : '',
    }));
    return { ...row, cells, height: heightOf(cells, metrics) };
  });
};

/** Breaks the cells of some columns into lines. */
export const placeRows = (
  ink: Ink,
  rows: readonly Row[],
  indexes: readonly number[],
  options: RowOptions,
): readonly PlacedRow[] =>
  rows
    .map((row) => placeRow(ink, row, indexes, options))
    .flatMap((row) => sliced(row, options.tallest, options.metrics));
