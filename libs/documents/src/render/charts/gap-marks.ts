import type { Chart } from '@xiangtong/contracts';
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

/** A reason for a whole missing series is printed once, in the middle. */
const once = (texts: readonly string[]): readonly string[] | null => {
  const [first = ''] = texts;
  if (first === '' || texts.length < 2 || texts.some((text) => text !== first)) return null;
  return texts.map((text, at) => (at === Math.floor(texts.length / 2) ? text : ''));
};

/** Why values are missing: one row per series with missing values. */
const markRows = (chart: Chart, slot: number): readonly MarkRow[] =>
  chart.series.flatMap(({ values }, series) => {
    const marks = values.map(
      (_, at) => chart.gaps?.find((one) => one.series === series && one.category === at)?.mark ?? '',
    );
    const texts =
      once(marks) ?? marks.map((mark) => wrapped(mark, Math.max(slot, labelSize * 2.2)).join('\n'));
    const lines = Math.max(...texts.map((text) => (text === '' ? 0 : text.split('\n').length)));
    return lines === 0 ? [] : [{ texts, series, height: above + lines * leading }];
  });

/** Category axes with the marks of a line chart below its months, each in the colour of its line, and their height. */
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
