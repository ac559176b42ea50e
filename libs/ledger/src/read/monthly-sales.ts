import type { Queries } from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';

/** The total of the sales report in force for a unit and month. */
export interface MonthlySales {
  readonly unitId: number;
  readonly month: Month;
  readonly fen: bigint;
}

const monthlySales = `
  select newest.unit_id as "unitId", newest.month, revision.total_fen::text as fen
  from (
    select distinct on (unit_id, month) unit_id, month, kind, revision_id
    from ledger_entry where form = 'sales' and unit_id = any($1::int[]) and month between $2 and $3
    order by unit_id, month, seq desc
  ) newest
  join revision on revision.id = newest.revision_id
  where newest.kind <> 'withdraw'`;

/** Monthly totals at the newest entry; a month without a report in force has no row. */
export const readMonthlySales = async (
  queries: Queries,
  unitIds: readonly number[],
  from: Month,
  to: Month,
): Promise<MonthlySales[]> => {
  const rows = await queries.query<(Omit<MonthlySales, 'fen'> & { fen: string })[]>(monthlySales, [
    unitIds,
    from,
    to,
  ]);
  return rows.map((row) => ({ ...row, fen: BigInt(row.fen) }));
};
