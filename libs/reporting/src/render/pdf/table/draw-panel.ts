import type { Ink, TextStyle } from '../ink';
import type { PageFlow } from '../page-flow';
import { rules } from '../style';
import { cellPadding } from './fit-columns';
import type { PanelLayout, PlacedColumn, PlacedRow } from './lay-out-panel';
import type { RowRange } from './paginate';

/** Baseline of the first of some lines that begin at `top`. */
const firstBaseline = (top: number, layout: PanelLayout): number =>
  top + (layout.leading + layout.size * 0.72) / 2;

const drawHead = (ink: Ink, flow: PageFlow, layout: PanelLayout): void => {
  const style: TextStyle = { size: layout.size, weight: 'bold' };
  for (const column of layout.columns) {
    const top = flow.y + (layout.headHeight - column.head.length * layout.leading) / 2;
    column.head.forEach((line, index) => {
      const baseline = firstBaseline(top, layout) + index * layout.leading;
      const padding = cellPadding * layout.size;
      const left = flow.area.left + column.left + padding;
      const align = column.kind === 'number' ? 'center' : 'left';
      ink.aligned(line, { left, width: column.width - 2 * padding }, baseline, style, align);
    });
  }
  flow.skip(layout.headHeight);
};

const lineLeft = (ink: Ink, line: string, column: PlacedColumn, style: TextStyle, indent: number): number =>
  column.kind === 'number'
    ? column.figuresRight - ink.width(line, style)
    : column.left + cellPadding * style.size + indent;

const drawRow = (ink: Ink, flow: PageFlow, layout: PanelLayout, row: PlacedRow): void => {
  const style: TextStyle = { size: layout.size, weight: row.kind === 'total' ? 'bold' : 'regular' };
  row.cells.forEach((lines, index) => {
    const column = layout.columns[index];
    if (!column) return;
    const indent = index === 0 ? row.indent : 0;
    lines.forEach((line, number) => {
      const baseline = firstBaseline(flow.y + layout.padding, layout) + number * layout.leading;
      ink.text(line, flow.area.left + lineLeft(ink, line, column, style, indent), baseline, style);
    });
  });
  flow.skip(row.height);
};

/** Draws head and rows of one page between the three rules of a yearbook's table. */
export const drawPanel = (ink: Ink, flow: PageFlow, layout: PanelLayout, { from, to }: RowRange): void => {
  const { left, width } = flow.area;
  ink.rule(left, flow.y, width, rules.outer);
  drawHead(ink, flow, layout);
  ink.rule(left, flow.y, width, rules.inner);
  flow.skip(layout.size * 0.2);
  for (const row of layout.rows.slice(from, to)) drawRow(ink, flow, layout, row);
  flow.skip(layout.size * 0.2);
  ink.rule(left, flow.y, width, to === layout.rows.length ? rules.outer : rules.inner);
};
