import type { CubePlan } from '../plan';
import { inMonths, validAt } from './conditions';
import { hasNoFactFilter } from './facts';
import type { Parameters } from './parameters';

/** Columns of the coverage row. */
export const coverageColumns = ['due', 'reported', 'unknown_amount', 'all_amount'] as const;

/**
 * Due: months in which a unit of the filters owes the form. Reported: those of them with an accepted revision. Both
 * belong to the form: filters on products, destinations, platforms or flows do not change them.
 */
export const coverageTable = (plan: CubePlan, parameters: Parameters): string[] => {
  const months = plan.months.length > 0 ? plan.months.map((month) => `(${month})`).join(', ') : '(null)';
  return [
    `period_month as (select month from (values ${months}) list (month) where month is not null
      and month not in (select month from exempt_month where form = 'sales'))`,
    `coverage as (select
      (select count(*) from unit_scope u join period_month m on m.month between u.valid_from and u.valid_to)::hugeint as due,
      (select count(*) from report r join unit_scope u on u.id = r.unit_id
        where r.form = 'sales' and ${inMonths('r.month', plan.months, parameters)} and ${validAt(plan, 'r', parameters)}
          and r.month between u.valid_from and u.valid_to and r.month in (select month from period_month))::hugeint as reported,
      (${unknownAmount(plan, parameters)})::hugeint as unknown_amount,
      (select amount_0 from totals) as all_amount)`,
  ];
};

/** Amount without a known destination: from the sums of unit-months unless the facts themselves are filtered. */
const unknownAmount = (plan: CubePlan, parameters: Parameters): string =>
  hasNoFactFilter(plan)
    ? `select coalesce(sum(r.unknown_amount), 0) from report r where r.form = 'sales'
        and r.unit_id in (select id from unit_scope)
        and ${inMonths('r.month', plan.months, parameters)} and ${validAt(plan, 'r', parameters)}`
    : `select coalesce(sum(amount), 0) from facts_0 where destination = 0`;
