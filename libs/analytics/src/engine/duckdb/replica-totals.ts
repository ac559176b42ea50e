import type { Engine } from '../engine';
import { IN_FORCE } from '../facts';

/** What is in force, added up over everything. */
export interface ReplicaTotals {
  readonly lines: bigint;
  readonly amountFen: bigint;
  readonly orders: bigint;
}

/** Of the facts one by one; for comparison with the same sums in PostgreSQL. */
export const replicaTotals = (replica: Pick<Engine, 'read'>): Promise<ReplicaTotals> =>
  replica.read(async (connection) => {
    const [totals] = await connection.rows<ReplicaTotals>(
      `select count(*)::bigint as lines, coalesce(sum(amount), 0)::hugeint as "amountFen",
         coalesce(sum(orders), 0)::hugeint as orders
       from fact where to_seq = ${IN_FORCE}`,
    );
    return totals!;
  });
