import type { Replica } from './replica';
import { rows } from './rows';
import { IN_FORCE } from './schema';

/** What is in force, added up over everything. */
export interface ReplicaTotals {
  readonly lines: bigint;
  readonly amountFen: bigint;
  readonly orders: bigint;
}

/** Of the facts one by one; for comparison with the same sums in PostgreSQL. */
export const replicaTotals = (replica: Replica): Promise<ReplicaTotals> =>
  replica.read(async (connection) => {
    const [totals] = await rows<ReplicaTotals>(
      connection,
      `select count(*)::bigint as lines, coalesce(sum(amount), 0)::hugeint as "amountFen",
         coalesce(sum(orders), 0)::hugeint as orders
       from fact where to_seq = ${IN_FORCE}`,
    );
    return totals!;
  });
