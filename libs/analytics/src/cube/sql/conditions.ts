import type { CubeDimension } from '@xiangtong/contracts';
import { divisionPrefix, monthsBetween, type Month } from '@xiangtong/domain';
import type { CubePlan, MemberFilter } from '../question/plan';
import type { CubeScope } from '../question/scope';
import { dimensions, isUnitDimension } from '../vocabulary/dimensions';
import type { Parameters } from './parameters';

/**
 * Facts valid at the position: for the newest one as cheap as the engine can, so that current figures are fast. The
 * months, if the facts are of these alone.
 */
export const validAt = (
  plan: Pick<CubePlan, 'seq' | 'current'>,
  alias: string,
  parameters: Parameters,
  months: readonly Month[] | null = null,
): string =>
  parameters.words.heldAt(
    alias,
    () => parameters.bind(plan.seq),
    plan.current,
    months && ((column) => inMonths(column, months, parameters)),
  );

/** The position of a side: the base is at another one only where a period is compared with what it was then. */
export const positionOfSide = (
  { seq, current, baseSeq }: Pick<CubePlan, 'seq' | 'current' | 'baseSeq'>,
  base: boolean,
): Pick<CubePlan, 'seq' | 'current'> =>
  base && baseSeq !== undefined ? { seq: baseSeq, current: false } : { seq, current };

export const inMonths = (column: string, months: readonly Month[], parameters: Parameters): string => {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return 'false';
  return monthsBetween(first, last) === months.length - 1
    ? `${column} between ${parameters.bind(first)} and ${parameters.bind(last)}`
    : `${column} in (${parameters.list(months)})`;
};

const inStoredType = (dimension: CubeDimension, bound: string, { words }: Parameters): string =>
  dimension === 'flow' ? words.flow(bound) : bound;

/** Flows are compared in their stored type: compared as text, no part of the table could be skipped. */
const memberCondition = ({ dimension, keys }: MemberFilter, parameters: Parameters): string => {
  const list = keys.map((key) => inStoredType(dimension, parameters.bind(key), parameters));
  return `${dimensions[dimension].key(parameters.words)} in (${list.join(', ')})`;
};

const scopeCondition = (scope: CubeScope, parameters: Parameters): string[] => {
  if (scope === 'all') return [];
  const parts = [
    ...scope.divisions.map((code) =>
      parameters.words.startsWith('u.division', parameters.bind(divisionPrefix(code))),
    ),
    ...(scope.unitIds.length > 0 ? [`u.id in (${parameters.numbers(scope.unitIds)})`] : []),
  ];
  return [parts.length > 0 ? `(${parts.join(' or ')})` : 'false'];
};

/** Conditions on the register only: the caller's scope and filters on units. `unit` is read from u here, not from f. */
export const unitConditions = (
  plan: Pick<CubePlan, 'filters' | 'scope'>,
  parameters: Parameters,
): string[] => [
  ...scopeCondition(plan.scope, parameters),
  ...plan.filters
    .filter(({ dimension }) => isUnitDimension(dimension))
    .map((filter) => memberCondition(filter, parameters).replace(/^f\.unit_id/, 'u.id')),
];

/** Conditions on a fact other than its unit, month and validity. */
export const factConditions = (plan: Pick<CubePlan, 'filters'>, parameters: Parameters): string[] =>
  plan.filters
    .filter(({ dimension }) => !isUnitDimension(dimension))
    .map((filter) =>
      dimensions[filter.dimension].source === 'product'
        ? `f.product_id in (select p.id from product p where ${memberCondition(filter, parameters)})`
        : memberCondition(filter, parameters),
    );
