import type { Language, Chart } from '@xiangtong/contracts';
import { words } from '../words';
import { labelSize, textWidth } from './category-labels';
import { decimalsOf, figure } from './figures';
import { ink } from './palette';

/** Fixed width and language of the picture that is drawn. */
export interface ChartPlace {
  readonly width: number;
  /** Height a picture may not exceed. */
  readonly tallest: number;
  /** Height left on the page: a picture that nearly fits is made a little lower instead of leaving a gap. */
  readonly room?: number;
  /** How low it may be made for that, and how low in any case, as shares of its preferred height. */
  readonly fit?: HeightFit;
  readonly language: Language;
}

export interface HeightFit {
  readonly least: number;
  readonly share: number;
}

/** A plot gives up at most a fifth of its height to stay on the page, and only if needed. */
export const defaultFit: HeightFit = { least: 0.78, share: 1 };

/** Rows of names, and tiles of two lines, can be read down to this share of their height. */
const leastOfRows = 0.66;
export const lowestRows = (height: number): number => height * leastOfRows;

/** A plot in which values can still be told apart, with what is around it. */
const leastPlot = 72;
export const lowestPlot = (height: number, plot: number): number => height - plot + leastPlot;

/** A height that fits into the room, but not less than the chart allows, nor than can be read (`lowest`). */
export const fittedHeight = (whole: number, lowest: number, place: ChartPlace): number => {
  const { room = whole, fit = defaultFit } = place;
  const wanted = Math.max(whole * fit.share, Math.min(whole, lowest));
  return wanted > room && Math.max(whole * fit.least, lowest) <= room ? room : wanted;
};

/** A chart as SVG, one unit per point. */
export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** ECharts option and the height it needs. */
export interface ChartPlan {
  readonly option: Readonly<Record<string, unknown>>;
  readonly height: number;
  /** Height that it can still be read at. */
  readonly lowest: number;
}

export const text = { fontFamily: 'Noto Sans SC', fontSize: labelSize, color: ink.text } as const;

const legendRow = 14;
const symbolWidth = 20;

const legendRows = (chart: Chart, width: number): number => {
  if (chart.series.length < 2) return 0;
  let rows = 1;
  let used = 0;
  for (const { name } of chart.series) {
    const item = symbolWidth + 5 + textWidth(name) + 12;
    if (used > 0 && used + item > width) {
      rows += 1;
      used = 0;
    }
    used += item;
  }
  return rows;
};

/** Unit of measure top left, legend right of it: the common parts of all charts, and their height. */
export const frame = (chart: Chart, { width, language }: ChartPlace) => {
  const unit = chart.unit === '' ? '' : words[language].unit(chart.unit);
  const legendLeft = unit === '' ? 0 : textWidth(unit) + 16;
  const rows = legendRows(chart, width - legendLeft);
  const option = {
    animation: false,
    textStyle: { fontFamily: text.fontFamily },
    title: {
      text: unit,
      left: 0,
      top: 0,
      padding: [2, 0],
      textStyle: { ...text, fontWeight: 'normal', color: ink.soft },
    },
    legend: {
      show: rows > 0,
      top: 0,
      right: 0,
      left: rows > 1 ? legendLeft : undefined,
      padding: [2, 2, 0, 0],
      ...(chart.type === 'line' ? {} : { icon: 'rect' }),
      itemGap: 12,
      itemWidth: symbolWidth,
      itemHeight: 7,
      itemStyle: { borderWidth: 0.5 },
      textStyle: text,
      data: chart.series.map(({ name }) => ({ name })),
    },
  };
  return { option, top: 9 + Math.max(1, rows) * legendRow };
};

/** Names of the axes are within the grid. */
export const outerBounds = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

export const valueAxis = {
  type: 'value',
  axisLabel: { ...text, color: ink.soft, formatter: (value: number) => figure(value, decimalsOf(value)) },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: ink.grid, width: 0.5 } },
} as const;

/** Names are at the edge of the plot, not at the zero line, where bars below zero would cover them. */
export const categoryAxis = {
  type: 'category',
  axisLine: { onZero: false, lineStyle: { color: ink.axis, width: 0.7 } },
  axisTick: { show: false },
  axisLabel: { ...text, lineHeight: 10.4, interval: 0, margin: 6 },
} as const;

/** Line at zero for charts that go below it. */
export const zeroLine = (chart: Chart, along: 'xAxis' | 'yAxis'): object =>
  chart.series.some(({ values }) => values.some((value) => (value ?? 0) < 0))
    ? {
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: ink.axis, width: 0.7, type: 'solid' },
          data: [{ [along]: 0 }],
        },
      }
    : {};
