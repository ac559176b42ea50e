import { notificationKinds, type Instant, type Language, type NotificationKind } from '@xiangtong/contracts';
import type { Queries, Transaction, Database } from '@xiangtong/infrastructure';
import { usuallyMailed } from './usual-choices';

export interface KindChoice {
  readonly kind: NotificationKind;
  readonly mail: boolean;
}

/** How somebody is told, as they see it themselves. */
export interface OwnMessages {
  /** Whether the service can send mail at all. */
  readonly hasMailServer: boolean;
  readonly email: string | null;
  readonly confirmedAt: Instant | null;
  /** An address to which a code was sent that has yet to come back. */
  readonly pendingEmail: string | null;
  readonly language: Language;
  /** Minutes of the day in China between which nothing comes; both null: at any hour. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly kinds: readonly KindChoice[];
}

export type OwnChoices = Pick<OwnMessages, 'language' | 'quietFrom' | 'quietUntil' | 'kinds'>;

interface Row {
  readonly email: string | null;
  readonly confirmedAt: Date | null;
  readonly pendingEmail: string | null;
  readonly language: Language;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

/** As the columns default. */
const usual: Row = {
  email: null,
  confirmedAt: null,
  pendingEmail: null,
  language: 'zh',
  quietFrom: 1260,
  quietUntil: 450,
};

const readChoices = async (queries: Queries, accountId: string): Promise<Map<string, boolean>> => {
  const rows = await queries.query<KindChoice[]>(
    'select kind, mail from notification_choice where account_id = $1',
    [accountId],
  );
  return new Map(rows.map(({ kind, mail }) => [kind, mail]));
};

/** What people choose about messages to themselves. */
export class OwnMessagesDesk {
  constructor(
    private readonly source: Database,
    private readonly hasMailServer: boolean,
  ) {}

  async view(accountId: string): Promise<OwnMessages> {
    const [found] = await this.source.query<Row[]>(
      `select email, confirmed_at as "confirmedAt", pending_email as "pendingEmail", language,
         quiet_from as "quietFrom", quiet_until as "quietUntil"
       from notification_contact where account_id = $1`,
      [accountId],
    );
    const choices = await readChoices(this.source, accountId);
    const { confirmedAt, ...row } = found ?? usual;
    return {
      hasMailServer: this.hasMailServer,
      ...row,
      confirmedAt: confirmedAt?.toISOString() ?? null,
      kinds: notificationKinds.map((kind) => ({ kind, mail: choices.get(kind) ?? usuallyMailed[kind] })),
    };
  }

  /** Kinds that are not named stay as they are. */
  async choose(accountId: string, choices: OwnChoices): Promise<OwnMessages> {
    await this.source.transaction(async (transaction) => {
      await transaction.query(
        `insert into notification_contact (account_id, language, quiet_from, quiet_until) values ($1, $2, $3, $4)
         on conflict (account_id) do update set language = excluded.language, quiet_from = excluded.quiet_from,
           quiet_until = excluded.quiet_until`,
        [accountId, choices.language, choices.quietFrom, choices.quietUntil],
      );
      for (const choice of choices.kinds) await keepChoice(transaction, accountId, choice);
    });
    return this.view(accountId);
  }
}

/** Only what differs is kept, so that what is usual may change for all others. */
const keepChoice = async (transaction: Transaction, accountId: string, { kind, mail }: KindChoice) => {
  if (mail === usuallyMailed[kind])
    await transaction.query('delete from notification_choice where account_id = $1 and kind = $2', [
      accountId,
      kind,
    ]);
  else
    await transaction.query(
      `insert into notification_choice (account_id, kind, mail) values ($1, $2, $3)
       on conflict (account_id, kind) do update set mail = excluded.mail`,
      [accountId, kind, mail],
    );
};
