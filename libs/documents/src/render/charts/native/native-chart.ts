import type { Language, Chart } from '@xiangtong/contracts';
import { chartDecimals } from '../figures';
import { barFill, fall, ink, lineColour, rise } from '../palette';
import { waterfallSteps } from '../waterfall-plan';

interface WaterfallWords {
  readonly spacer: string;
  readonly level: string;
  readonly rise: string;
  readonly fall: string;
}

/** Names of the columns that a waterfall is drawn from. */
const waterfallWords: Readonly<Record<Language, WaterfallWords>> = {
  zh: { spacer: '垫高（不显示）', level: '水平', rise: '增', fall: '减' },
  en: { spacer: 'Spacer (not shown)', level: 'Level', rise: 'Rise', fall: 'Fall' },
};

/** How a series is drawn; a `spacer` is not seen, it carries what stands on it. */
type SeriesLook =
  | { readonly kind: 'spacer' }
  | { readonly kind: 'fill'; readonly fill: string; readonly border: string; readonly mark: string }
  | { readonly kind: 'line'; readonly color: string; readonly index: number };

export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly look: SeriesLook;
}

/** A chart as office programs draw it from cells. */
export interface NativeChart {
  readonly kind: 'column' | 'bar' | 'line';
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  readonly hasLabels: boolean;
  readonly unit: string;
  readonly numberFormat: string;
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
}

/** Values beside more bars than this would cover each other. */
const mostLabels = 20;

const numberFormat = (chart: Chart): string => {
  const decimals = chartDecimals(chart);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
};

/** The parts of a bar from one value to another: above zero, below zero, and what it floats on. */
const partsOf = (from: number, to: number) => {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return {
    spacer: low > 0 ? low : Math.min(high, 0),
    above: Math.max(high, 0) - Math.max(low, 0),
    below: Math.min(low, 0) - Math.min(high, 0),
  };
};

/** Office programs keep 15 digits of a number in a cell; more would not survive their saving the file. */
const kept = (value: number): number => Number(value.toPrecision(15));

const nullIfZero = (value: number): number | null => {
  // Sums of changes are as exact as the figures they are drawn from.
  const rounded = kept(Number(value.toFixed(10)));
  return rounded === 0 ? null : rounded;
};

type Step = ReturnType<typeof waterfallSteps>[number];

const isChange = ({ from, to, isLevel }: Step, sign: 1 | -1): boolean => !isLevel && (to - from) * sign > 0;

const isNothing = ({ from, to, isLevel }: Step): boolean => !isLevel && from === to;

/** What a rise, a fall and a level look like. */
const waterfallKinds = [
  { name: 'level', fill: ink.accent, border: ink.accent, mark: '', is: ({ isLevel }: Step) => isLevel },
  {
    name: 'rise',
    fill: rise,
    border: rise,
    mark: '▲',
    is: (step: Step) => isChange(step, 1) || isNothing(step),
  },
  { name: 'fall', fill: '#ffffff', border: fall, mark: '▼', is: (step: Step) => isChange(step, -1) },
] as const;

/** A waterfall as bars that stand on unseen ones; a bar through zero has two parts of one colour. */
const waterfallSeries = (chart: Chart, language: Language): readonly NativeSeries[] => {
  const steps = waterfallSteps(chart.series[0]?.values ?? [], chart.levels ?? []);
  const words = waterfallWords[language];
  const parts = steps.map(({ from, to }) => partsOf(from, to));
  const of = (chosen: (index: number) => boolean, side: 'above' | 'below') =>
    parts.map((part, index) => {
      if (!chosen(index)) return null;
      // What has no effect has no height, but a label that says so.
      return nullIfZero(part[side]) ?? (side === 'above' && isNothing(steps[index]!) ? 0 : null);
    });
  const drawn = waterfallKinds.flatMap(({ name, is, ...look }) =>
    (['above', 'below'] as const).map((side) => ({
      name: words[name],
      values: of((at) => is(steps[at]!), side),
      look: { kind: 'fill', ...look } as const,
    })),
  );
  return [
    { name: words.spacer, values: parts.map(({ spacer }) => nullIfZero(spacer)), look: { kind: 'spacer' } },
    ...drawn.filter(({ values }) => values.some((value) => value !== null)),
  ];
};

const plainSeries = ({ series, type }: Chart): readonly NativeSeries[] =>
  series.map(({ name, values }, index) => ({
    name,
    values: values.map((value) => (value === null ? null : kept(value))),
    look:
      type === 'line'
        ? { kind: 'line', color: lineColour(index), index }
        : { kind: 'fill', fill: barFill(index), border: ink.accent, mark: '' },
  }));

/** Null for a map, which office programs do not draw. */
export const nativeChartOf = (chart: Chart, language: Language): NativeChart | null => {
  if (chart.type === 'tile-map') return null;
  const isStacked = chart.type === 'waterfall';
  const series = isStacked ? waterfallSeries(chart, language) : plainSeries(chart);
  return {
    kind: chart.type === 'line' ? 'line' : chart.type === 'horizontal-bar' ? 'bar' : 'column',
    isStacked,
    hasLegend: !isStacked && series.length > 1,
    hasLabels:
      chart.type !== 'line' && chart.categories.length <= mostLabels && (isStacked || series.length === 1),
    unit: chart.unit,
    numberFormat: numberFormat(chart),
    categories: chart.categories,
    series,
  };
};
