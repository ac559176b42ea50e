import { personalWays, type Language, type NotificationKind, type PersonalWay } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import type { QuietHours } from './quiet-hours';
import { usually } from './usual-choices';

/** Which ways somebody wants to be told of a kind by. */
export type WaysChosen = Readonly<Record<PersonalWay, boolean>>;

/** How somebody can be reached who has confirmed an address. */
export interface Contact {
  readonly accountId: string;
  readonly language: Language;
  readonly quiet: QuietHours | null;
  /** Minute of the day of the one letter; null: a letter for each message. */
  readonly digestAt: number | null;
  /** Those that have an address. */
  readonly ways: readonly PersonalWay[];
  /** What was chosen otherwise than usual. */
  readonly choices: Readonly<Partial<Record<NotificationKind, WaysChosen>>>;
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
       digest_at as "digestAt", own.ways,
       coalesce((select json_object_agg(kind, json_build_object('mail', mail, 'sms', sms))
         from notification_choice choice where choice.account_id = contact.account_id), '{}') as choices
     from notification_contact contact
     join (select account_id, array_agg(way) as ways from notification_address where address is not null
       group by account_id) own using (account_id)
     where account_id = any($1::uuid[])`,
    [accountIds],
  );
  return new Map(rows.map((row) => [row.accountId, { ...row, quiet: quietOf(row) }]));
};

/** The ways by which somebody is told of a kind. */
export const waysFor = ({ ways, choices }: Contact, kind: NotificationKind): PersonalWay[] =>
  personalWays.filter((way) => ways.includes(way) && (choices[kind] ?? usually[kind])[way]);

/** Accounts that have chosen to be told of a kind that usually is not told. */
export const readSubscribers = async (queries: Queries, kind: NotificationKind): Promise<string[]> => {
  const rows = await queries.query<{ id: string }[]>(
    'select account_id as id from notification_choice where kind = $1 and (mail or sms) order by account_id',
    [kind],
  );
  return rows.map(({ id }) => id);
};
