import type { Language, NotificationKind } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import type { QuietHours } from '../plan/quiet-hours';

/** How somebody can be reached who has confirmed an address. */
export interface Contact {
  readonly accountId: string;
  readonly language: Language;
  readonly quiet: QuietHours | null;
  /** What was chosen otherwise than usual. */
  readonly choices: Readonly<Partial<Record<NotificationKind, boolean>>>;
}

interface Row extends Omit<Contact, 'quiet'> {
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

export const quietOf = ({
  quietFrom: from,
  quietUntil: until,
}: Pick<Row, 'quietFrom' | 'quietUntil'>): QuietHours | null =>
  from === null || until === null ? null : { from, until };

/** Those of these accounts that have an address, by account. */
export const readContacts = async (
  queries: Queries,
  accountIds: readonly string[],
): Promise<Map<string, Contact>> => {
  if (accountIds.length === 0) return new Map();
  const rows = await queries.query<Row[]>(
    `select account_id as "accountId", language, quiet_from as "quietFrom", quiet_until as "quietUntil",
       coalesce((select json_object_agg(kind, mail) from notification_choice choice
         where choice.account_id = contact.account_id), '{}') as choices
     from notification_contact contact where email is not null and account_id = any($1::uuid[])`,
    [accountIds],
  );
  return new Map(rows.map((row) => [row.accountId, { ...row, quiet: quietOf(row) }]));
};

/** Accounts that have chosen mail of a kind that usually is not mailed. */
export const readSubscribers = async (queries: Queries, kind: NotificationKind): Promise<string[]> => {
  const rows = await queries.query<{ id: string }[]>(
    'select account_id as id from notification_choice where kind = $1 and mail order by account_id',
    [kind],
  );
  return rows.map(({ id }) => id);
};
