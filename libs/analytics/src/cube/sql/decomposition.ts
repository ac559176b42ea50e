import { isIndicator } from '@xiangtong/contracts';
import type { Words } from '../../engine/words';
import { isEstimated, type CubePlan, type MappedPlan } from '../question/plan';
import { isAdditive, type AdditiveMeasure } from '../vocabulary/measures';
import { exactSum } from './exact';
import { unitFacts } from './facts';
import { pairedBy, pairsReports } from './pairs';

/** The sums of docs/methods.md, Growth, as exact integers over one common scale. */
export const classColumns = ['c0', 'c1', 'n1', 'x0', 'r0', 'r1'] as const;

/** The measure whose growth over one period is explained. */
export const decompositionOf = (
  plan: Pick<CubePlan, 'measures' | 'compare' | 'undecomposed'>,
): AdditiveMeasure | null =>
  plan.compare && plan.compare !== 'two-year' && !plan.undecomposed && !plan.measures.some(isIndicator)
    ? (plan.measures.find(isAdditive) ?? null)
    : null;

/**
 * The class of each sum, over `valued`. An estimate does not show whether a unit entered or left: it counts as
 * response.
 */
export const classSums = (words: Words): readonly string[] =>
  (
    [
      ['base', 'matched', null, 'c0'],
      ['now', 'matched', null, 'c1'],
      ['now', 'not matched and not due_base', null, 'n1'],
      ['base', 'not matched and not due_now', null, 'x0'],
      ['base', 'not matched and due_now', 'estimated_base', 'r0'],
      ['now', 'not matched and due_base', 'estimated_now', 'r1'],
    ] as const
  ).map(([column, when, estimated, name]) => {
    const sum = `coalesce(sum(${column}) filter (where ${when}), 0)`;
    return `${words.exact(`(${sum}${estimated ? ` + coalesce(sum(${estimated}), 0)` : ''})`)} as ${name}`;
  });

const counts = {
  matched_pairs: 'matched',
  entry_pairs: 'any_now and not matched and not due_base',
  exit_pairs: 'any_base and not matched and not due_now',
  response_now_pairs: 'any_now and not matched and due_base',
  response_base_pairs: 'any_base and not matched and due_now',
} as const;

/** Reported unit-months of each class. */
export const pairCounts = Object.keys(counts) as (keyof typeof counts)[];

const classList = ({ counted }: MappedPlan, words: Words): string =>
  [
    ...classSums(words),
    ...(counted ? pairCounts.map((name) => `count(*) filter (where ${counts[name]}) as ${name}`) : []),
  ].join(', ');

/**
 * Sums of the classes of unit-months. (u, m) is paired with (u, m − shift), by default on boundaries as of the last
 * month of the period: a unit that ended before is replaced by its successors by weight, so that a merger is neither
 * entry nor exit.
 */
export const decompositionTables = (plan: MappedPlan, measure: AdditiveMeasure, words: Words): string[] => {
  if (plan.basis === 'comparable') {
    const nothing = classColumns.slice(2).map((name) => `${words.integer(0)} as ${name}`);
    const { now, base } = { now: `${measure}_0`, base: `${measure}_1` };
    return [`classes as (select ${[`${base} as c0`, `${now} as c1`, ...nothing].join(', ')} from totals)`];
  }
  if (pairsReports(plan)) {
    const none = `${words.noInteger} as estimated_now, ${words.noInteger} as estimated_base`;
    return [
      `valued as (select *, ${none} from judged)`,
      `classes as (select ${classList(plan, words)} from valued)`,
    ];
  }
  return [
    `unit_sum as (${unitSums(plan, measure, words)})`,
    `unit_value as (${unitValues(plan, words)})`,
    `valued as (select j.*, y1.value as now, y1.estimated as estimated_now, y0.value as base, y0.estimated as estimated_base from judged j
      left join unit_value y1 on y1.side = 0 and y1.target_id = j.target_id and y1.month = j.month
      left join unit_value y0 on y0.side = 1 and y0.target_id = j.target_id and y0.month = j.month)`,
    `classes as (select ${classList(plan, words)} from valued)`,
  ];
};

const unitSums = (plan: MappedPlan, measure: AdditiveMeasure, words: Words): string => {
  const sum = exactSum(words, plan, measure);
  const values = isEstimated(plan)
    ? ['not estimated', 'estimated']
        .map((which) => words.exact(`(sum(${measure}) filter (where ${which}))`))
        .map((value, index) => `${value} as ${['value', 'estimated'][index]}`)
        .join(', ')
    : `${sum} as value, ${words.integer(0)} as estimated`;
  return ([0, 1] as const)
    .map(
      (side) =>
        `select ${side} as side, unit_id, shown_month as month, ${values} from ${unitFacts(plan, side)} group by unit_id, shown_month`,
    )
    .join(' union all ');
};

/** Facts that came through a mapping already belong to the units of the pairs. */
const unitValues = (plan: MappedPlan, words: Words): string =>
  plan.boundaries !== null
    ? 'select side, unit_id as target_id, month, value, estimated from unit_sum'
    : `select s.side as side, b.target_id as target_id, s.month as month, ${words.exact('sum(s.value * b.factor)')} as value, ${words.exact('sum(s.estimated * b.factor)')} as estimated
       from unit_sum s join ${pairedBy(plan)} b on b.unit_id = s.unit_id group by s.side, b.target_id, s.month`;
