import type { Queries } from '@xiangtong/infrastructure';
import type { AccountEvent, AccountEventKind, NewAccountEvent } from './account-event';

const json = (details: unknown): string | null => (details === undefined ? null : JSON.stringify(details));

/** Sign-ins of an account that failed, and the last of them. */
export interface FailedSignIns {
  readonly count: number;
  readonly latest: Date | null;
}

/** Append-only: the service role can neither change nor remove an event. */
export class AccountEventRepository {
  constructor(private readonly manager: Queries) {}

  async record({ accountId, kind, actor, at, details }: NewAccountEvent): Promise<void> {
    await this.manager.query(
      'insert into account_event (account_id, kind, actor, at, details) values ($1, $2, $3, $4, $5)',
      [accountId, kind, actor, at, json(details)],
    );
  }

  /** Records events for the name that was tried: the same statement runs whether the account exists or not. */
  async recordFor(
    username: string,
    kinds: readonly AccountEventKind[],
    at: Date,
    details: unknown,
  ): Promise<void> {
    await this.manager.query(
      `insert into account_event (account_id, kind, at, details)
       select account.id, kind, $3, $4 from account, unnest($2::text[]) with ordinality as happened (kind, place)
       where username = $1 order by place`,
      [username, kinds, at, json(details)],
    );
  }

  async failedSinceSignIn(accountId: string): Promise<FailedSignIns> {
    const [failed] = await this.manager.query<FailedSignIns[]>(
      `select count(*) as count, max(at) as latest from account_event
       where account_id = $1 and kind = 'sign-in-failed' and id > coalesce(
         (select max(id) from account_event where account_id = $1 and kind = 'signed-in'), 0)`,
      [accountId],
    );
    return failed ?? { count: 0, latest: null };
  }

  /** The latest attempts to sign in, and second factors that were refused later, newest first. */
  async signIns(accountId: string, limit: number): Promise<AccountEvent[]> {
    return this.manager.query<AccountEvent[]>(
      `select id, kind, actor, at, details from account_event
       where account_id = $1 and kind in ('signed-in', 'sign-in-failed', 'factor-refused', 'locked') order by id desc limit $2`,
      [accountId, limit],
    );
  }

  /** Newest first, older than the event `before`. */
  async latest(accountId: string, before: string | null, limit: number): Promise<AccountEvent[]> {
    return this.manager.query<AccountEvent[]>(
      `select id, kind, actor, at, details from account_event
       where account_id = $1 and ($2::bigint is null or id < $2::bigint) order by id desc limit $3`,
      [accountId, before, limit],
    );
  }
}
