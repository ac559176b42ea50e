import type { Language } from '@xiangtong/contracts';
import SVGtoPDF from 'svg-to-pdfkit';
import type { Chart } from '../../document/report-document';
import { drawChart, leastHeightShare, type ChartPicture } from '../charts/chart-picture';
import { balancedLines } from './balanced-lines';
import type { BlockPlan } from './block-plan';
import type { Ink, TextStyle } from './ink';
import type { PageFlow } from './page-flow';
import { sizes } from './style';

const titleStyle: TextStyle = { size: sizes.caption, weight: 'bold' };
const titleLeading = sizes.caption * 1.45;
/** A picture wider than this is large, not informative. */
const widest = 520;

/** White above a chart. */
const above = 6;

interface Setting {
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly chart: Chart;
  readonly language: Language;
  readonly lines: readonly string[];
}

const titleHeight = ({ lines }: Setting): number => lines.length * titleLeading + 8;

const picture = (setting: Setting, room: number): ChartPicture =>
  drawChart(setting.chart, {
    width: Math.min(setting.flow.area.width, widest),
    tallest: setting.flow.pageRoom - titleHeight(setting),
    room: room - titleHeight(setting),
    language: setting.language,
  });

const setPicture = ({ ink, flow, chart }: Setting, { svg, width, height }: ChartPicture): void => {
  const { area } = flow;
  ink.pdf.markContent('Figure', { alt: chart.alternativeText });
  SVGtoPDF(ink.pdf, svg, area.left + (area.width - width) / 2, flow.y, {
    width,
    height,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? 'bold' : 'regular'),
  });
  ink.pdf.endMarkedContent();
  flow.skip(height + 4);
};

const setTitle = ({ ink, flow, lines }: Setting): void => {
  for (const line of lines) {
    ink.aligned(line, flow.area, flow.y + sizes.caption, titleStyle, 'center');
    flow.skip(titleLeading);
  }
  flow.skip(4);
  flow.gap(8);
};

/** A chart as vectors and real text, its number and title below it; the two never part. */
export const planChart = (ink: Ink, flow: PageFlow, chart: Chart, language: Language): BlockPlan => {
  const title = [chart.number, chart.title].filter(Boolean).join('\u3000');
  const lines = balancedLines(ink, title, flow.area.width, titleStyle);
  const setting: Setting = { ink, flow, chart, language, lines };
  const set = (): void => {
    flow.gap(above);
    const drawn = picture(setting, flow.room);
    flow.ensure(drawn.height + titleHeight(setting));
    setPicture(setting, drawn);
    setTitle(setting);
  };
  const { height } = picture(setting, flow.pageRoom);
  return { start: above + Math.ceil(height * leastHeightShare) + titleHeight(setting), set };
};
