import type { EChartsCoreOption } from 'echarts/core';
import { cellOf, isTime, type PivotLine } from '../pivot/pivot';
import {
  columnAxis,
  drawnLines,
  largest,
  lineName,
  MOST_NAMED,
  numberOf,
  plainTooltip,
  type ChartParts,
} from './chart-parts';

/** A moment that lines go from or to. */
interface Side {
  readonly name: string;
  readonly valueOf: (line: PivotLine) => number | null;
}

/** The first and the last period across, or the base and now; null where there is one alone. */
const sidesOf = ({ pivot, shape, totals, words }: ChartParts): readonly [Side, Side] | null => {
  const { measure } = shape;
  const [first, last] = [pivot.columns[0], pivot.columns.at(-1)];
  if (isTime(shape.columns) && first && last && first !== last) {
    const side = ({ code, name }: typeof first): Side => ({
      name,
      valueOf: (line) => numberOf(cellOf(pivot, line, code), measure),
    });
    return [side(first), side(last)];
  }
  if (!(`${measure}.base` in totals)) return null;
  return [
    { name: words.base, valueOf: ({ whole }) => numberOf(whole, `${measure}.base`) },
    { name: words.now, valueOf: ({ whole }) => numberOf(whole, measure) },
  ];
};

/** The largest lines from one moment to another: who overtakes whom. Null without two moments. */
export const slopeOption = (parts: ChartParts): EChartsCoreOption | null => {
  const sides = sidesOf(parts);
  const [figure] = parts.columns;
  if (!sides || !figure) return null;
  const series = largest(drawnLines(parts), parts.shape.measure, MOST_NAMED).flatMap((line) => {
    const values = sides.map(({ valueOf }) => valueOf(line));
    // A slope without one of its ends is none.
    return values.includes(null) ? [] : [{ name: lineName(line), values }];
  });
  return {
    animation: false,
    grid: { left: 8, right: 120, top: 32, bottom: 8, outerBoundsMode: 'same' },
    tooltip: {
      ...plainTooltip,
      trigger: 'item',
      formatter: ({ seriesName, name, value }: { seriesName: string; name: string; value: number }) =>
        `${seriesName}\n${name} ${parts.write(figure, value)}`,
    },
    xAxis: { type: 'category', boundaryGap: false, data: sides.map(({ name }) => name) },
    yAxis: columnAxis(parts, figure),
    series: series.map(({ name, values }) => ({
      name,
      type: 'line',
      symbolSize: 8,
      data: values,
      endLabel: { show: true, color: parts.ink, formatter: '{a}' },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
};
