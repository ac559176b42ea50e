import type { Chart } from '@xiangtong/contracts';
import { axisRoom } from './bar-plan';
import { fitCategoryLabels } from './category-labels';
import {
  categoryAxis,
  frame,
  lowestPlot,
  outerBounds,
  text,
  valueAxis,
  type ChartPlace,
  type ChartPlan,
} from './chart-frame';
import { chartDecimals, figure } from './figures';
import { fall, ink, rise } from './palette';

const plotHeight = 160;

interface Step {
  readonly from: number;
  readonly to: number;
  readonly isLevel: boolean;
}

/** Positions every bar: a level starts at zero, a change where the bar before it ended. */
export const waterfallSteps = (
  values: readonly (number | null)[],
  levels: readonly number[],
): readonly Step[] => {
  let reached = 0;
  return values.map((value, index) => {
    const isLevel = levels.includes(index);
    const from = isLevel ? 0 : reached;
    reached = from + (value ?? 0);
    return { from, to: reached, isLevel };
  });
};

/** The parameters of an ECharts custom drawing; only the two calls used here. */
interface DrawApi {
  value(dimension: number): number;
  coord(point: readonly [number, number]): [number, number];
  size(span: readonly [number, number]): [number, number];
}

const colors = ({ from, to, isLevel }: Step): { readonly fill: string; readonly stroke: string } => {
  if (isLevel) return { fill: ink.accent, stroke: ink.accent };
  return to < from ? { fill: '#ffffff', stroke: fall } : { fill: rise, stroke: rise };
};

const labelOf = ({ from, to, isLevel }: Step, value: number, decimals: number): string => {
  if (isLevel || value === 0) return figure(value, decimals);
  return `${to < from ? '▼' : '▲'}${figure(Math.abs(value), decimals)}`;
};

/** A step with its label. */
interface Bar extends Step {
  readonly index: number;
  readonly label: string;
  readonly isLast: boolean;
}

const barLabel = (
  { label, isLevel, to }: Bar,
  x: number,
  [top, bottom]: readonly [number, number],
): object => {
  const below = isLevel && to < 0;
  const style = { text: label, ...font, textAlign: 'center', textVerticalAlign: below ? 'top' : 'bottom' };
  return { type: 'text', x, y: below ? bottom + 4 : top - 4, style };
};

const drawBar = (bar: Bar, api: DrawApi): object => {
  const [x, fromY] = api.coord([bar.index, bar.from]);
  const [, toY] = api.coord([bar.index, bar.to]);
  const slot = api.size([1, 0])[0];
  const width = Math.min(34, slot * 0.6);
  const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
  const rectangle = {
    type: 'rect',
    shape: { x: x - width / 2, y: top, width, height: Math.max(0.8, bottom - top) },
    style: { ...colors(bar), lineWidth: 1 },
  };
  const connector = {
    type: 'line',
    shape: { x1: x + width / 2, y1: toY, x2: x + slot - width / 2, y2: toY },
    style: { stroke: ink.soft, lineWidth: 0.5, lineDash: [2, 2] },
  };
  const label = barLabel(bar, x, [top, bottom]);
  return { type: 'group', children: bar.isLast ? [rectangle, label] : [connector, rectangle, label] };
};

const font = { fontFamily: text.fontFamily, fontSize: text.fontSize, fill: text.color } as const;

/** A waterfall from a base over its changes to the result. Rises are filled and marked ▲, falls hollow and marked ▼. */
export const planWaterfall = (chart: Chart, place: ChartPlace): ChartPlan => {
  const { option, top } = frame({ ...chart, series: chart.series.slice(0, 1) }, place);
  const decimals = chartDecimals(chart);
  const values = chart.series[0]?.values ?? [];
  const steps = waterfallSteps(values, chart.levels ?? []);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const slot = (place.width - axisRoom(chart) - 8) / Math.max(1, chart.categories.length);
  const names = fitCategoryLabels(chart.categories, slot, false);
  const height = top + plotHeight + names.height + 10;
  return {
    height,
    lowest: lowestPlot(height, plotHeight),
    option: {
      ...option,
      grid: { left: 4, right: 8, top: top + 8, bottom: 4, ...outerBounds },
      xAxis: {
        ...categoryAxis,
        data: names.texts,
        axisLabel: { ...categoryAxis.axisLabel, rotate: names.rotate },
      },
      yAxis: { ...valueAxis, min: Math.min(0, ...ends), boundaryGap: [0, '8%'] },
      series: {
        type: 'custom',
        data: steps.map(({ from, to }, index) => [index, from, to]),
        encode: { x: 0, y: [1, 2] },
        renderItem: ({ dataIndex: index }: { readonly dataIndex: number }, api: DrawApi) => {
          const step = steps[index];
          if (!step) return undefined;
          const label = labelOf(step, values[index] ?? 0, decimals);
          return drawBar({ ...step, index, label, isLast: index === steps.length - 1 }, api);
        },
      },
    },
  };
};
