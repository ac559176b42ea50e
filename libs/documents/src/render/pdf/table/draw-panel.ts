import type { Ink, TextStyle } from '../ink';
import type { PageFlow } from '../page-flow';
import { rules } from '../style';
import { atDecimalPoint } from './decimal-point';
import { cellPadding } from './fit-columns';
import type { PanelLayout, PlacedColumn } from './lay-out-panel';
import type { RowRange } from './paginate';
import type { PlacedCell, PlacedRow } from './place-rows';

/** Baseline of the first of some lines that begin at `top`. */
const firstBaseline = (top: number, layout: PanelLayout): number =>
  top + (layout.leading + layout.size * 0.72) / 2;

const drawHeadCell = (ink: Ink, flow: PageFlow, layout: PanelLayout, column: PlacedColumn): void => {
  const style: TextStyle = { size: layout.size, weight: 'bold' };
  const top = flow.y + (layout.headHeight - column.head.length * layout.leading) / 2;
  column.head.forEach((line, index) => {
    const baseline = firstBaseline(top, layout) + index * layout.leading;
    const padding = cellPadding * layout.size;
    const left = flow.area.left + column.left + padding;
    const align = column.kind === 'number' ? 'center' : 'left';
    ink.aligned(line, { left, width: column.width - 2 * padding }, baseline, style, align);
  });
};

/** Headers are read once, where the table begins; on later pages they are only visual. */
const drawHead = (ink: Ink, flow: PageFlow, layout: PanelLayout, isRepeated: boolean): void => {
  const draw = (column: PlacedColumn): void => drawHeadCell(ink, flow, layout, column);
  if (isRepeated) ink.tags.artifact(() => layout.columns.forEach(draw));
  else {
    ink.tags.within('TR', () => {
      for (const column of layout.columns) ink.tags.leaf('TH', () => draw(column), { scope: 'Column' });
    });
  }
  flow.skip(layout.headHeight);
};

/** A figure is aligned at its decimal point; one on several lines is aligned at its last line. */
const figureLeft = (ink: Ink, { lines }: PlacedCell, line: string, column: PlacedColumn, style: TextStyle) =>
  lines.length === 1
    ? column.point - ink.width(atDecimalPoint(line)[0], style)
    : column.figuresRight - ink.width(line, style);

const drawMark = (ink: Ink, mark: string, x: number, baseline: number, size: number): void =>
  ink.text(mark, x, baseline - size * 0.36, { size: size * 0.62 });

interface CellPlace {
  readonly column: PlacedColumn;
  readonly style: TextStyle;
  readonly indent: number;
}

const drawCell = (
  ink: Ink,
  flow: PageFlow,
  layout: PanelLayout,
  cell: PlacedCell,
  place: CellPlace,
): void => {
  const { column, style, indent } = place;
  cell.lines.forEach((line, number) => {
    const baseline = firstBaseline(flow.y + layout.padding, layout) + number * layout.leading;
    const left =
      column.kind === 'number'
        ? figureLeft(ink, cell, line, column, style)
        : column.left + cellPadding * style.size + indent;
    ink.text(line, flow.area.left + left, baseline, style);
    if (number === cell.lines.length - 1 && cell.mark !== '')
      drawMark(ink, cell.mark, flow.area.left + left + ink.width(line, style) + 0.5, baseline, style.size);
  });
};

const drawRow = (ink: Ink, flow: PageFlow, layout: PanelLayout, row: PlacedRow): void => {
  const style: TextStyle = { size: layout.size, weight: row.kind === 'total' ? 'bold' : 'regular' };
  ink.tags.within('TR', () =>
    row.cells.forEach((cell, index) => {
      const column = layout.columns[index];
      if (!column) return;
      const place: CellPlace = { column, style, indent: index === 0 ? row.indent : 0 };
      const draw = (): void => drawCell(ink, flow, layout, cell, place);
      if (index === 0 && column.kind === 'text') ink.tags.leaf('TH', draw, { scope: 'Row' });
      else ink.tags.leaf('TD', draw);
    }),
  );
  flow.skip(row.height);
};

/** Draws header and rows of one page between the three rules of a yearbook table. */
export const drawPanel = (ink: Ink, flow: PageFlow, layout: PanelLayout, { from, to }: RowRange): void => {
  const { left, width } = flow.area;
  ink.rule(left, flow.y, width, rules.outer);
  drawHead(ink, flow, layout, from > 0);
  ink.rule(left, flow.y, width, rules.inner);
  flow.skip(layout.size * 0.2);
  for (const row of layout.rows.slice(from, to)) drawRow(ink, flow, layout, row);
  flow.skip(layout.size * 0.2);
  ink.rule(left, flow.y, width, to === layout.rows.length ? rules.outer : rules.inner);
};
