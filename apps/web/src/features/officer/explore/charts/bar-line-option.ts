import { holeMark, holeOf, type Language } from '@xiangtong/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import type { CubeRow } from '../../../../api/cube/use-cube';
import { cellOf, isTime, type Pivot, type PivotLine, type PivotShape } from '../pivot/pivot';
import { largest, lineName, numberOf, valueAxis, type AxisWords } from './chart-parts';

export type BarOrLine = 'bar' | 'stacked' | 'line';

const MOST_SERIES = 6;
const MOST_BARS = 20;

interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What is drawn; heights are for drawing alone, exact figures are in the table. */
export interface ChartContent {
  readonly names: readonly string[];
  /** Why each name was not reported, which breaks the line there; null if it was. */
  readonly marks: readonly (string | null)[];
  readonly series: readonly Series[];
  /** Bars lie when their names are no periods. */
  readonly isLying: boolean;
}

const markOf = (whole: CubeRow | undefined, measure: string, language: Language): string | null => {
  const hole = holeOf(whole, measure);
  return hole && holeMark(hole, language);
};

/** Lines without columns: in the order of time, else the largest. */
const flatContent = (
  lines: readonly PivotLine[],
  { rows, measure }: PivotShape,
  kind: BarOrLine,
  language: Language,
): ChartContent => {
  const inTime = isTime(rows[0]);
  const shown = inTime
    ? lines.toSorted((a, b) => (a.members[0]!.code < b.members[0]!.code ? -1 : 1))
    : largest(lines, measure, MOST_BARS);
  return {
    names: shown.map(lineName),
    series: [{ name: '', values: shown.map(({ whole }) => numberOf(whole, measure)) }],
    marks: shown.map(({ whole }) => markOf(whole, measure, language)),
    isLying: !inTime && kind !== 'line',
  };
};

/**
 * Columns become the names when they are periods or the picture is of lines; otherwise the largest lines do. What takes
 * no place among the others is not drawn beside them.
 */
export const chartContent = (
  pivot: Pivot,
  shape: PivotShape,
  kind: BarOrLine,
  language: Language,
): ChartContent => {
  const { measure } = shape;
  const columns = pivot.columns.filter((column) => column.takesPlace);
  const lines = pivot.lines.filter((line) => line.takesPlace);
  const valueOf = (line: PivotLine, code: string): number | null =>
    numberOf(cellOf(pivot, line, code), measure);
  if (shape.columns === null) return flatContent(lines, shape, kind, language);
  if (isTime(shape.columns) || kind === 'line') {
    const series = largest(lines, measure, MOST_SERIES).map((line) => ({
      name: lineName(line),
      values: columns.map(({ code }) => valueOf(line, code)),
    }));
    const marks = columns.map(({ code }) => markOf(pivot.foot.get(code), measure, language));
    return { names: columns.map(({ name }) => name), marks, series, isLying: false };
  }
  const shown = largest(lines, measure, MOST_BARS);
  const series = columns.slice(0, MOST_SERIES).map(({ code, name }) => ({
    name,
    values: shown.map((line) => valueOf(line, code)),
  }));
  return {
    names: shown.map(lineName),
    marks: shown.map(({ whole }) => markOf(whole, measure, language)),
    series,
    isLying: true,
  };
};

/** Why nobody reported, written in place of the figure. */
const markPoint = ({ names, marks, isLying }: ChartContent, ink: string) => ({
  silent: true,
  symbol: 'circle',
  symbolSize: 1,
  label: {
    position: 'right',
    distance: 4,
    color: ink,
    ...(!isLying && { position: 'top', rotate: 90, align: 'left', verticalAlign: 'middle' }),
    formatter: '{b}',
  },
  data: names.flatMap((name, index) => {
    const mark = marks[index];
    return mark ? { name: mark, coord: isLying ? [0, name] : [name, 0] } : [];
  }),
});

/** Where a target lies; what has none has no line. */
const targetLine = (target: number, isLying: boolean) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { type: 'dashed', width: 2 },
  label: { formatter: '◎', position: isLying ? 'start' : 'end' },
  data: [isLying ? { xAxis: target } : { yAxis: target }],
});

export const barLineOption = (
  content: ChartContent,
  kind: BarOrLine,
  words: AxisWords & { readonly target: number | null },
): EChartsCoreOption => {
  const { names, series, isLying } = content;
  const { write, ink, target } = words;
  const category = { type: 'category', data: names, axisTick: { show: false } };
  const value = valueAxis(words);
  const legend = series.length > 1 ? { top: 0, type: 'scroll' } : { show: false };
  return {
    legend,
    animation: false,
    grid: { left: 8, right: 40, top: series.length > 1 ? 52 : 28, bottom: 8, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      valueFormatter: (shown: unknown) => (typeof shown === 'number' ? write(shown) : '—'),
    },
    xAxis: isLying ? value : category,
    yAxis: isLying ? { ...category, inverse: true } : value,
    series: series.map(({ name, values }, index) => ({
      name,
      type: kind === 'line' ? 'line' : 'bar',
      data: values,
      ...(kind === 'stacked' && { stack: 'all' }),
      ...(kind === 'line' && { symbolSize: 6 }),
      ...(index === 0 && { markPoint: markPoint(content, ink) }),
      ...(index === 0 && target !== null && { markLine: targetLine(target, isLying) }),
    })),
  };
};
