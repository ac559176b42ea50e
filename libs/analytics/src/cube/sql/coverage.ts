import { isEstimated, type MappedPlan } from '../plan';
import { inMonths, validAt } from './conditions';
import { hasNoFactFilter, unitFacts } from './facts';
import type { Parameters } from './parameters';

/** Columns of the coverage row. */
export const coverageColumns = ['due', 'reported', 'unknown_amount', 'all_amount'] as const;

/** Beside them with estimates: unit-months estimated and not, and the estimated part of the amount. */
export const estimateColumns = ['imputed', 'missing', 'imputed_amount'] as const;

/** And of the base period. */
export const baseEstimateColumns = ['base_imputed_amount', 'base_amount'] as const;

/**
 * Due: months in which a unit of the filters owes the form. Reported: those of them with an accepted revision. Both
 * belong to the form: filters on products, destinations, platforms or flows do not change them.
 */
export const coverageTable = (plan: MappedPlan, parameters: Parameters): string[] => {
  const months = plan.months.length > 0 ? plan.months.map((month) => `(${month})`).join(', ') : '(null)';
  return [
    `period_month as (select month from (values ${months}) list (month) where month is not null
      and month not in (select month from exempt_month where form = 'sales'))`,
    ...(plan.mapping ? mappedCoverage(plan, parameters) : [ownCoverage(plan, parameters)]),
  ];
};

const ownCoverage = (plan: MappedPlan, parameters: Parameters): string =>
  `coverage as (select
      (select count(*) from unit_scope u join period_month m on m.month between u.valid_from and u.valid_to)::hugeint as due,
      (select count(*) from report r join unit_scope u on u.id = r.unit_id
        where r.form = 'sales' and ${inMonths('r.month', plan.months, parameters)} and ${validAt(plan, 'r', parameters)}
          and r.month between u.valid_from and u.valid_to and r.month in (select month from period_month))::hugeint as reported,
      (${unknownAmount(plan, parameters)})::hugeint as unknown_amount,
      (select amount_0 from totals) as all_amount)`;

/** A unit that others went over to is due if one of them is, and reported or estimated if all that are due are. */
const mappedCoverage = (plan: MappedPlan, parameters: Parameters): string[] => {
  const estimated = isEstimated(plan);
  const reported = 'r.unit_id is not null';
  return [
    `owed as (select g.target_id, g.unit_id, m.month from mapping g join unit u on u.id = g.unit_id
      join period_month m on m.month between u.valid_from and u.valid_to)`,
    `covered as (select o.target_id, o.month, bool_and(${reported}) as reported,
        bool_and(${reported}${estimated ? ' or e.unit_id is not null' : ''}) as known
      from owed o left join report r on r.form = 'sales' and r.unit_id = o.unit_id and r.month = o.month and ${validAt(plan, 'r', parameters)}
      ${estimated ? 'left join estimate_0 e on e.unit_id = o.unit_id and e.month = o.month' : ''} group by o.target_id, o.month)`,
    `coverage as (select count(*)::hugeint as due, (count(*) filter (where reported))::hugeint as reported,
        (count(*) filter (where known and not reported))::hugeint as imputed,
        (count(*) filter (where not known))::hugeint as missing,
        (select coalesce(sum(unknown_amount), 0) from ${unitFacts(plan, 0)})::hugeint as unknown_amount,
        ${estimated ? '(select amount_imputed from totals)' : '0::hugeint'} as imputed_amount,
        ${plan.imputeBase ? '(select amount_imputed_base from totals) as base_imputed_amount, (select amount_1 from totals) as base_amount,' : ''}
        (select amount_0 from totals) as all_amount from covered)`,
  ];
};

/** Amount without a known destination: from the sums of unit-months unless the facts themselves are filtered. */
const unknownAmount = (plan: MappedPlan, parameters: Parameters): string =>
  hasNoFactFilter(plan)
    ? `select coalesce(sum(r.unknown_amount), 0) from report r where r.form = 'sales'
        and r.unit_id in (select id from unit_scope)
        and ${inMonths('r.month', plan.months, parameters)} and ${validAt(plan, 'r', parameters)}`
    : `select coalesce(sum(amount), 0) from facts_0 where destination = 0`;
