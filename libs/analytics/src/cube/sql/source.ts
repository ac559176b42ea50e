import { ESTIMATE_DIGITS, isEstimated, type MappedPlan } from '../question/plan';
import { sumStatement, sumsOf } from '../vocabulary/measures';
import { powerOfTen } from './boundary';
import { estimatedSides } from './estimates';
import { exactValue } from './exact';
import { isSummary, sideConditions, sidesOf, unitLevel } from './facts';
import type { Parameters } from './parameters';

const lineColumns = ['product_id', 'destination', 'platform_id', 'flow', 'store_id'];

/**
 * Facts of one side with the unit that they count for and values as integers over 10^digits: reported values times
 * weight, and estimated lines for missing reports.
 */
const source = (name: string, plan: MappedPlan, side: 0 | 1, parameters: Parameters): string => {
  const { words } = parameters;
  const list = sumsOf(plan.measures);
  const summary = isSummary(plan);
  const columns = summary ? [] : lineColumns.map((name) => `f.${name} as ${name}`);
  const weight = isEstimated(plan) ? `(m.factor * ${powerOfTen(words, ESTIMATE_DIGITS)})` : 'm.factor';
  const unknown = summary
    ? `f.unknown_amount * ${weight}`
    : `case when f.destination = 0 then f.amount else 0 end * ${weight}`;
  const conditions = [
    ...sideConditions(plan, side === 1, parameters),
    ...(summary ? [`f.form = 'sales'`, 'f.lines > 0'] : []),
  ];
  const reported = [
    'm.target_id as unit_id',
    'f.month as month',
    ...columns,
    ...list.map((measure) => `${exactValue(words, measure)} * ${weight} as ${sumStatement(measure).column}`),
    `${unknown} as unknown_amount, false as estimated`,
  ];
  const estimated = [
    'm.target_id',
    'f.month',
    ...columns,
    ...list.map((measure) => `f.${measure} * m.factor`),
    'case when f.destination = 0 then f.amount else 0 end * m.factor, true',
  ];
  const estimates = estimatedSides(plan).includes(side)
    ? ` union all select ${estimated.join(', ')} from estimated_${side} f join mapping m on m.unit_id = f.unit_id`
    : '';
  return `${name}_${side} as ${words.merged} (select ${reported.join(', ')}
    from ${summary ? 'report' : 'fact'} f join mapping m on m.unit_id = f.unit_id where ${conditions.join(' and ')}${estimates})`;
};

export const sourceTables = (plan: MappedPlan, parameters: Parameters): string[] => {
  const units = unitLevel(plan);
  return sidesOf(plan).flatMap((side) => [
    source('source', plan, side, parameters),
    ...(units ? [source('unit_source', units, side, parameters)] : []),
  ]);
};
