import type { Queries, Transaction } from '../database/database';
import type { Happening } from './announce';

/** An event that is due. */
export type OutboxEvent = Happening & { readonly id: number };

/** First key of the planner's lock. */
const PLANNER_LOCK = 1_920_231_795;

/** Reads the due events, for one process at a time. */
export class Outbox {
  constructor(private readonly transaction: Transaction) {}

  /** Whether this transaction is the one that plans, until it ends. */
  async takeTurn(): Promise<boolean> {
    const [row] = await this.transaction.query<{ taken: boolean }[]>(
      'select pg_try_advisory_xact_lock($1, 1) as taken',
      [PLANNER_LOCK],
    );
    return row!.taken;
  }

  /** Due events in order. An event that waits for its time holds up the later ones of its subject. */
  due(now: Date, limit: number): Promise<OutboxEvent[]> {
    return this.transaction.query<OutboxEvent[]>(
      `select id, kind, details, subject, at from outbox_event event
       where planned_at is null and due_at <= $1 and not exists (
         select from outbox_event earlier where earlier.subject = event.subject and earlier.id < event.id
           and earlier.planned_at is null and earlier.due_at > $1)
       order by id limit $2`,
      [now, limit],
    );
  }

  async notePlanned(ids: readonly number[], now: Date): Promise<void> {
    await this.transaction.query('update outbox_event set planned_at = $2 where id = any($1::bigint[])', [
      ids,
      now,
    ]);
  }
}

/** Removes what was planned before. */
export const forgetPlanned = async (queries: Queries, before: Date): Promise<void> => {
  await queries.query('delete from outbox_event where planned_at < $1', [before]);
};
