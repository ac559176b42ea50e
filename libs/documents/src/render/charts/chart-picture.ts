import type { Chart } from '@xiangtong/contracts';
import * as echarts from 'echarts';
import { typefaces } from '../../fonts/typeface';
import { planBars, planHorizontalBars } from './bar-plan';
import { labelSize, wrapped } from './category-labels';
import { fittedHeight, lowestRows, type ChartPicture, type ChartPlace, type ChartPlan } from './chart-frame';
import { planLines } from './line-plan';
import { ink } from './palette';
import { svgPicture, svgText } from './tile-map/svg-parts';
import { planTileMap } from './tile-map/tile-map-plan';
import { planWaterfall } from './waterfall-plan';

const line = 11;
const above = 4;

const linesOf = ({ notes = [] }: Chart, width: number): readonly string[] =>
  notes.flatMap((note) => wrapped(note, width));

/** Height of the notes of a chart below its plot. */
const notesHeight = (chart: Chart, { width }: Pick<ChartPlace, 'width'>): number => {
  const lines = linesOf(chart, width).length;
  return lines === 0 ? 0 : above + lines * line;
};

const innerOf = (svg: string): string =>
  svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));

/** The picture with the notes of its chart at its foot. */
const withNotes = (picture: ChartPicture, chart: Chart): ChartPicture => {
  const { svg, width, height: plot } = picture;
  const lines = linesOf(chart, width);
  if (lines.length === 0) return picture;
  const height = plot + notesHeight(chart, picture);
  const texts = lines.map((text, index) =>
    svgText(text, { x: 0, y: plot + above + index * line + labelSize, size: labelSize, fill: ink.soft }),
  );
  return { width, height, svg: svgPicture(width, height, [innerOf(svg), ...texts]) };
};

/** Charts that ECharts draws. */
const plans: Readonly<
  Record<Exclude<Chart['type'], 'tile-map'>, (chart: Chart, place: ChartPlace) => ChartPlan>
> = {
  bar: planBars,
  'horizontal-bar': planHorizontalBars,
  line: planLines,
  waterfall: planWaterfall,
};

/** Measures text with the real font: without a browser, ECharts guesses its width. */
const measureInReportFont = (): void =>
  echarts.setPlatformAPI({
    measureText: (text: string, font = '') => {
      const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
      const weight = /\bbold\b/.test(font) ? 'bold' : 'regular';
      return { width: typefaces()[weight].width(text, size) };
    },
  });

/**
 * ECharts numbers its pictures throughout the process, and adds styles for a mouse: both are removed. So are its clips:
 * no value is outside of the axes, and a clip would be a mask of transparency in a PDF.
 */
const stable = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<clipPath[\s\S]*?<\/clipPath>/g, '')
    .replace(/ clip-path="[^"]*"/g, '')
    .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, 'chart-');

const toSvg = ({ option, height }: ChartPlan, width: number): string => {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return stable(chart.renderToSVGString());
  } finally {
    // An undisposed chart keeps a timer, and with it the process, alive.
    chart.dispose();
  }
};

/** The picture without its notes, in the room that they leave. */
const drawPlot = (chart: Chart, place: ChartPlace): ChartPicture => {
  const { width } = place;
  if (chart.type === 'tile-map') return { width, ...planTileMap(chart, place) };
  measureInReportFont();
  const plan = plans[chart.type](chart, place);
  const height = fittedHeight(plan.height, plan.lowest, place);
  return { svg: toSvg({ ...plan, height }, width), width, height };
};

const aboveNotes = (place: ChartPlace, notes: number): ChartPlace => ({
  ...place,
  tallest: place.tallest - notes,
  ...(place.room !== undefined && { room: place.room - notes }),
});

/** Height at which a chart is drawn at a place. */
export const chartHeight = (chart: Chart, place: ChartPlace): number => {
  const notes = notesHeight(chart, place);
  const plot = aboveNotes(place, notes);
  if (chart.type === 'tile-map') return notes + planTileMap(chart, plot).height;
  const { height, lowest } = plans[chart.type](chart, plot);
  return notes + fittedHeight(height, lowest, plot);
};

/** Height below which it cannot be read. */
export const lowestChartHeight = (chart: Chart, place: ChartPlace): number => {
  const notes = notesHeight(chart, place);
  const plot = aboveNotes(place, notes);
  if (chart.type === 'tile-map') return notes + lowestRows(planTileMap(chart, plot).height);
  return notes + plans[chart.type](chart, plot).lowest;
};

/** Draws a chart without its number and title, which are part of the page. */
export const drawChart = (chart: Chart, place: ChartPlace): ChartPicture =>
  withNotes(drawPlot(chart, aboveNotes(place, notesHeight(chart, place))), chart);
