import type { CubeMeasure } from '@xiangtong/contracts';
import { formatRatio, formatScaled, growthRate, twoYearAverage } from '@xiangtong/domain';
import type { CubePlan, MappedPlan } from '../question/plan';
import { exactName, isRatio, ratiosGrow } from '../sql/exact-sums';
import { measures } from '../vocabulary/measures';
import type { RawRow } from './raw-row';
import type { Deflator } from './real-growth';

type Plan = Pick<MappedPlan, 'compare' | 'mapping' | 'real' | 'baseAsOf' | 'measures'>;

/** A figure now and in the base period, over one denominator; null without a figure. */
interface Sides {
  readonly now: bigint;
  readonly base: bigint;
  readonly denominator: bigint;
}

export const exactSumOf = (raw: RawRow, measure: CubeMeasure, side: number): bigint => {
  const value = raw[exactName(measure, side)];
  return typeof value === 'bigint' ? value : 0n;
};

const sidesOf = (raw: RawRow, measure: CubeMeasure): Sides | null => {
  const definition = measures[measure];
  if (definition.additivity !== 'ratio')
    return { now: exactSumOf(raw, measure, 0), base: exactSumOf(raw, measure, 1), denominator: 1n };
  const { numerator, denominator } = definition;
  const [d0, d1] = [exactSumOf(raw, denominator, 0), exactSumOf(raw, denominator, 1)];
  if (d0 === 0n || d1 === 0n) return null;
  return {
    now: exactSumOf(raw, numerator, 0) * d1,
    base: exactSumOf(raw, numerator, 1) * d0,
    denominator: d0 * d1,
  };
};

const unchanged = { numerator: 0n, denominator: 1n };

const growth = ({ now, base }: Sides, { compare }: Pick<CubePlan, 'compare'>): string | null =>
  compare === 'two-year' && base > 0n
    ? twoYearAverage({ numerator: now - base, denominator: base }, unchanged)
    : growthRate(now, base);

const change = ({ now, base, denominator }: Sides, measure: CubeMeasure): string | null => {
  const definition = measures[measure];
  const digits = definition.additivity === 'ratio' ? definition.digits : 0;
  const rounded = formatRatio(now - base, denominator, digits);
  return rounded === null ? null : formatScaled(BigInt(rounded.replace('.', '')), definition.decimals);
};

export type ExactCell = (raw: RawRow) => string | null;

/** Cells that are computed here from exact sums, not by the statement. */
export const exactCells = (plan: Plan, deflator: Deflator | null): ReadonlyMap<string, ExactCell> => {
  const cells = new Map<string, ExactCell>();
  const put = (key: string, measure: CubeMeasure, make: (sides: Sides) => string | null): void => {
    cells.set(key, (raw) => {
      const sides = sidesOf(raw, measure);
      return sides && make(sides);
    });
  };
  for (const measure of plan.measures) {
    const scaledRatio = ratiosGrow(plan) && isRatio(measure);
    if (scaledRatio) put(`${measure}.change`, measure, (sides) => change(sides, measure));
    if (scaledRatio || plan.compare === 'two-year')
      put(`${measure}.growth`, measure, (sides) => growth(sides, plan));
  }
  if (plan.real) put('amount.realGrowth', 'amount', ({ now, base }) => deflator?.growth(now, base) ?? null);
  return cells;
};
