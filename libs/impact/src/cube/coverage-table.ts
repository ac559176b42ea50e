import type { Queries } from '@xiangtong/infrastructure';
import { registeredPoorIn } from '../summary/impact-lines';
import { memberColumns, memberNames } from './dimensions';
import type { RawRow, TableQuestion } from './lines-table';
import { registerAt } from './register-at';

const readSide = (queries: Queries, question: TableQuestion, side: 0 | 1): Promise<RawRow[]> => {
  const period = side === 0 ? question.period : question.base;
  if (!period) return Promise.resolve([]);
  const { selection, importId, by } = question;
  const names = memberNames(by);
  const counts = `count(*)::text as "registeredHouseholds_${side}", count(served_id)::text as "reachedHouseholds_${side}"`;
  const isCounted = `${registeredPoorIn('registered')} and coalesce(registered_year, 0) <= $5`;
  const first = `order by (id = served_id) is true desc, id`;
  const rows = `select ${names.join(', ')}, false as is_total, ${counts} from registered
    where place_in_row = 1 and ${isCounted} group by ${names.join(', ')} union all`;
  return queries.query<RawRow[]>(
    `with ${registerAt},
    served as (
      select key, min(household_id) as household_id
      from benefit_at join household_at household on household.id = household_id
      where source_unit_id = any($2::int[]) and month between $3 and $4 group by key
    ),
    part as (
      select ${memberColumns(by)} household.id, household.key, kind, registered_year, served.household_id as served_id
      from household_at household left join served on served.key = household.key
      where village like any($6::text[])
    ),
    registered as (
      select *, row_number() over (partition by ${[...names, 'key'].join(', ')} ${first}) as place_in_row,
        row_number() over (partition by key ${first}) as place_in_all
      from part
    )
    ${names.length > 0 ? rows : ''}
    select ${names.map(() => 'null,').join(' ')} true as is_total, ${counts} from registered
    where place_in_all = 1 and ${isCounted}`,
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

/**
 * The register up to the last year of each period, and who of it was reached. Of several registrations of a household in a
 * row, or in the totals, the one that its lines stand on counts, else the earliest.
 */
export const readCoverageTable = async (queries: Queries, question: TableQuestion): Promise<RawRow[]> => [
  ...(await readSide(queries, question, 0)),
  ...(await readSide(queries, question, 1)),
];
