import { element, text, type Attributes, type Html } from '../../html/element';
import { ink } from '../palette';
import type { NativeChart, NativeSeries } from './native-chart';

/** Cells of a workbook that hold the values of a chart. */
export interface ChartCells {
  readonly categories: string;
  /** Name and values of each series. */
  readonly series: readonly { readonly name: string; readonly values: string }[];
}

type Xml = Html;

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

const c = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(`c:${name}`, attributes, ...children);
const a = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(`a:${name}`, attributes, ...children);
const val = (name: string, value: string | number): Xml => c(name, { val: value });

const solid = (color: string): Xml => a('solidFill', {}, a('srgbClr', { val: color.slice(1).toUpperCase() }));
const noFill = a('noFill');

/** Points to the unit of lines. */
const LINE_UNIT = 12_700;
const line = (color: string, width: number, ...more: readonly Xml[]): Xml =>
  a('ln', { w: Math.round(width * LINE_UNIT) }, solid(color), ...more);
const noLine = a('ln', {}, noFill);

/** Size of the texts of a chart, in points. */
const textSize = 9;

const textProperties = (color: string, points: number): Xml =>
  c(
    'txPr',
    {},
    a('bodyPr'),
    a('lstStyle'),
    a(
      'p',
      {},
      a('pPr', {}, a('defRPr', { sz: points * 100, b: 0 }, solid(color))),
      a('endParaRPr', { lang: 'zh-CN' }),
    ),
  );

const points = (values: readonly (string | number | null)[]): readonly Xml[] => [
  val('ptCount', values.length),
  ...values.flatMap((value, idx) =>
    value === null ? [] : [c('pt', { idx }, c('v', {}, text(String(value))))],
  ),
];

const strings = (reference: string, values: readonly string[]): Xml =>
  c('strRef', {}, c('f', {}, text(reference)), c('strCache', {}, ...points(values)));

const numbers = (reference: string, values: readonly (number | null)[], format: string): Xml =>
  c(
    'numRef',
    {},
    c('f', {}, text(reference)),
    c('numCache', {}, c('formatCode', {}, text(format)), ...points(values)),
  );

const dashes = ['solid', 'dash', 'sysDot', 'lgDashDot'] as const;
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;

const shape = ({ look }: NativeSeries): Xml => {
  if (look.kind === 'spacer') return c('spPr', {}, noFill, noLine);
  if (look.kind === 'fill') return c('spPr', {}, solid(look.fill), line(look.border, 0.75));
  return c('spPr', {}, line(look.color, 1.5, a('prstDash', { val: dashes[look.index % dashes.length]! })));
};

const marker = ({ look }: NativeSeries): readonly Xml[] =>
  look.kind === 'line'
    ? [
        c(
          'marker',
          {},
          val('symbol', symbols[look.index % symbols.length]!),
          val('size', 5),
          c('spPr', {}, solid(look.color), line(look.color, 0.75)),
        ),
      ]
    : [val('invertIfNegative', 0)];

const labels = (
  { hasLabels, numberFormat, isStacked }: NativeChart,
  { look }: NativeSeries,
  size: number,
): readonly Xml[] => {
  if (!hasLabels || look.kind !== 'fill') return [];
  const marked = `${look.mark}${numberFormat}`;
  const format = look.mark === '' ? numberFormat : `${marked};${marked};${numberFormat}`;
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return [
    c(
      'dLbls',
      {},
      c('numFmt', { formatCode: format, sourceLinked: 0 }),
      // A label in a stacked bar has a background, because the bar may be thinner than its label.
      c('spPr', {}, isStacked ? solid('#ffffff') : noFill, noLine),
      textProperties(ink.text, size - 1),
      val('dLblPos', isStacked ? 'ctr' : 'outEnd'),
      ...shown.map((name) => val(`show${name}`, name === 'Val' ? 1 : 0)),
    ),
  ];
};

const seriesXml = (chart: NativeChart, cells: ChartCells, size: number): readonly Xml[] =>
  chart.series.map((series, index) => {
    const { name, values } = cells.series[index]!;
    return c(
      'ser',
      {},
      val('idx', index),
      val('order', index),
      c('tx', {}, strings(name, [series.name])),
      shape(series),
      ...marker(series),
      ...labels(chart, series, size),
      c('cat', {}, strings(cells.categories, chart.categories)),
      c('val', {}, numbers(values, series.values, chart.numberFormat)),
      ...(series.look.kind === 'line' ? [val('smooth', 0)] : []),
    );
  });

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const axes = [val('axId', CATEGORY_AXIS), val('axId', VALUE_AXIS)];

