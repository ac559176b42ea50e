import { ratioOperands, type CubeMeasure } from '@xiangtong/contracts';
import type { MappedPlan } from '../question/plan';

/** The column of a sum (or a count) as it is, on one side. */
export const exactName = (measure: CubeMeasure, side: number): string => `exact.${measure}_${side}`;

type Plan = Pick<MappedPlan, 'compare' | 'mapping' | 'real' | 'baseAsOf' | 'measures'>;

export const isRatio = (measure: CubeMeasure): boolean => ratioOperands(measure) !== null;

export const ratiosGrow = ({ compare, mapping, measures: list }: Plan): boolean =>
  compare !== null && mapping !== null && list.some(isRatio);

/** Roots, deflated rates and changes of weighted averages are no ratios that SQL could round exactly. */
export const needsExactSums = (plan: Plan): boolean =>
  plan.compare === 'two-year' || plan.real || plan.baseAsOf !== null || ratiosGrow(plan);
