import { addMonths } from '@xiangtong/domain';
import { isAdditive, isIndicator, measures, type AdditiveMeasure } from '../measures';
import type { CubePlan } from '../plan';
import { inMonths, validAt } from './conditions';
import { hasNoFactFilter } from './facts';
import type { Parameters } from './parameters';

/** domain.md §4, as exact integers over one common scale. */
export const classColumns = ['c0', 'c1', 'n1', 'x0', 'r0', 'r1'] as const;

const DEPTH_LIMIT = 8;

export const decompositionOf = (
  plan: Pick<CubePlan, 'measures' | 'compare' | 'undecomposed'>,
): AdditiveMeasure | null =>
  plan.compare && !plan.undecomposed && !plan.measures.some(isIndicator)
    ? (plan.measures.find(isAdditive) ?? null)
    : null;

/**
 * Sums of the classes of unit-months. Pairs are (u, m) with (u, m − shift), on boundaries as of the last month of the
 * period: a unit that ended before stands for its successors by weight, so that a merger is neither entry nor exit.
 * Amounts are multiplied by one power of ten that makes every weight whole.
 */
export const decompositionTables = (
  plan: CubePlan,
  measure: AdditiveMeasure,
  parameters: Parameters,
): string[] => [
  mapping(plan, parameters),
  reports(plan, parameters),
  `unit_sum as (${unitSums(plan, measure)})`,
  `pair as (select b.target_id, m.month, ${pairColumns} from boundary b
    join unit_scope u on u.id = b.unit_id
    cross join pair_month m
    left join reported_month now on now.side = 0 and now.unit_id = u.id and now.month = m.month
    left join reported_month base on base.side = 1 and base.unit_id = u.id and base.month = m.month
    left join unit_sum y1 on y1.side = 0 and y1.unit_id = u.id and y1.month = m.month
    left join unit_sum y0 on y0.side = 1 and y0.unit_id = u.id and y0.month = m.month
    group by b.target_id, m.month)`,
  `judged as (select target_id, month, now, base, due_now, due_base,
      case when due_now then complete_now else any_now end and case when due_base then complete_base else any_base end as matched
    from pair)`,
  `classes as (select
      coalesce(sum(base) filter (where matched), 0)::hugeint as c0,
      coalesce(sum(now) filter (where matched), 0)::hugeint as c1,
      coalesce(sum(now) filter (where not matched and not due_base), 0)::hugeint as n1,
      coalesce(sum(base) filter (where not matched and not due_now), 0)::hugeint as x0,
      coalesce(sum(base) filter (where not matched and due_now), 0)::hugeint as r0,
      coalesce(sum(now) filter (where not matched and due_base), 0)::hugeint as r1
    from judged)`,
];

const isDue = (month: 'month' | 'base_month'): string =>
  `(m.${month} between u.valid_from and u.valid_to and m.${month}_owed)`;

const pairColumns = `
  coalesce(sum(coalesce(y1.value, 0) * b.factor), 0) as now, coalesce(sum(coalesce(y0.value, 0) * b.factor), 0) as base,
  bool_or(${isDue('month')}) as due_now, bool_or(${isDue('base_month')}) as due_base,
  bool_and(now.unit_id is not null or not ${isDue('month')}) as complete_now,
  bool_and(base.unit_id is not null or not ${isDue('base_month')}) as complete_base,
  bool_or(now.unit_id is not null) as any_now, bool_or(base.unit_id is not null) as any_base`;

const exact = (measure: AdditiveMeasure, column: string): string => {
  const definition = measures[measure];
  return definition.additivity === 'additive' ? definition.sum(column) : '';
};

/** From the sums of unit-months unless the facts themselves are filtered. */
const unitSums = (plan: CubePlan, measure: AdditiveMeasure): string => {
  const value = `${exact(measure, measure)} as value`;
  if (hasNoFactFilter(plan))
    return `select side, unit_id, month, ${value} from reported_month group by side, unit_id, month`;
  return [0, 1]
    .map(
      (side) =>
        `select ${side} as side, unit_id, shown_month as month, ${value} from facts_${side} group by unit_id, shown_month`,
    )
    .join(' union all ');
};

const mapping = (plan: CubePlan, parameters: Parameters): string => {
  const until = parameters.bind(plan.period.to);
  const inEffect = `select * from succession where effective <= ${until}`;
  return `succeeds as materialized (${inEffect}),
    walk as (
      with recursive step as (
        select unit_id, successor_id as target_id, weight_number as number, 1 as depth from succeeds
        union all
        select step.unit_id, s.successor_id, step.number * s.weight_number, step.depth + 1
        from step join succeeds s on s.unit_id = step.target_id where step.depth < ${DEPTH_LIMIT}
      )
      select * from step where target_id not in (select unit_id from succeeds)
      union all
      select id, id, 1::hugeint, 0 from unit_scope where id not in (select unit_id from succeeds)),
    boundary as (select unit_id, target_id, sum(number * [${powersOfTen}][
        ((select max(depth) from walk) - depth) * coalesce((select max(weight_digits) from succeeds), 0) + 1
      ])::hugeint as factor from walk group by unit_id, target_id)`;
};

/** As exact literals: DuckDB's power function works in floating point. */
const powersOfTen = Array.from({ length: 39 }, (_, exponent) => `${10n ** BigInt(exponent)}::hugeint`).join(
  ', ',
);

const reports = (plan: CubePlan, parameters: Parameters): string => {
  const pairs = plan.months.map((month) => `(${month}, ${addMonths(month, -plan.shift)})`);
  const base = plan.months.map((month) => addMonths(month, -plan.shift));
  const sums = 'r.amount, r.quantity, r.orders, r.refund as refunds';
  const valid = () => validAt(plan, 'r', parameters);
  const owed = (month: string) =>
    `${month} not in (select month from exempt_month where form = 'sales') as ${month}_owed`;
  return `pair_month as materialized (select month, base_month, ${owed('month')}, ${owed('base_month')}
      from (values ${pairs.length > 0 ? pairs.join(', ') : '(null, null)'}) list (month, base_month) where month is not null),
    reported_month as materialized (
      select 0 as side, r.unit_id, r.month, ${sums} from report r
      where r.form = 'sales' and ${inMonths('r.month', plan.months, parameters)} and ${valid()}
      union all
      select 1 as side, r.unit_id, m.month, ${sums} from report r join pair_month m on m.base_month = r.month
      where r.form = 'sales' and ${inMonths('r.month', base, parameters)} and ${valid()})`;
};
