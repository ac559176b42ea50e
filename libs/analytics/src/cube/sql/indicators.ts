import { isIndicator, isStock, type Indicator } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import type { CubePlan, Stated } from '../question/plan';
import { dimensions } from '../vocabulary/dimensions';
import { isAdditive, sumStatement } from '../vocabulary/measures';
import { factConditions, inMonths, positionOfSide, validAt } from './conditions';
import { groupBy, keyName, keyNames, onEachSide, shownMonth, sidesOf, unitScope } from './facts';
import type { Parameters } from './parameters';

/**
 * Months whose values count for a stock: the last period of each member of time, or of the whole period when time is no
 * dimension. A stock is never summed over periods.
 */
export const stockMonths = (plan: Pick<CubePlan, 'by'>, { ends }: Stated): readonly Month[] => {
  if (plan.by.includes('quarter')) return ends;
  if (plan.by.includes('year'))
    return ends.filter((end, index) => Math.floor(end / 100) !== Math.floor((ends[index + 1] ?? 0) / 100));
  return ends.slice(-1);
};

/**
 * Sums of values per side and member, under the column names of sales, and the total, because a total of stocks is not
 * the sum of its periods.
 */
export const valueTables = (plan: CubePlan, stated: Stated, parameters: Parameters): string[] => {
  const sums = plan.measures
    .filter(isAdditive)
    .map((measure) => `${sumStatement(measure).sum(parameters.words, measure)} as ${measure}`);
  const sumsOf = (keys: readonly string[]) => (facts: string) =>
    `select ${[...keys, ...sums].join(', ')} from ${facts}${groupBy(keys)}`;
  const whole = { ...plan, by: [] };
  return [
    `unit_scope as materialized (${unitScope(plan, parameters)})`,
    ...sidesOf(plan).flatMap((side) => [
      `facts_${side} as (${valuesOf(plan, stated, side, parameters)})`,
      `facts_total_${side} as (${valuesOf(whole, stated, side, parameters)})`,
    ]),
    `sums as materialized (${onEachSide(plan, sumsOf(keyNames(plan)))})`,
    `total_sums as (${onEachSide(plan, (facts) => sumsOf([])(facts.replace('_', '_total_')))})`,
    `cells as (select * from sums)`,
  ];
};

/** Condition that selects the values that one measure adds up on one side. */
export const valuesOfSide = (
  plan: CubePlan,
  stated: Stated,
  measure: Indicator,
  base: boolean,
  parameters: Parameters,
): string[] => {
  const months = isStock(measure) ? stockMonths(plan, stated) : stated.ends;
  const moved = months.map((month) => addMonths(month, base ? -plan.shift : 0));
  return [
    `f.form = '${stated.form}' and f.indicator = '${measure}'`,
    inMonths('f.month', moved, parameters),
    validAt(plan, 'f', parameters, moved),
    'f.unit_id in (select id from unit_scope)',
    ...factConditions(plan, parameters),
  ];
};

const valuesOf = (plan: CubePlan, stated: Stated, side: 0 | 1, parameters: Parameters): string => {
  const { words } = parameters;
  const shift = side === 1 ? plan.shift : 0;
  const moved = (months: readonly Month[]) => months.map((month) => addMonths(month, -shift));
  const counted = stockMonths(plan, stated);
  const asked = plan.measures.filter(isIndicator);
  const columns = [
    ...plan.by.map(
      (dimension, index) =>
        `${dimensions[dimension].key(words).replaceAll('{month}', shownMonth(shift, words))} as ${keyName(index)}`,
    ),
    ...asked.map((measure) => {
      const counts = isStock(measure) ? ` and ${inMonths('f.month', moved(counted), parameters)}` : '';
      return `case when f.indicator = '${measure}'${counts} then f.value end as ${measure}`;
    }),
  ];
  const conditions = [
    `f.form = '${stated.form}' and f.indicator in (${asked.map((measure) => `'${measure}'`).join(', ')})`,
    inMonths('f.month', moved(asked.every(isStock) ? counted : stated.ends), parameters),
    validAt(positionOfSide(plan, side === 1), 'f', parameters),
    ...factConditions(plan, parameters),
  ];
  return `select ${columns.join(', ')} from indicator_value f join unit_scope u on u.id = f.unit_id
    where ${conditions.join(' and ')}`;
};
