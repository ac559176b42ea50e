import type { CubePlan } from '../plan';
import { coverageColumns, coverageTable } from './coverage';
import { classColumns, decompositionOf, decompositionTables } from './decomposition';
import { factTables } from './facts';
import { valueCoverage, valueTables } from './indicators';
import { Parameters } from './parameters';
import { measureList, pivotTables, rowTables } from './table';

export interface Statement {
  readonly sql: string;
  readonly parameters: Parameters['values'];
}

/**
 * The one statement of a cube query. Row 0 carries totals, coverage and the classes of the decomposition; rows 1, 2, …
 * are the members in order. All numbers come back as exact integers of their column's last decimal.
 */
export const buildStatement = (plan: CubePlan): Statement => {
  const parameters = new Parameters();
  const decomposed = decompositionOf(plan);
  const tables = [
    ...(plan.stated ? valueTables(plan, plan.stated, parameters) : factTables(plan, parameters)),
    ...pivotTables(plan),
    ...rowTables(plan, parameters.bind(plan.limit + 1)),
    ...(plan.stated ? valueCoverage(plan, plan.stated, parameters) : coverageTable(plan, parameters)),
    ...(decomposed ? decompositionTables(plan, decomposed, parameters) : []),
  ];
  const summary = [
    '0::bigint as position',
    ...measureList(plan, 't'),
    ...coverageColumns.map((column) => `coverage.${column} as "${column}"`),
    ...(decomposed ? classColumns.map((column) => `classes.${column} as "${column}"`) : []),
  ];
  const sql = `with ${tables.join(',\n')}
select ${summary.join(', ')} from totals t cross join coverage${decomposed ? ' cross join classes' : ''}
union all by name select * from ranked order by position`;
  return { sql, parameters: parameters.values };
};
