import type { HappeningDetails, NotificationKind } from '@xiangtong/contracts';
import type { Transaction } from '../database/database';

/** Something that people or programs may want to be told. */
export type Happening = {
  [Kind in NotificationKind]: {
    readonly kind: Kind;
    readonly details: HappeningDetails[Kind];
    /** What happens to one subject (a submission, a period, an account) is announced in order. */
    readonly subject: string;
    readonly at: Date;
    /** Nobody is told before: the end of an embargo. */
    readonly notBefore?: Date | null;
  };
}[NotificationKind];

/**
 * Writes it into the outbox, in the transaction in which it happens: it is told if that commits, and only then. What
 * has one `subject` has to be serialised by a lock of its own transaction.
 */
export const announce = async (
  transaction: Transaction,
  { kind, details, subject, at, notBefore }: Happening,
): Promise<void> => {
  await transaction.query(
    `insert into outbox_event (kind, details, subject, at, due_at) values ($1, $2, $3, $4, $5)`,
    [kind, JSON.stringify(details), subject, at, notBefore ?? at],
  );
};

/** First key of the locks under which what was announced is looked up. */
const ONCE_LOCK = 1_920_231_796;

/** Unless the same kind of the same subject was announced within that time, by any process. */
export const announceOnce = async (
  transaction: Transaction,
  happening: Happening,
  withinMs: number,
): Promise<void> => {
  const { kind, subject, at } = happening;
  await transaction.query('select pg_advisory_xact_lock($1, hashtext($2))', [
    ONCE_LOCK,
    `${kind} ${subject}`,
  ]);
  const earlier = await transaction.query<unknown[]>(
    'select from outbox_event where kind = $1 and subject = $2 and at > $3 limit 1',
    [kind, subject, new Date(at.getTime() - withinMs)],
  );
  if (earlier.length === 0) await announce(transaction, happening);
};
