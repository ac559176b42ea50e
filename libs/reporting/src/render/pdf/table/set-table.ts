import type { Language } from '@xiangtong/contracts';
import type { Table } from '../../../document/report-document';
import { words } from '../../words';
import { balancedLines } from '../balanced-lines';
import type { BlockPlan } from '../block-plan';
import type { Ink, TextStyle } from '../ink';
import { notesHeight, setNotes } from '../notes';
import type { PageFlow } from '../page-flow';
import { inks, sizes, smallTableSizes, tableSizes } from '../style';
import { drawPanel } from './draw-panel';
import { fitColumns } from './fit-columns';
import { layOutPanel, type PanelLayout } from './lay-out-panel';
import { measureColumns } from './measure-columns';
import { paginate, type RowBox } from './paginate';

const titleStyle: TextStyle = { size: sizes.tableTitle, weight: 'bold' };
const titleLeading = sizes.tableTitle * 1.45;
const continuedStyle: TextStyle = { size: sizes.note, color: inks.grey };
const continuedHeight = sizes.note * 1.7;
/** White around the rows inside the rules, and below the table. */
const breathing = 12;

/** A table up to this share of a page is never divided. */
const wholeShare = 0.45;

/** A table that fits on a page begins at the foot of another one only when this share of it is free. */
const leastStartShare = 0.3;

/** A table of many pages begins with this many rows at the foot of a page. */
const leastStartRows = 4;

/** A table of more rows than this is set small from the start: it is looked up, not read. */
const longTable = 100;

/** White above and below a table. */
const tableGap = 8;

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

/** A panel with the title above it and the height of the notes below it. */
interface PanelPlan {
  readonly layout: PanelLayout;
  readonly boxes: readonly RowBox[];
  readonly titleHeight: number;
}

const planPanel = (
  { flow }: Setting,
  layout: PanelLayout,
  titleHeight: number,
  notes: number,
): PanelPlan => ({ layout, boxes: withNotes(layout.rows, notes, flow.pageRoom), titleHeight });

const sum = (boxes: readonly RowBox[]): number => boxes.reduce((total, { height }) => total + height, 0);

/** Height a panel wants where it begins. */
const startOf = ({ flow }: Setting, { layout, boxes, titleHeight }: PanelPlan): number => {
  const head = titleHeight + layout.headHeight + breathing;
  const whole = head + sum(boxes);
  if (whole <= flow.pageRoom * wholeShare) return whole;
  const first = head + sum(boxes.slice(0, leastStartRows));
  return whole <= flow.pageRoom ? Math.max(first, flow.pageRoom * leastStartShare) : first;
};

const setPanel = (setting: Setting, panel: PanelPlan): void => {
  const { ink, flow } = setting;
  const { layout, boxes, titleHeight } = panel;
  const head = layout.headHeight + breathing;
  flow.ensure(startOf(setting, panel));
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

const planPanels = (setting: Setting): readonly PanelPlan[] => {
  const { ink, flow, table, language } = setting;
  const { headUnit, notes: leadOf } = words[language];
  const needs = measureColumns(ink, table, headUnit);
  const notes = notesHeight(ink, table.notes, leadOf(table.notes.length), flow.area.width);
  const titleHeight = titleLines(setting).length * titleLeading + 2;
  const tallest = flow.pageRoom / 3;
  const isDense = table.rows.length > longTable;
  const panels = fitColumns(needs, flow.area.width, isDense ? smallTableSizes : tableSizes);
  return panels.map((panel, index) => {
    const layout = layOutPanel(ink, table, panel, needs, { headUnit, tallest, isDense });
    const last = index === panels.length - 1;
    return planPanel(setting, layout, index === 0 ? titleHeight : continuedHeight, last ? notes : 0);
  });
};

/** A table with its title above and its notes below, over as many pages as it takes. */
export const planTable = (ink: Ink, flow: PageFlow, table: Table, language: Language): BlockPlan => {
  const setting: Setting = { ink, flow, table, language };
  const panels = planPanels(setting);
  const set = (): void => {
    flow.gap(tableGap);
    panels.forEach((panel, index) => {
      setPanel(setting, panel);
      flow.gap(index === panels.length - 1 ? 4 : 10);
    });
    setNotes(ink, flow, table.notes, words[language].notes(table.notes.length));
    flow.gap(tableGap);
  };
  return {
    start: tableGap + Math.max(0, ...panels.slice(0, 1).map((panel) => startOf(setting, panel))),
    set,
  };
};
