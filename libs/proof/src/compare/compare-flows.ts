import {
  flows,
  type CubeRow,
  type Flow,
  type ComparedFlow,
  type GrowthSides,
  type Sides,
} from '@xiangtong/contracts';
import {
  type Period,
  divideFractions,
  fractionOf,
  roundFraction,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import type { ReportScope, ReportSources } from '@xiangtong/reporting';

interface Positions {
  readonly from: number;
  readonly to: number;
}

interface FlowFigures {
  readonly current: Fraction;
  readonly base: Fraction;
}

const zero = fractionOf('0');
const figure = (value: CubeRow[string] | undefined): Fraction => (value == null ? zero : fractionOf(value));

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

const yuan = (value: Fraction): string => roundFraction(value, 2);

const sides = (before: Fraction, after: Fraction): Sides => ({
  before: yuan(before),
  after: yuan(after),
  change: yuan(subtractFractions(after, before)),
});

const ratio = (value: Fraction | null): string | null => value && roundFraction(value, 6);

const difference = (one: Fraction | null, other: Fraction | null): string | null =>
  one && other ? ratio(subtractFractions(one, other)) : null;

/** Levels as ratios of a base; the constant 1 of growth cancels in every difference. */
const growthSides = (before: FlowFigures, after: FlowFigures): GrowthSides => {
  const first = divideFractions(before.current, before.base);
  const between = divideFractions(after.current, before.base);
  const last = divideFractions(after.current, after.base);
  const one = fractionOf('1');
  return {
    before: ratio(first && subtractFractions(first, one)),
    after: ratio(last && subtractFractions(last, one)),
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
