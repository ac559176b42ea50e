import type { Language, Chart } from '@xiangtong/contracts';
import { words } from '../words';
import { fitCategoryLabels, textWidth, wrapped } from './category-labels';
import {
  categoryAxis,
  frame,
  lowestPlot,
  outerBounds,
  lowestRows,
  text,
  valueAxis,
  zeroLine,
  type ChartPlace,
  type ChartPlan,
} from './chart-frame';
import { chartDecimals, figure } from './figures';
import { barStyle } from './palette';

/** Width of the value axis labels beside the plot. */
export const axisRoom = (chart: Chart): number => {
  const largest = Math.max(
    0,
    ...chart.series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))),
  );
  return textWidth(figure(-largest, largest < 10 ? 1 : 0)) + 16;
};

const plotHeight = 150;

const widestFigure = (chart: Chart, decimals: number): number =>
  Math.max(
    0,
    ...chart.series.flatMap(({ values }) => values.map((value) => textWidth(figure(value ?? 0, decimals)))),
  );

/** A name with the reason for its missing bars: the marks of the first series with a missing one. */
const markedNames = ({ categories, gaps = [] }: Chart, language: Language): readonly string[] =>
  categories.map((name, index) => {
    const gap = gaps.find(({ category }) => category === index);
    return gap ? `${name}${words[language].inBrackets(gap.mark)}` : name;
  });

type Side = 'top' | 'bottom' | 'left' | 'right';

const items = (values: readonly (number | null)[], [above, below]: readonly [Side, Side]) =>
  values.map((value) => ({ value, label: { position: (value ?? 0) < 0 ? below : above } }));

interface BarLook {
  readonly labels: boolean;
  readonly sides: readonly [Side, Side];
  readonly along: 'xAxis' | 'yAxis';
  /** White between the bars of two categories, as a share of both. */
  readonly apart: string;
}

const series = (chart: Chart, decimals: number, { labels, sides, along, apart }: BarLook) =>
  chart.series.map(({ name, values }, index) => ({
    type: 'bar',
    name,
    data: items(values, sides),
    barMaxWidth: 26,
    barCategoryGap: apart,
    barGap: '0%',
    itemStyle: barStyle(index),
    label: {
      ...text,
      fontSize: 7,
      show: labels,
      distance: 3,
      formatter: ({ value }: { readonly value: number }) => figure(value, decimals),
    },
    ...(index === 0 ? zeroLine(chart, along) : {}),
  }));

/** Vertical bars. Figures are written on them where there is space for each. */
export const planBars = (chart: Chart, place: ChartPlace): ChartPlan => {
  const { option, top } = frame(chart, place);
  const decimals = chartDecimals(chart);
  const slot = (place.width - axisRoom(chart) - 8) / Math.max(1, chart.categories.length);
  const names = fitCategoryLabels(markedNames(chart, place.language), slot, false);
  const perBar = (slot * 0.65) / Math.max(1, chart.series.length);
  const single = chart.series.length === 1 ? slot : perBar;
  const labels = widestFigure(chart, decimals) * (7 / 8) + 2 <= single;
  const height = top + plotHeight + names.height + 10;
  return {
    height,
    lowest: lowestPlot(height, plotHeight),
    option: {
      ...option,
      grid: { left: 4, right: 8, top, bottom: 4, ...outerBounds },
      xAxis: {
        ...categoryAxis,
        data: names.texts,
        axisLabel: { ...categoryAxis.axisLabel, rotate: names.rotate, interval: names.every - 1 },
      },
      yAxis: valueAxis,
      series: series(chart, decimals, { labels, sides: ['top', 'bottom'], along: 'yAxis', apart: '35%' }),
    },
  };
};

/** Horizontal bars, the first category on top: the form for long names. */
export const planHorizontalBars = (chart: Chart, place: ChartPlace): ChartPlan => {
  const { option, top } = frame(chart, place);
  const decimals = chartDecimals(chart);
  const names = markedNames(chart, place.language).map((name) => wrapped(name, place.width * 0.36));
  const bars = chart.series.length;
  const row = Math.max(bars * 9 + 6, 12, ...names.map(({ length }) => length * 10.4 + 4));
  const labelRoom = widestFigure(chart, decimals) + 6;
  const below = chart.series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const height = Math.min(place.tallest, top + row * chart.categories.length + 24);
  return {
    height,
    lowest: lowestRows(height),
    option: {
      ...option,
      grid: { left: 4, right: labelRoom, top, bottom: 4, ...outerBounds },
      xAxis: { ...valueAxis, boundaryGap: [below ? '12%' : 0, 0] },
      yAxis: { ...categoryAxis, inverse: true, data: names.map((lines) => lines.join('\n')) },
      series: series(chart, decimals, {
        labels: true,
        sides: ['right', 'left'],
        // A figure is beside its own bar and touches none of the other series.
        along: 'xAxis',
        apart: '15%',
      }),
    },
  };
};
