import type { CubeDimension } from '@xiangtong/contracts';
import type { Words } from '../../engine/words';
import { isEstimated, type MappedPlan } from '../question/plan';
import type { AdditiveMeasure } from '../vocabulary/measures';
import { boundaryTable } from './boundary';
import { coverageColumns, coverageTables } from './coverage';
import { classColumns, decompositionOf, decompositionTables, pairCounts } from './decomposition';
import { estimateTables } from './estimates';
import { factTables, hasNoFactFilter, unitScope } from './facts';
import { valueTables } from './indicators';
import { pairsReports, pairTables } from './pairs';
import { Parameters } from './parameters';
import { sourceTables } from './source';
import {
  contributionTables,
  measureList,
  memberColumns,
  memberOrder,
  namedTable,
  orderColumns,
  pivotTables,
} from './table';

export interface Statement {
  readonly sql: string;
  readonly parameters: Parameters['values'];
}

/** A statement, once the words are known. */
export type Asked = (words: Words) => Statement;

/** Sales facts of both sides, preceded by their sources and, if requested, the pairs of unit-months. */
export const salesTables = (
  plan: MappedPlan,
  paired: AdditiveMeasure | null,
  parameters: Parameters,
): string[] => [
  `unit_scope as materialized (${unitScope(plan, parameters)})`,
  ...(plan.mapping ? [boundaryTable('mapping', plan.mapping, 'target_id', parameters.words)] : []),
  ...(paired || plan.basis === 'comparable' ? pairTables(plan, paired, parameters) : []),
  ...estimateTables(plan, parameters),
  ...(plan.mapping ? sourceTables(plan, parameters) : []),
  ...factTables(plan, parameters),
];

const classesOf = ({ counted }: MappedPlan): readonly string[] => [
  ...classColumns,
  ...(counted ? pairCounts : []),
];

/**
 * Whether coverage is a statement of its own. Then many questions share it, and each is planned faster: it depends on
 * units and months alone. On other boundaries, with estimates and with filters on facts it needs the facts.
 */
const isApart = (plan: MappedPlan): boolean =>
  !plan.stated && !plan.mapping && !isEstimated(plan) && hasNoFactFilter(plan);

/** Coverage as one row, where the statement of the query is without it; else null. */
export const coverageStatement = (plan: MappedPlan, words: Words): Statement | null => {
  if (!isApart(plan)) return null;
  const parameters = new Parameters(words);
  const tables = [
    `unit_scope as materialized (${unitScope(plan, parameters)})`,
    `totals as (select ${words.noInteger} as amount_0)`,
    ...coverageTables(plan, parameters),
  ];
  return {
    sql: `with ${tables.join(',\n')} select ${coverageColumns(plan)
      .filter((name) => name !== 'all_amount')
      .join(', ')} from coverage`,
    parameters: parameters.values,
  };
};

/** The classes of growth depend on the members asked for no more than coverage does, unless facts are filtered. */
const classesAreApart = (plan: MappedPlan): boolean =>
  pairsReports(plan) && plan.basis !== 'comparable' && !plan.counted;

/** The classes of growth as one row, where the statement of the query is without them; else null. */
export const classesStatement = (plan: MappedPlan, words: Words): Statement | null => {
  const measure = decompositionOf(plan);
  if (!measure || !classesAreApart(plan)) return null;
  const parameters = new Parameters(words);
  const tables = [
    `unit_scope as materialized (${unitScope(plan, parameters)})`,
    ...pairTables(plan, measure, parameters),
    ...decompositionTables(plan, measure, words),
  ];
  return { sql: `with ${tables.join(',\n')} select * from classes`, parameters: parameters.values };
};

/** What each contributor gave to each row; see `contributionTables`. The plan has the unit among its dimensions. */
export const contributionStatement = (
  plan: MappedPlan,
  breakdowns: ReadonlyMap<number, readonly CubeDimension[]>,
  words: Words,
): Statement => {
  const parameters = new Parameters(words);
  const tables = [
    ...(plan.stated ? valueTables(plan, plan.stated, parameters) : salesTables(plan, null, parameters)),
    ...contributionTables(plan, breakdowns, words),
  ];
  return { sql: `with ${tables.join(',\n')}`, parameters: parameters.values };
};

/**
 * The statement of a cube query. Row 0 has totals, and what is not apart of coverage and the classes of growth;
 * rows 1, 2, … are the members in order, by their keys, up to one more than the limit. All other numbers are exact
 * integers of their column's last decimal.
 */
export const buildStatement = (plan: MappedPlan, words: Words): Statement => {
  const parameters = new Parameters(words);
  const decomposed = classesAreApart(plan) ? null : decompositionOf(plan);
  const apart = isApart(plan);
  const tables = [
    ...(plan.stated ? valueTables(plan, plan.stated, parameters) : salesTables(plan, decomposed, parameters)),
    ...pivotTables(plan, words),
    namedTable(plan, words),
    ...(apart ? [] : coverageTables(plan, parameters)),
    ...(decomposed ? decompositionTables(plan, decomposed, words) : []),
  ];
  const alone = [
    ...(plan.mapping ? [['t.size', 'size']] : []),
    ...(apart
      ? [['t.amount_0', 'all_amount']]
      : coverageColumns(plan).map((column) => [`coverage.${column}`, column])),
    ...(decomposed ? classesOf(plan).map((column) => [`classes.${column}`, column]) : []),
  ];
  const summary = [
    'false as is_member',
    ...plan.by.map((dimension) => `null as "${dimension}"`),
    ...measureList(plan, 't', words),
    ...alone.map(([value, name]) => `${value} as "${name}"`),
    ...orderColumns(plan).map((column) => `null as ${column}`),
  ];
  const members = memberColumns(plan);
  const named = ['true', ...members, ...alone.map(() => 'null'), ...orderColumns(plan)];
  const sql = `with ${tables.join(',\n')}
select ${[...members, ...alone.map(([, name]) => `"${name}"`)].join(', ')} from (
select ${summary.join(', ')} from totals t${apart ? '' : ' cross join coverage'}${decomposed ? ' cross join classes' : ''}
union all select ${named.join(', ')} from named) answer
order by ${['is_member', ...memberOrder(plan)].join(', ')} limit ${parameters.bind(plan.limit + 2)}`;
  return { sql, parameters: parameters.values };
};
