import type { Chart } from '@xiangtong/contracts';
import SVGtoPDF from 'svg-to-pdfkit';
import type { ChartPlace } from '../charts/chart-frame';
import { chartHeight, drawChart, lowestChartHeight } from '../charts/chart-picture';
import { balancedLines } from './prose/balanced-lines';
import type { BlockPlan, Frame, Press } from './press';
import type { TextStyle } from './ink';
import { sizes } from './style';

const titleStyle: TextStyle = { size: sizes.caption, weight: 'bold' };
const titleLeading = sizes.caption * 1.45;
/** A picture wider than this is large, not informative. */
const widest = 520;

/** White above a chart. */
const above = 6;

interface Setting {
  readonly frame: Frame;
  readonly chart: Chart;
  readonly place: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const titleHeight = ({ lines }: Setting): number => lines.length * titleLeading + 8;

const placeOf = ({ language, chartFit }: Press, setting: Setting, room: number): ChartPlace => ({
  width: Math.min(setting.frame.width, widest),
  tallest: setting.frame.height - titleHeight(setting),
  room: room - titleHeight(setting),
  fit: chartFit,
  language,
});

const setPicture = ({ ink, flow }: Press, { chart }: Setting, place: ChartPlace): void => {
  const { width } = place;
  const height = chartHeight(chart, place);
  const left = flow.area.left + (flow.area.width - width) / 2;
  const draw = (pdf: PDFKit.PDFDocument): void =>
    SVGtoPDF(pdf, drawChart(chart, place).svg, left, flow.y, {
      width,
      height,
      assumePt: true,
      fontCallback: (_family, bold) => {
        const face = bold ? 'bold' : 'regular';
        ink.use(face);
        return face;
      },
    });
  const bbox = [left, flow.y, left + width, flow.y + height] as const;
  ink.tags.leaf('Figure', () => ink.graphic(draw), { alt: chart.alternativeText || chart.title, bbox });
  flow.skip(height + 4);
};

const setTitle = ({ ink, flow }: Press, { lines }: Setting): void => {
  ink.tags.leaf('P', () => {
    for (const line of lines) {
      ink.aligned(line, flow.area, flow.y + sizes.caption, titleStyle, 'center');
      flow.skip(titleLeading);
    }
  });
  flow.skip(4);
  flow.gap(8);
};

/** A chart as vectors and real text, with its number and title below it; the two are never separated. */
export const planChart = (press: Press, frame: Frame, chart: Chart, place: string): BlockPlan => {
  const title = [chart.number, chart.title].filter(Boolean).join('\u3000');
  const lines = balancedLines(press.ink, title, frame.width, titleStyle);
  const setting: Setting = { frame, chart, place, title, lines };
  const set = (now: Press): void => {
    const { flow, bookmarks } = now;
    flow.gap(above);
    const room = placeOf(now, setting, flow.room);
    flow.ensureForChart(chartHeight(chart, room) + titleHeight(setting));
    bookmarks.add('block', title, place);
    setPicture(now, setting, room);
    setTitle(now, setting);
  };
  const height = chartHeight(chart, placeOf(press, setting, frame.height));
  const lowest = lowestChartHeight(chart, placeOf(press, setting, frame.height));
  const besides = above + titleHeight(setting);
  const start = ({ chartFit }: Press): number =>
    besides + Math.ceil(Math.max(height * chartFit.least, lowest));
  return { start, height: besides + height + 8, set };
};
