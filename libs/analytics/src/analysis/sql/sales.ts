import type { Month } from '@xiangtong/domain';
import type { CubePlan } from '../../cube/question/plan';
import { factConditions, inMonths, validAt } from '../../cube/sql/conditions';
import { unitScope } from '../../cube/sql/facts';
import type { Parameters } from '../../cube/sql/parameters';

/** The units of the filters within the caller's scope, as u. */
export const unitTable = (plan: CubePlan, parameters: Parameters): string =>
  `unit_scope as materialized (${unitScope(plan, parameters)})`;

/** Facts valid at the position, of those units; f is a fact or a report. */
export const heldByUnits = (
  plan: CubePlan,
  parameters: Parameters,
  months: readonly Month[] | null = null,
): string[] => [validAt(plan, 'f', parameters, months), 'f.unit_id in (select id from unit_scope)'];

/** The facts f of a plan in these months. */
export const salesConditions = (
  plan: CubePlan,
  parameters: Parameters,
  months: readonly Month[] = plan.months,
): string =>
  [
    inMonths('f.month', months, parameters),
    ...heldByUnits(plan, parameters, months),
    ...factConditions(plan, parameters),
  ].join(' and ');

/** Months of the plan in which a unit can owe the sales form. */
export const dueMonths = (plan: CubePlan): string => {
  const months = plan.months.length > 0 ? plan.months.map((month) => `(${month})`).join(', ') : '(null)';
  return `period_month as (select month from (values ${months}) list (month) where month is not null
    and month not in (select month from exempt_month where form = 'sales'))`;
};
