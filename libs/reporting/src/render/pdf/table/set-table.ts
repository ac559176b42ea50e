import type { Language } from '@xiangtong/contracts';
import type { Table } from '../../../document/report-document';
import { words } from '../../words';
import { balancedLines } from '../balanced-lines';
import type { Ink, TextStyle } from '../ink';
import { notesHeight, setNotes } from '../notes';
import type { PageFlow } from '../page-flow';
import { inks, sizes } from '../style';
import { drawPanel } from './draw-panel';
import { fitColumns } from './fit-columns';
import { layOutPanel, type PanelLayout } from './lay-out-panel';
import { measureColumns } from './measure-columns';
import { leastRows, paginate, type RowBox } from './paginate';

const titleStyle: TextStyle = { size: sizes.tableTitle, weight: 'bold' };
const titleLeading = sizes.tableTitle * 1.45;
const continuedStyle: TextStyle = { size: sizes.note, color: inks.grey };
const continuedHeight = sizes.note * 1.7;
/** White around the rows inside the rules, and below the table. */
const breathing = 12;

interface Setting {
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly table: Table;
  readonly language: Language;
}

const setTitle = ({ ink, flow }: Setting, lines: readonly string[]): void => {
  for (const line of lines) {
    ink.aligned(line, flow.area, flow.y + sizes.tableTitle, titleStyle, 'center');
    flow.skip(titleLeading);
  }
  flow.skip(2);
};

const setContinued = ({ ink, flow, table, language }: Setting): void => {
  const text = words[language].continued(table.number);
  ink.text(text, flow.area.left, flow.y + sizes.note, continuedStyle);
  flow.skip(continuedHeight);
};

/** Notes stay with the last row, unless they are long. */
const withNotes = (rows: readonly RowBox[], notes: number, page: number): readonly RowBox[] =>
  rows.map((row, index) =>
    index === rows.length - 1 && notes < page / 4 ? { ...row, height: row.height + notes } : row,
  );

const setPanel = (setting: Setting, layout: PanelLayout, titleHeight: number, notes: number): void => {
  const { ink, flow } = setting;
  const boxes = withNotes(layout.rows, notes, flow.pageRoom);
  const firstRows = boxes.slice(0, leastRows).reduce((total, { height }) => total + height, 0);
  const head = layout.headHeight + breathing;
  flow.ensure(titleHeight + head + firstRows);
  if (titleHeight === continuedHeight) setContinued(setting);
  else setTitle(setting, titleLines(setting));
  const ranges = paginate(boxes, flow.room - head, flow.pageRoom - continuedHeight - head);
  for (const [page, range] of (ranges.length > 0 ? ranges : [{ from: 0, to: 0 }]).entries()) {
    if (page > 0) {
      flow.newPage();
      setContinued(setting);
    }
    drawPanel(ink, flow, layout, range);
  }
};

const titleLines = ({ ink, flow, table }: Setting): readonly string[] =>
  balancedLines(ink, [table.number, table.title].filter(Boolean).join('\u3000'), flow.area.width, titleStyle);

/** Sets a table with its title above and its notes below, over as many pages as it takes. */
export const setTable = (ink: Ink, flow: PageFlow, table: Table, language: Language): void => {
  const setting: Setting = { ink, flow, table, language };
  const { headUnit, notes: lead } = words[language];
  const needs = measureColumns(ink, table, headUnit);
  const notes = notesHeight(ink, table.notes, lead, flow.area.width);
  const titleHeight = titleLines(setting).length * titleLeading + 2;
  const tallest = flow.pageRoom / 3;
  const panels = fitColumns(needs, flow.area.width);
  flow.gap(8);
  panels.forEach((panel, index) => {
    const layout = layOutPanel(ink, table, panel, needs, { headUnit, tallest });
    const last = index === panels.length - 1;
    setPanel(setting, layout, index === 0 ? titleHeight : continuedHeight, last ? notes : 0);
    flow.gap(last ? 4 : 10);
  });
  setNotes(ink, flow, table.notes, lead);
  flow.gap(8);
};
