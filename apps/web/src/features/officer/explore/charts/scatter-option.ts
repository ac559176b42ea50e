import type { EChartsCoreOption } from 'echarts/core';
import type { FigureColumn } from '../pivot/figure-column';
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

const headOf = ({ name, unit }: FigureColumn): string => (unit === '' ? name : `${name} ${unit}`);

/** Each line as a point of two figures: what is sold against how it grows. Null where the table has one figure. */
export const scatterOption = (parts: ChartParts): EChartsCoreOption | null => {
  const [across, up] = parts.columns;
  if (!across || !up) return null;
  const lines = drawnLines(parts);
  const named = new Set(largest(lines, across.key, MOST_NAMED).map(({ key }) => key));
  const data = lines.flatMap((line) => {
    const [x, y] = [numberOf(line.whole, across.key), numberOf(line.whole, up.key)];
    return x === null || y === null
      ? []
      : [{ name: lineName(line), value: [x, y], label: { show: named.has(line.key) } }];
  });
  const told = ({ name, value: [x, y] }: { name: string; value: [number, number] }): string =>
    `${name}\n${across.name} ${parts.write(across, x)}\n${up.name} ${parts.write(up, y)}`;
  return {
    animation: false,
    grid: { left: 8, right: 40, top: 32, bottom: 24, outerBoundsMode: 'same' },
    tooltip: { ...plainTooltip, trigger: 'item', formatter: told },
    xAxis: { ...columnAxis(parts, across), name: headOf(across), nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...columnAxis(parts, up), name: headOf(up) },
    series: [
      {
        type: 'scatter',
        symbolSize: 9,
        data,
        label: { position: 'right', color: parts.ink, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
};
