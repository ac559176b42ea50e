import type { MappedPlan } from '../question/plan';
import type { AdditiveMeasure } from '../vocabulary/measures';
import { boundaryTable } from './boundary';
import { coverageColumns, coverageTables } from './coverage';
import { classColumns, decompositionOf, decompositionTables, pairCounts } from './decomposition';
import { estimateTables } from './estimates';
import { factTables, unitScope } from './facts';
import { valueTables } from './indicators';
import { pairTables } from './pairs';
import { Parameters } from './parameters';
import { sourceTables } from './source';
import { measureList, pivotTables, rowTables } from './table';

export interface Statement {
  readonly sql: string;
  readonly parameters: Parameters['values'];
}

/** Sales facts of both sides, preceded by their sources and, if requested, the pairs of unit-months. */
export const salesTables = (
  plan: MappedPlan,
  paired: AdditiveMeasure | null,
  parameters: Parameters,
): string[] => [
  `unit_scope as materialized (${unitScope(plan, parameters)})`,
  ...(plan.mapping ? [boundaryTable('mapping', plan.mapping, 'target_id')] : []),
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
 * The statement of a cube query. Row 0 has totals, coverage and the classes of the decomposition; rows 1, 2, … are the
 * members in order. All numbers are exact integers of their column's last decimal.
 */
export const buildStatement = (plan: MappedPlan): Statement => {
  const parameters = new Parameters();
  const decomposed = decompositionOf(plan);
  const tables = [
    ...(plan.stated ? valueTables(plan, plan.stated, parameters) : salesTables(plan, decomposed, parameters)),
    ...pivotTables(plan),
    ...rowTables(plan, parameters.bind(plan.limit + 1)),
    ...coverageTables(plan, parameters),
    ...(decomposed ? decompositionTables(plan, decomposed) : []),
  ];
  const summary = [
    '0::bigint as position',
    ...(plan.mapping ? ['t.size as size'] : []),
    ...measureList(plan, 't'),
    ...coverageColumns(plan).map((column) => `coverage.${column} as "${column}"`),
    ...(decomposed ? classesOf(plan).map((column) => `classes.${column} as "${column}"`) : []),
  ];
  const sql = `with ${tables.join(',\n')}
select ${summary.join(', ')} from totals t cross join coverage${decomposed ? ' cross join classes' : ''}
union all by name select * from ranked order by position`;
  return { sql, parameters: parameters.values };
};
