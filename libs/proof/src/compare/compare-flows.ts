import { flows, type CubeRow, type Flow } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import {
  type ReportScope,
  type ReportSources,
  divide,
  exactOf,
  roundExact,
  subtract,
  type Exact,
} from '@xiangtong/reporting';
import type { ComparedFlow, GrowthSides, Sides } from './comparison';

interface Positions {
  readonly from: number;
  readonly to: number;
}

interface FlowFigures {
  readonly current: Exact;
  readonly base: Exact;
}

const zero = exactOf('0');
const figure = (value: CubeRow[string] | undefined): Exact => (value == null ? zero : exactOf(value));

const figuresAt = async (
  { cube }: ReportSources,
  { where }: ReportScope,
  { text: period }: Period,
  flow: Flow,
  asOf: number,
): Promise<FlowFigures> => {
  const { totals } = await cube({
    measures: ['amount'],
    by: [],
    where: { ...where, flow },
    period,
    compare: 'yoy',
    asOf,
  });
  return { current: figure(totals['amount']), base: figure(totals['amount.base']) };
};

const yuan = (value: Exact): string => roundExact(value, 2);

const sides = (before: Exact, after: Exact): Sides => ({
  before: yuan(before),
  after: yuan(after),
  change: yuan(subtract(after, before)),
});

const ratio = (value: Exact | null): string | null => value && roundExact(value, 6);

const difference = (one: Exact | null, other: Exact | null): string | null =>
  one && other ? ratio(subtract(one, other)) : null;

/** Levels as ratios of a base; the constant 1 of growth cancels in every difference. */
const growthSides = (before: FlowFigures, after: FlowFigures): GrowthSides => {
  const first = divide(before.current, before.base);
  const between = divide(after.current, before.base);
  const last = divide(after.current, after.base);
  const one = exactOf('1');
  return {
    before: ratio(first && subtract(first, one)),
    after: ratio(last && subtract(last, one)),
    change: difference(last, first),
    byBase: difference(last, between),
    byCurrent: difference(between, first),
  };
};

/** The cube's figures of the scope at both positions, for each flow. */
export const compareFlows = async (
  sources: ReportSources,
  scope: ReportScope,
  period: Period,
  { from, to }: Positions,
): Promise<ComparedFlow[]> => {
  const compared: ComparedFlow[] = [];
  for (const flow of flows) {
    const before = await figuresAt(sources, scope, period, flow, from);
    const after = await figuresAt(sources, scope, period, flow, to);
    compared.push({
      flow,
      current: sides(before.current, after.current),
      base: sides(before.base, after.base),
      growth: growthSides(before, after),
    });
  }
  return compared;
};
