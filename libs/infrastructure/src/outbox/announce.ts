import type { HappeningDetails, NotificationKind } from '@xiangtong/contracts';
import type { Transaction } from '../database/database';

/** Something that people or programs may want to be told. */
export type Happening = {
  [Kind in NotificationKind]: {
    readonly kind: Kind;
    readonly details: HappeningDetails[Kind];
    /** Of one subject, the earlier is told before the later: a submission, a period, an account. */
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
