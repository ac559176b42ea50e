import { addMonths, type Month } from '@xiangtong/domain';
import type { MappedPlan } from '../question/plan';
import { inMonths, validAt } from './conditions';
import type { Parameters } from './parameters';

/**
 * Unit-months in time; the weights of those due, reported and in time; months, Σ R, Σ |R| and Σ |later| of the
 * revisions of monthly totals; and an upper bound of the largest of these sums. Amounts are over 10^digits of the
 * boundaries.
 */
export const qualityColumns = [
  'timely',
  'weight_due',
  'weight_reported',
  'weight_timely',
  'revised_months',
  'revised_net',
  'revised_absolute',
  'revised_level',
  'quality_size',
] as const;

const weightMonths = ({ stated, months }: MappedPlan): readonly Month[] => {
  const covered = stated
    ? stated.ends.flatMap((end) =>
        Array.from({ length: stated.length }, (_, back) => addMonths(end, back + 1 - stated.length)),
      )
    : months;
  return covered.map((month) => addMonths(month, -12));
};

/** Sales of units in the months of the previous year. There is one report per unit and month, so no sum is needed. */
const weights = (plan: MappedPlan, parameters: Parameters): string => {
  const months = weightMonths(plan);
  const conditions = `r.form = 'sales' and ${inMonths('r.month', months, parameters)} and ${validAt(plan, 'r', parameters, months)}`;
  if (!plan.mapping && !plan.stated)
    return `weight as (select r.unit_id as target_id, r.month + 100 as month, r.amount as amount from report r where ${conditions})`;
  const [target, amount, join] = plan.mapping
    ? ['g.target_id', 'r.amount * g.factor', ' join mapping g on g.unit_id = r.unit_id']
    : ['r.unit_id', 'r.amount', ''];
  return `weight as (select ${target} as target_id, m.month as month, sum(${amount}) as amount
    from report r${join} join period_month m on r.month between m.weight_from and m.weight_to where ${conditions} group by 1, 2)`;
};

/**
 * Quality indicators from `owed_report` and `covered` (docs/methods.md, Quality indicators); the weight of a unit is
 * its sales in the same months of the previous year.
 */
export const qualityTables = (plan: MappedPlan, parameters: Parameters): string[] => {
  const { exact } = parameters.words;
  const sum = (value: string, condition?: string) =>
    exact(`coalesce(sum(${value})${condition ? ` filter (where ${condition})` : ''}, 0)`);
  return [
    weights(plan, parameters),
    `weighed as (select ${exact('(count(*) filter (where timely))')} as timely, ${sum('amount')} as weight_due,
      ${sum('amount', 'reported')} as weight_reported, ${sum('amount', 'timely')} as weight_timely,
      coalesce(sum(abs(amount::double)), 0) as weight_size from covered left join weight using (target_id, month))`,
    `revised_month as (select ${sum('later * factor')} as later, ${sum('earlier * factor')} as earlier,
      sum((abs(later::double) + abs(earlier::double)) * factor::double) as size from owed_report group by month)`,
    `revised as (select ${exact('count(*)')} as revised_months, ${sum('later - earlier')} as revised_net,
      ${sum('abs(later - earlier)')} as revised_absolute, ${sum('abs(later)')} as revised_level,
      coalesce(sum(size), 0) as revised_size from revised_month)`,
    `quality as (select *, greatest(weight_size, revised_size) as quality_size from weighed cross join revised)`,
  ];
};
