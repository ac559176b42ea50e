import type { Language } from '@xiangtong/contracts';
import SVGtoPDF from 'svg-to-pdfkit';
import type { Chart } from '../../document/report-document';
import { drawChart } from '../charts/chart-picture';
import { balancedLines } from './balanced-lines';
import type { Ink, TextStyle } from './ink';
import type { PageFlow } from './page-flow';
import { sizes } from './style';

const titleStyle: TextStyle = { size: sizes.caption, weight: 'bold' };
const titleLeading = sizes.caption * 1.45;
/** A picture wider than this is large, not informative. */
const widest = 520;

/** Sets a chart as vectors and real text, its number and title below it; the two never part. */
export const setChart = (ink: Ink, flow: PageFlow, chart: Chart, language: Language): void => {
  const { left, width } = flow.area;
  const title = [chart.number, chart.title].filter(Boolean).join('\u3000');
  const lines = balancedLines(ink, title, width, titleStyle);
  const titleHeight = lines.length * titleLeading + 8;
  flow.gap(6);
  const picture = drawChart(chart, {
    width: Math.min(width, widest),
    tallest: flow.pageRoom - titleHeight,
    room: flow.room - titleHeight,
    language,
  });
  flow.ensure(picture.height + titleHeight);
  ink.pdf.markContent('Figure', { alt: chart.alternativeText });
  SVGtoPDF(ink.pdf, picture.svg, left + (width - picture.width) / 2, flow.y, {
    width: picture.width,
    height: picture.height,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? 'bold' : 'regular'),
  });
  ink.pdf.endMarkedContent();
  flow.skip(picture.height + 4);
  for (const line of lines) {
    ink.aligned(line, flow.area, flow.y + sizes.caption, titleStyle, 'center');
    flow.skip(titleLeading);
  }
  flow.skip(4);
  flow.gap(8);
};