const plotXml = (chart: NativeChart, cells: ChartCells, size: number): Xml => {
  const series = seriesXml(chart, cells, size);
  const varied = val('varyColors', 0);
  if (chart.kind === 'line')
    return c('lineChart', {}, val('grouping', 'standard'), varied, ...series, val('marker', 1), ...axes);
  return c(
    'barChart',
    {},
    val('barDir', chart.kind === 'bar' ? 'bar' : 'col'),
    val('grouping', chart.isStacked ? 'stacked' : 'clustered'),
    varied,
    ...series,
    val('gapWidth', 60),
    val('overlap', chart.isStacked ? 100 : 0),
    ...axes,
  );
};

const axisTitle = (unit: string, size: number): readonly Xml[] => {
  if (unit === '') return [];
  const properties = { lang: 'zh-CN', sz: size * 100, b: 0 };
  const run = a('r', {}, a('rPr', properties, solid(ink.soft)), a('t', {}, text(unit)));
  const rich = c('rich', {}, a('bodyPr'), a('lstStyle'), a('p', {}, run));
  return [c('title', {}, c('tx', {}, rich), val('overlay', 0))];
};

/** Names of categories are at the edge of the plot, not at zero, where bars below it would cover them. */
const categoryAxis = ({ kind }: NativeChart, size: number): Xml =>
  c(
    'catAx',
    {},
    val('axId', CATEGORY_AXIS),
    c('scaling', {}, val('orientation', kind === 'bar' ? 'maxMin' : 'minMax')),
    val('delete', 0),
    val('axPos', kind === 'bar' ? 'l' : 'b'),
    c('numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'low'),
    c('spPr', {}, line(ink.axis, 0.75)),
    textProperties(ink.text, size),
    val('crossAx', VALUE_AXIS),
    val('crosses', 'autoZero'),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    // Every name is written.
    val('tickLblSkip', 1),
    val('noMultiLvlLbl', 1),
  );

/** Bars begin at zero: a length tells a value. */
const startsAtZero = ({ kind, series }: NativeChart): boolean =>
  kind !== 'line' && series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));

const valueAxis = (chart: NativeChart, size: number): Xml => {
  const { kind, unit, numberFormat } = chart;
  const scaling = [val('orientation', 'minMax'), ...(startsAtZero(chart) ? [val('min', 0)] : [])];
  return c(
    'valAx',
    {},
    val('axId', VALUE_AXIS),
    c('scaling', {}, ...scaling),
    val('delete', 0),
    val('axPos', kind === 'bar' ? 'b' : 'l'),
    c('majorGridlines', {}, c('spPr', {}, line(ink.grid, 0.5))),
    ...axisTitle(unit, size),
    c('numFmt', { formatCode: numberFormat.replace(/\.0+$/, ''), sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    c('spPr', {}, noLine),
    textProperties(ink.soft, size),
    val('crossAx', CATEGORY_AXIS),
    // A bar chart lists its categories from the top down, so the far end of their axis is at the foot.
    val('crosses', kind === 'bar' ? 'max' : 'autoZero'),
    val('crossBetween', 'between'),
  );
};

const legend = ({ hasLegend }: NativeChart, size: number): readonly Xml[] =>
  hasLegend
    ? [c('legend', {}, val('legendPos', 't'), val('overlay', 0), textProperties(ink.text, size))]
    : [];

/**
 * The part of a package that draws a chart from cells, in the order of elements that ECMA-376 sets (21.2.2). It holds the
 * values once more, for programs that do not open the cells; a missing one is in neither.
 */
export const chartXml = (
  chart: NativeChart,
  cells: ChartCells,
  { size = textSize, behind = [] }: { readonly size?: number; readonly behind?: readonly Xml[] } = {},
): Xml =>
  element(
    'c:chartSpace',
    NAMESPACES,
    val('date1904', 0),
    val('roundedCorners', 0),
    c(
      'chart',
      {},
      val('autoTitleDeleted', 1),
      c(
        'plotArea',
        {},
        c('layout'),
        plotXml(chart, cells, size),
        categoryAxis(chart, size),
        valueAxis(chart, size),
      ),
      ...legend(chart, size),
      val('plotVisOnly', 1),
      val('dispBlanksAs', 'gap'),
    ),
    c('spPr', {}, solid('#ffffff'), noLine),
    ...behind,
  );
