import type { Table } from '@xiangtong/contracts';
import { words } from '../../words';
import { balancedLines } from '../prose/balanced-lines';
import type { BlockPlan, Frame, Press } from '../press';
import type { TextStyle } from '../ink';
import { notesHeight, setNotes, type Notes } from '../matter/notes';
import { annexTableSizes, inks, sizes, smallTableSizes, tableSizes } from '../style';
import { drawPanel } from './draw-panel';
import { fitColumns } from './fit-columns';
import { layOutPanel, type PanelLayout, type RowSpace } from './lay-out-panel';
import { measureColumns } from './measure-columns';
import { paginate, type RowBox } from './paginate';

const titleStyle: TextStyle = { size: sizes.tableTitle, weight: 'bold' };
const titleLeading = sizes.tableTitle * 1.45;
const continuedStyle: TextStyle = { size: sizes.note, color: inks.grey };
const continuedHeight = sizes.note * 1.7;
/** White around the rows inside the rules, and below the table; less of it where tables are looked up one after the other. */
const breathingOf = ({ isDense }: Frame): number => (isDense ? 7 : 12);

/** A table up to this share of a page is never divided. */
const wholeShare = 0.3;

/** A table of many pages begins with this many rows at the foot of a page. */
const leastStartRows = 4;

/** A table of more rows than this uses small type from the start: it is looked up, not read. */
const longTable = 100;

/** White above and below a table. */
const gapOf = ({ isDense }: Frame): number => (isDense ? 5 : 8);

interface Setting {
  readonly frame: Frame;
  readonly table: Table;
  readonly place: string;
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly notes: Notes;
}

const setTitle = ({ ink, flow, bookmarks }: Press, { title, titleLines, place }: Setting): void => {
  bookmarks.add('block', title, place);
  ink.tags.leaf('Caption', () => {
    for (const line of titleLines) {
      ink.aligned(line, flow.area, flow.y + sizes.tableTitle, titleStyle, 'center');
      flow.skip(titleLeading);
    }
  });
  flow.skip(2);
};

const setContinued = ({ ink, flow, language }: Press, { table }: Setting): void => {
  const text = words[language].continued(table.number);
  ink.tags.artifact(() => ink.text(text, flow.area.left, flow.y + sizes.note, continuedStyle));
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
  readonly isFirst: boolean;
  readonly titleHeight: number;
}

const sum = (boxes: readonly RowBox[]): number => boxes.reduce((total, { height }) => total + height, 0);

const headOf = ({ titleHeight, layout }: PanelPlan, frame: Frame): number =>
  titleHeight + layout.headHeight + breathingOf(frame);

/** Preferred height of a panel where it begins. */
const startOf = ({ frame }: Setting, panel: PanelPlan, { tableStart }: Press): number => {
  const head = headOf(panel, frame);
  const whole = head + sum(panel.boxes);
  if (whole <= frame.height * wholeShare) return whole;
  const first = head + sum(panel.boxes.slice(0, leastStartRows));
  return whole <= frame.height ? Math.max(first, frame.height * tableStart) : first;
};

const setPages = (press: Press, setting: Setting, { layout, boxes }: PanelPlan): void => {
  const { ink, flow } = press;
  const head = layout.headHeight + breathingOf(setting.frame);
  const ranges = paginate(boxes, flow.room - head, flow.pageRoom - continuedHeight - head);
  for (const [page, range] of (ranges.length > 0 ? ranges : [{ from: 0, to: 0 }]).entries()) {
    if (page > 0) {
      flow.newPage();
      setContinued(press, setting);
    }
    drawPanel(ink, flow, layout, range);
  }
};

const setPanel = (press: Press, setting: Setting, panel: PanelPlan): void => {
  const { ink, flow } = press;
  flow.ensure(startOf(setting, panel, press));
  ink.tags.within('Table', () => {
    if (panel.isFirst) setTitle(press, setting);
    else setContinued(press, setting);
    setPages(press, setting, panel);
  });
};

/**
 * A table on a turned page, with nothing behind it, is set closely when it is this much longer than the room below a
 * heading, as shares of the page: a few rows alone on the next one look left over.
 */
const pageBelowHeading = 0.82;
const leftOver = 0.3;

const heightOf = (panels: readonly PanelPlan[], frame: Frame): number =>
  panels.reduce((total, panel) => total + headOf(panel, frame) + sum(panel.boxes), 0);

/** The panels of a table, set closely where it is looked up, has many rows, or would leave a few of them for another page. */
const planPanels = (press: Press, setting: Setting): readonly PanelPlan[] => {
  const { frame, table } = setting;
  if (table.rows.length > longTable) return panelsIn(press, setting, smallTableSizes, 'small');
  if (frame.isDense) return panelsIn(press, setting, annexTableSizes, 'close');
  const panels = panelsIn(press, setting, tableSizes, 'usual');
  const over = heightOf(panels, frame) / frame.height - pageBelowHeading;
  if (frame.width < frame.height || over <= 0 || over > leftOver) return panels;
  const close = panelsIn(press, setting, annexTableSizes, 'close');
  return heightOf(close, frame) <= frame.height * pageBelowHeading ? close : panels;
};

const panelsIn = (
  { ink, language }: Press,
  { frame, table, titleLines, notes }: Setting,
  typeSizes: readonly number[],
  rowSpace: RowSpace,
): readonly PanelPlan[] => {
  const { headUnit, noteMark } = words[language];
  const needs = measureColumns(ink, table, headUnit);
  const panels = fitColumns(needs, frame.width, typeSizes);
  return panels.map((panel, index) => {
    const options = { headUnit, noteMark, tallest: frame.height / 3, rowSpace };
    const layout = layOutPanel(ink, table, panel, needs, options);
    const below = index === panels.length - 1 ? notesHeight(ink, notes, frame.width) : 0;
    return {
      layout,
      boxes: withNotes(layout.rows, below, frame.height),
      isFirst: index === 0,
      titleHeight: index === 0 ? titleLines.length * titleLeading + 2 : continuedHeight,
    };
  });
};

const notesOf = ({ notes, rows }: Table, lead: (count: number) => string): Notes => ({
  texts: notes,
  lead: lead(notes.length),
  areReferredTo: rows.some(({ cells }) => cells.some(({ note }) => note !== undefined)),
});

/** A table with its title above and its notes below, over as many pages as needed. */
export const planTable = (press: Press, frame: Frame, table: Table, place: string): BlockPlan => {
  const { ink, language } = press;
  const title = [table.number, table.title].filter(Boolean).join('\u3000');
  const titleLines = balancedLines(ink, title, frame.width, titleStyle);
  const notes = notesOf(table, words[language].notes);
  const setting: Setting = { frame, table, place, title, titleLines, notes };
  const panels = planPanels(press, setting);
  const tableGap = gapOf(frame);
  const set = (now: Press): void => {
    const { ink, flow } = now;
    flow.gap(tableGap);
    panels.forEach((panel, index) => {
      setPanel(now, setting, panel);
      flow.gap(index === panels.length - 1 ? 4 : 10);
    });
    setNotes(ink, flow, notes);
    flow.gap(tableGap);
  };
  return {
    start: (now) =>
      tableGap + Math.max(0, ...panels.slice(0, 1).map((panel) => startOf(setting, panel, now))),
    height: 2 * tableGap + heightOf(panels, frame),
    set,
  };
};
