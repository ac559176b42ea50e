import type { UnitUse } from '@xiangtong/reference';

/**
 * First and last month for which a unit has figures in force or waiting for review, of any form: its dates in the
 * register must include them. Quarters and years begin in their first month.
 */
export const reportedMonths: UnitUse = async (manager, unitIds, form) => {
  const rows = await manager.query<{ unit_id: number; first: number; last: number }[]>(
    `select unit_id, min(month) as first, max(month) as last from submission
     where unit_id = any($1::int[]) and ($2::text is null or form = $2) and (accepted_revision_id is not null or status = 'submitted')
     group by unit_id`,
    [unitIds, form ?? null],
  );
  return new Map(rows.map(({ unit_id, first, last }) => [unit_id, { first, last }]));
};
