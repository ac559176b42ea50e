import type { Chart } from '../../document/report-document';
import { labelSize, wrapped } from './category-labels';
import { categoryAxis } from './chart-frame';
import { lineColour } from './palette';

const size = 7;
const leading = size * 1.3;
const above = 2;

interface MarkRow {
  readonly texts: readonly string[];
  readonly height: number;
  readonly series: number;
}

/** Why values are missing: one row a series that misses any. */
const markRows = (chart: Chart, slot: number): readonly MarkRow[] =>
  chart.series.flatMap(({ values }, series) => {
    const texts = values.map((_, at) => {
      const gap = chart.gaps?.find((one) => one.series === series && one.category === at);
      return gap ? wrapped(gap.mark, Math.max(slot, labelSize * 2.2)).join('\n') : '';
    });
    const lines = Math.max(...texts.map((text) => (text === '' ? 0 : text.split('\n').length)));
    return lines === 0 ? [] : [{ texts, series, height: above + lines * leading }];
  });

/** Category axes that carry the marks of a line chart below its months, each in the colour of its line, and the room they take. */
export const gapAxes = (
  chart: Chart,
  slot: number,
  below: number,
): { readonly axes: readonly object[]; readonly height: number } => {
  let offset = below;
  const axes = markRows(chart, slot).map(({ texts, series, height }) => {
    const axis = {
      ...categoryAxis,
      position: 'bottom',
      offset,
      axisLine: { show: false },
      data: texts,
      axisLabel: {
        ...categoryAxis.axisLabel,
        fontSize: size,
        lineHeight: leading,
        margin: above,
        color: lineColour(series),
        hideOverlap: true,
      },
    };
    offset += height;
    return axis;
  });
  return { axes, height: offset - below };
};
