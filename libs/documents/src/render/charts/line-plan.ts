import type { Chart } from '@xiangtong/contracts';
import { axisRoom } from './bar-plan';
import { fitCategoryLabels } from './category-labels';
import {
  categoryAxis,
  frame,
  lowestPlot,
  outerBounds,
  valueAxis,
  zeroLine,
  type ChartPlace,
  type ChartPlan,
} from './chart-frame';
import { gapAxes } from './gap-marks';
import { lineStyle } from './palette';

const plotHeight = 150;

/** Lines that differ in dash and mark as well as in colour. */
export const planLines = (chart: Chart, place: ChartPlace): ChartPlan => {
  const { option, top } = frame(chart, place);
  const slot = (place.width - axisRoom(chart) - 16) / Math.max(1, chart.categories.length);
  const names = fitCategoryLabels(chart.categories, slot, true);
  const marks = gapAxes(chart, slot, names.height + 6);
  const few = chart.categories.length <= 36;
  const height = top + plotHeight + names.height + 10 + marks.height;
  return {
    height,
    lowest: lowestPlot(height, plotHeight),
    option: {
      ...option,
      grid: { left: 4, right: 14, top, bottom: 4 + marks.height, ...outerBounds },
      xAxis: [
        {
          ...categoryAxis,
          data: names.texts,
          axisLabel: { ...categoryAxis.axisLabel, interval: names.every - 1 },
        },
        ...marks.axes,
      ],
      yAxis: { ...valueAxis, scale: true },
      series: chart.series.map(({ name, values }, index) => ({
        type: 'line',
        name,
        data: values,
        showSymbol: few,
        showAllSymbol: few,
        ...lineStyle(index),
        ...(index === 0 ? zeroLine(chart, 'yAxis') : {}),
      })),
    },
  };
};
