import type { Queries } from '@xiangtong/infrastructure';
import { isRegisteredPoor } from '../summary/impact-lines';
import { memberColumns, rowsAndTotals } from './dimensions';
import type { RawRow, TableQuestion } from './lines-table';
import { registerAt } from './register-at';

const readSide = (queries: Queries, question: TableQuestion, side: 0 | 1): Promise<RawRow[]> => {
  const period = side === 0 ? question.period : question.base;
  if (!period) return Promise.resolve([]);
  const { selection, importId, by } = question;
  const { isTotal, members, groupBy } = rowsAndTotals(by);
  return queries.query<RawRow[]>(
    `with ${registerAt},
    served as (
      select distinct household_id from benefit_at
      where source_unit_id = any($2::int[]) and month between $3 and $4
    ),
    registered as (
      select ${memberColumns(by)} served.household_id is not null as reached
      from household_at household left join served on served.household_id = household.id
      where ${isRegisteredPoor} and coalesce(registered_year, 0) <= $5 and village like any($6::text[])
    )
    select ${members} ${isTotal}, count(*)::text as "registeredHouseholds_${side}",
      (count(*) filter (where reached))::text as "reachedHouseholds_${side}"
    from registered ${groupBy}`,
    [
      importId,
      selection.units.map(({ id }) => id),
      period.from,
      period.to,
      Math.floor(period.to / 100),
      selection.register,
    ],
  );
};

/** The register up to the last year of each period, and who of it was reached. */
export const readCoverageTable = async (queries: Queries, question: TableQuestion): Promise<RawRow[]> => [
  ...(await readSide(queries, question, 0)),
  ...(await readSide(queries, question, 1)),
];
