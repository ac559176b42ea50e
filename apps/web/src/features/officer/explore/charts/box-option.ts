import { quantile, sorted } from '@xiangtong/domain';
import type { EChartsCoreOption } from 'echarts/core';
import { cellOf } from '../pivot/pivot';
import { columnAxis, drawnLines, lineName, numberOf, plainTooltip, type ChartParts } from './chart-parts';

/** A figure of a line. */
interface Point {
  readonly name: string;
  readonly value: number;
}

export interface Box {
  /** Lowest within reach, quartiles with the median between, highest within reach. */
  readonly five: readonly [number, number, number, number, number];
  readonly beyond: readonly Point[];
}

/** Fewer have no quartiles to speak of. */
const FEWEST = 4;

/** Tukey's box: whiskers end at the last figure within one and a half heights of the box. */
export const boxOf = (points: readonly Point[]): Box | null => {
  if (points.length < FEWEST) return null;
  const values = sorted(points.map(({ value }) => value));
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(values, part)) as [
    number,
    number,
    number,
  ];
  const reach = 1.5 * (high - low);
  const isWithin = (value: number): boolean => value >= low - reach && value <= high + reach;
  const within = values.filter(isWithin);
  return {
    five: [within[0] ?? low, low, middle, high, within.at(-1) ?? high],
    beyond: points.filter(({ value }) => !isWithin(value)),
  };
};

interface NamedBox extends Box {
  readonly name: string;
}

/** One box for each member across, or one over all lines. */
const boxesOf = (parts: ChartParts): NamedBox[] => {
  const { pivot, columns } = parts;
  const [figure] = columns;
  const lines = drawnLines(parts);
  const places = pivot.columns.filter(({ takesPlace }) => takesPlace);
  const sides = places.length > 0 ? places : [{ code: null, name: figure!.name }];
  return sides.flatMap(({ code, name }) => {
    const points = lines.flatMap((line): Point[] => {
      const value = numberOf(code === null ? line.whole : cellOf(pivot, line, code), figure!.key);
      return value === null ? [] : [{ name: lineName(line), value }];
    });
    const box = boxOf(points);
    return box ? [{ name, ...box }] : [];
  });
};

/** How the lines are spread: their middle half as a box, those far off by name. Null where there are too few. */
export const boxOption = (parts: ChartParts): EChartsCoreOption | null => {
  const [figure] = parts.columns;
  if (!figure) return null;
  const boxes = boxesOf(parts);
  if (boxes.length === 0) return null;
  const write = (value: number): string => parts.write(figure, value);
  const beyond = boxes.flatMap(({ beyond: points }, at) =>
    points.map(({ name, value }) => ({ name, value: [at, value] })),
  );
  return {
    animation: false,
    grid: { left: 8, right: 40, top: 32, bottom: 8, outerBoundsMode: 'same' },
    tooltip: { ...plainTooltip, trigger: 'item' },
    xAxis: { type: 'category', data: boxes.map(({ name }) => name), axisTick: { show: false } },
    yAxis: columnAxis(parts, figure),
    series: [
      {
        type: 'boxplot',
        data: boxes.map(({ five }) => [...five]),
        tooltip: {
          formatter: ({ name, dataIndex }: { name: string; dataIndex: number }) =>
            `${name}\n${boxes[dataIndex]!.five.map(write).join(' · ')}`,
        },
      },
      {
        type: 'scatter',
        symbolSize: 7,
        data: beyond,
        tooltip: {
          formatter: ({ name, value }: { name: string; value: [number, number] }) =>
            `${name} ${write(value[1])}`,
        },
        label: { show: true, position: 'right', color: parts.ink, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
};
