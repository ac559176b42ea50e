import type { EChartsCoreOption } from 'echarts/core';
import {
  columnAxis,
  drawnLines,
  lineName,
  MOST_NAMED,
  numberOf,
  plainTooltip,
  type ChartParts,
} from './chart-parts';

/** A bar of the waterfall: from where to where, in the unit of the measure from the first to the last. */
export interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** Base, what the lines changed by, the largest first, what all others did, now. Null without a base. */
export const stepsOf = (parts: ChartParts): Step[] | null => {
  const { shape, totals, words } = parts;
  const [base, now] = [numberOf(totals, `${shape.measure}.base`), numberOf(totals, shape.measure)];
  if (base === null || now === null) return null;
  const changes = drawnLines(parts)
    .map((line) => ({ name: lineName(line), change: numberOf(line.whole, `${shape.measure}.change`) ?? 0 }))
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_NAMED);
  const steps: Step[] = [{ name: words.base, from: 0, to: base, isWhole: true }];
  let at = base;
  for (const { name, change } of changes) {
    steps.push({ name, from: at, to: at + change, isWhole: false });
    at += change;
  }
  // Money has fen; less is what adding up leaves over.
  if (Math.abs(now - at) >= 0.005) steps.push({ name: words.others, from: at, to: now, isWhole: false });
  return [...steps, { name: words.now, from: 0, to: now, isWhole: true }];
};

const colours = { whole: '#6b655a', rise: '#a8201a', fall: '#1d6b3c' } as const;

const colourOf = ({ from, to, isWhole }: Step): string =>
  colours[isWhole ? 'whole' : to < from ? 'fall' : 'rise'];

/** Bars that float: what lies below them is not seen. */
const seriesOf = (steps: readonly Step[], told: (step: Step) => string, ink: string) => [
  {
    type: 'bar',
    stack: 'all',
    silent: true,
    itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
    data: steps.map(({ from, to }) => Math.min(from, to)),
  },
  {
    type: 'bar',
    stack: 'all',
    label: {
      show: true,
      position: 'right',
      color: ink,
      formatter: ({ dataIndex }: { dataIndex: number }) => told(steps[dataIndex]!),
    },
    data: steps.map((step) => ({
      value: Math.abs(step.to - step.from),
      itemStyle: { color: colourOf(step) },
    })),
  },
];

/** How the base became what it is now, line by line. Null without a base. */
export const waterfallOption = (parts: ChartParts): EChartsCoreOption | null => {
  const steps = stepsOf(parts);
  const [figure] = parts.columns;
  if (!steps || !figure) return null;
  const told = ({ from, to, isWhole }: Step): string => {
    const text = parts.write(figure, isWhole ? to : to - from);
    return isWhole || to < from ? text : `+${text}`;
  };
  return {
    animation: false,
    grid: { left: 8, right: 64, top: 28, bottom: 8, outerBoundsMode: 'same' },
    tooltip: {
      ...plainTooltip,
      trigger: 'axis',
      formatter: ([{ dataIndex }]: [{ dataIndex: number }]) =>
        `${steps[dataIndex]!.name}\n${told(steps[dataIndex]!)}`,
    },
    xAxis: columnAxis(parts, figure),
    yAxis: {
      type: 'category',
      inverse: true,
      axisTick: { show: false },
      data: steps.map(({ name }) => name),
    },
    series: seriesOf(steps, told, parts.ink),
  };
};
