import {
  personalKinds,
  personalWays,
  type Instant,
  type Language,
  type PersonalKind,
  type PersonalWay,
} from '@xiangtong/contracts';
import type { Queries, Transaction, Database } from '@xiangtong/infrastructure';
import type { WaysChosen } from './contacts';
import { usually } from './usual-choices';

export interface KindChoice extends WaysChosen {
  readonly kind: PersonalKind;
}

/** One way by which somebody can be told. */
export interface OwnWay {
  readonly way: PersonalWay;
  /** Whether the service can tell anybody by it. */
  readonly isConfigured: boolean;
  readonly address: string | null;
  readonly confirmedAt: Instant | null;
  /** An address to which a code was sent that has yet to come back. */
  readonly pending: string | null;
}

/** How somebody is told, as they see it themselves. */
export interface OwnMessages {
  readonly ways: readonly OwnWay[];
  readonly language: Language;
  /** Minutes of the day in China between which nothing comes; both null: at any hour. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  /** Minute of the day in China at which one letter tells what the day has brought; null: a letter for each. */
  readonly digestAt: number | null;
  readonly kinds: readonly KindChoice[];
}

export type OwnChoices = Omit<OwnMessages, 'ways'>;

type Settings = Omit<OwnChoices, 'kinds'>;

/** Same as the defaults of the columns. */
const usual: Settings = { language: 'zh', quietFrom: 1260, quietUntil: 450, digestAt: null };

const readChoices = async (queries: Queries, accountId: string): Promise<Map<string, WaysChosen>> => {
  const rows = await queries.query<KindChoice[]>(
    'select kind, mail, sms from notification_choice where account_id = $1',
    [accountId],
  );
  return new Map(rows.map(({ kind, mail, sms }) => [kind, { mail, sms }]));
};

interface AddressRow {
  readonly way: PersonalWay;
  readonly address: string | null;
  readonly confirmedAt: Date | null;
  readonly pending: string | null;
}

/** What people choose about messages to themselves. */
export class OwnMessagesDesk {
  constructor(
    private readonly source: Database,
    private readonly isConfigured: Readonly<Record<PersonalWay, boolean>>,
  ) {}

  async view(accountId: string): Promise<OwnMessages> {
    const [settings] = await this.source.query<Settings[]>(
      `select language, quiet_from as "quietFrom", quiet_until as "quietUntil", digest_at as "digestAt"
       from notification_contact where account_id = $1`,
      [accountId],
    );
    const choices = await readChoices(this.source, accountId);
    return {
      ways: await this.waysOf(accountId),
      ...(settings ?? usual),
      kinds: personalKinds.map((kind) => ({ kind, ...(choices.get(kind) ?? usually[kind]) })),
    };
  }

  /** Kinds that are not named stay as they are. */
  async choose(accountId: string, choices: OwnChoices): Promise<OwnMessages> {
    await this.source.transaction(async (transaction) => {
      await transaction.query(
        `insert into notification_contact (account_id, language, quiet_from, quiet_until, digest_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id) do update set language = excluded.language, quiet_from = excluded.quiet_from,
           quiet_until = excluded.quiet_until, digest_at = excluded.digest_at`,
        [accountId, choices.language, choices.quietFrom, choices.quietUntil, choices.digestAt],
      );
      for (const choice of choices.kinds) await keepChoice(transaction, accountId, choice);
    });
    return this.view(accountId);
  }

  /**
   * No mail of these kinds any more, by the word of a letter and without a sign-in; text messages stay as they were
   * chosen. An unknown word is no mistake: the account is gone.
   */
  async stopMail(stopWord: string, kinds: readonly PersonalKind[]): Promise<void> {
    await this.source.transaction(async (transaction) => {
      const [contact] = await transaction.query<{ accountId: string }[]>(
        'select account_id as "accountId" from notification_contact where stop_word = $1 for update',
        [stopWord],
      );
      if (!contact) return;
      const choices = await readChoices(transaction, contact.accountId);
      for (const kind of kinds) {
        const { sms } = choices.get(kind) ?? usually[kind];
        await keepChoice(transaction, contact.accountId, { kind, mail: false, sms });
      }
    });
  }

  private async waysOf(accountId: string): Promise<OwnWay[]> {
    const rows = await this.source.query<AddressRow[]>(
      `select way, address, confirmed_at as "confirmedAt", pending from notification_address where account_id = $1`,
      [accountId],
    );
    return personalWays.map((way) => {
      const row = rows.find((one) => one.way === way);
      return {
        way,
        isConfigured: this.isConfigured[way],
        address: row?.address ?? null,
        confirmedAt: row?.confirmedAt?.toISOString() ?? null,
        pending: row?.pending ?? null,
      };
    });
  }
}

/** Only what differs is kept, so that what is usual may change for all others. */
const keepChoice = async (transaction: Transaction, accountId: string, { kind, mail, sms }: KindChoice) => {
  if (mail === usually[kind].mail && sms === usually[kind].sms)
    await transaction.query('delete from notification_choice where account_id = $1 and kind = $2', [
      accountId,
      kind,
    ]);
  else
    await transaction.query(
      `insert into notification_choice (account_id, kind, mail, sms) values ($1, $2, $3, $4)
       on conflict (account_id, kind) do update set mail = excluded.mail, sms = excluded.sms`,
      [accountId, kind, mail, sms],
    );
};
