import type { Queries } from '@xiangtong/infrastructure';
import { excerptParameters, inExcerpt, type ExcerptWindow } from '../read/excerpt-window';

/** The lines behind the sales figures in force, added up one by one. */
export interface LineSums {
  readonly unitMonths: number;
  readonly lines: number;
  readonly amountFen: bigint;
  readonly orders: bigint;
  /** The sums of lines stated by the revisions. */
  readonly statedFen: bigint;
}

interface SumsRow {
  unit_months: number;
  lines: number;
  amount: string;
  orders: number;
  stated: string;
}

const sums = `
  with standing as (
    select revision.id, revision.total_fen from (
      select distinct on (entry.unit_id, entry.month) entry.kind, entry.revision_id
      from ledger_entry entry where entry.form = 'sales' and ${inExcerpt}
      order by entry.unit_id, entry.month, entry.seq desc
    ) last join revision on revision.id = last.revision_id where last.kind <> 'withdraw'
  )
  select (select count(*) from standing) as unit_months, (select coalesce(sum(total_fen), 0) from standing) as stated,
    count(*) as lines, coalesce(sum(line.amount), 0) as amount, coalesce(sum(line.orders), 0) as orders
  from standing join revision_line line on line.revision_id = standing.id`;

/** Reads the ledger in PostgreSQL directly, because the cube's figures are compared with it. */
export const readLineSums = async (queries: Queries, window: ExcerptWindow): Promise<LineSums> => {
  const [row] = await queries.query<SumsRow[]>(sums, excerptParameters(window));
  return {
    unitMonths: row!.unit_months,
    lines: row!.lines,
    amountFen: BigInt(row!.amount),
    orders: BigInt(row!.orders),
    statedFen: BigInt(row!.stated),
  };
};
