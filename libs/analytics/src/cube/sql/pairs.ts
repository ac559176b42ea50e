import { salesSums } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import { columnOfSum } from '../../engine/summed-columns';
import type { Words } from '../../engine/words';
import type { MappedPlan } from '../question/plan';
import type { AdditiveMeasure } from '../vocabulary/measures';
import { boundaryTable } from './boundary';
import { inMonths, validAt } from './conditions';
import { exactValue } from './exact';
import { hasNoFactFilter, monthsOfSide } from './facts';
import type { Parameters } from './parameters';

/** The table that maps units for a pair of months. */
export const pairedBy = ({ boundaries }: MappedPlan): 'mapping' | 'boundary' =>
  boundaries === null ? 'boundary' : 'mapping';

const isDue = (month: 'month' | 'base_month'): string =>
  `(m.${month} between u.valid_from and u.valid_to and m.${month}_owed)`;

/** Only sums of whole unit-months, as reported, are paired. */
export const pairsReports = (plan: MappedPlan): boolean => plan.mapping === null && hasNoFactFilter(plan);

/** The values of a measure in the unit-months of both sides, on the boundaries of the pairs. */
const values = (measure: AdditiveMeasure, words: Words): string =>
  (['now', 'base'] as const)
    .map(
      (side) =>
        `, ${words.exact(`coalesce(sum(${exactValue(words, measure, `${side}.${measure}`)} * b.factor), 0)`)} as ${side}`,
    )
    .join('');

/**
 * `judged`: every unit and month with whether it was due now and then, and whether both were reported (matched). A unit
 * represents all units whose amounts go to it; it is reported when all that were due have reported. With a measure of
 * reports, its sums are added.
 */
export const pairTables = (
  plan: MappedPlan,
  measure: AdditiveMeasure | null,
  parameters: Parameters,
): string[] => {
  const ofReports = measure !== null && pairsReports(plan);
  const kept = [
    'target_id, month, due_now, due_base',
    ...(plan.counted ? ['any_now, any_base'] : []),
    ...(ofReports ? ['now, base'] : []),
  ];
  return [
    ...(plan.boundaries === null
      ? [boundaryTable('boundary', plan.pairing, 'unit_id', parameters.words)]
      : []),
    ...reports(plan, parameters),
    `pair as (select b.target_id as target_id, m.month as month,
      ${states(parameters.words)}${ofReports ? values(measure, parameters.words) : ''}
    from ${pairedBy(plan)} b join unit u on u.id = b.unit_id
    cross join pair_month m
    left join reported_month now on now.side = 0 and now.unit_id = u.id and now.month = m.month
    left join reported_month base on base.side = 1 and base.unit_id = u.id and base.month = m.month
    group by b.target_id, m.month)`,
    `judged as materialized (select ${kept.join(', ')},
      case when due_now then complete_now else any_now end and case when due_base then complete_base else any_base end as matched
    from pair)`,
  ];
};

/** Over the units behind a unit. */
const states = ({ every, some }: Words): string =>
  [
    `${some(isDue('month'))} as due_now, ${some(isDue('base_month'))} as due_base`,
    `${every(`now.unit_id is not null or not ${isDue('month')}`)} as complete_now`,
    `${every(`base.unit_id is not null or not ${isDue('base_month')}`)} as complete_base`,
    `${some('now.unit_id is not null')} as any_now, ${some('base.unit_id is not null')} as any_base`,
  ].join(', ');

const reports = (plan: MappedPlan, parameters: Parameters): string[] => {
  const pairs = plan.months.map((month) => `(${month}, ${addMonths(month, -plan.shift)})`);
  const sums = salesSums.map((sum) => `r.${columnOfSum(sum)} as ${sum}`).join(', ');
  const held = (months: readonly Month[]) =>
    `${inMonths('r.month', months, parameters)} and ${validAt(plan, 'r', parameters, months)}`;
  const owed = (month: string) =>
    `${month} not in (select month from exempt_month where form = 'sales') as ${month}_owed`;
  return [
    `pair_month as materialized (select month, base_month, ${owed('month')}, ${owed('base_month')}
      from (values ${pairs.length > 0 ? pairs.join(', ') : '(null, null)'}) list (month, base_month) where month is not null)`,
    `reported_month as materialized (
      select 0 as side, r.unit_id as unit_id, r.month as month, ${sums} from report r
      where r.form = 'sales' and ${held(plan.months)}
      union all
      select 1 as side, r.unit_id as unit_id, m.month as month, ${sums} from report r join pair_month m on m.base_month = r.month
      where r.form = 'sales' and ${held(monthsOfSide(plan, true))})`,
  ];
};
