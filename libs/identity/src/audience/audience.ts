import type { Queries } from '@xiangtong/infrastructure';
import { isRight, isRole, type Grant, type Right, type Role } from '../account/role';

/** Somebody who may be told something, with what they may see today. */
export interface Addressee {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  /** Twelve-digit codes. */
  readonly divisions: readonly string[];
  readonly unitIds: readonly number[];
  /** Until when the provider's word about them counts; null without a provider. */
  readonly vouchedUntil: Date | null;
}

interface Row extends Omit<Addressee, 'roles' | 'rights'> {
  readonly grants: readonly Grant[];
}

const select = `
  select id as "accountId", username, display_name as "displayName", roles as grants, divisions, units as "unitIds",
    vouched_until as "vouchedUntil"
  from account where disabled_at is null`;

const toAddressee = ({ grants, ...row }: Row): Addressee => ({
  ...row,
  roles: grants.filter(isRole),
  rights: grants.filter(isRight),
});

/** Who answers for what, by the accounts that are open now. Reads within the caller's transaction. */
export class Audience {
  constructor(private readonly queries: Queries) {}

  /** Who reports for any of these units. */
  reportersOf(unitIds: readonly number[]): Promise<Addressee[]> {
    return this.find(`'reporter' = any(roles) and units && $1::integer[]`, unitIds);
  }

  withUsername(username: string): Promise<Addressee[]> {
    return this.find('username = $1', username);
  }

  withRole(role: Role): Promise<Addressee[]> {
    return this.find('$1 = any(roles)', role);
  }

  withIds(ids: readonly string[]): Promise<Addressee[]> {
    return this.find('id = any($1::uuid[])', ids);
  }

  /** Names by id, of accounts that are closed too. */
  async usernames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.queries.query<{ id: string; username: string }[]>(
      'select id, username from account where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, username }) => [id, username]));
  }

  /** What people are called, by username, of accounts that are closed too. */
  async displayNames(usernames: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.queries.query<{ username: string; name: string }[]>(
      'select username, display_name as name from account where username = any($1::text[])',
      [usernames],
    );
    return new Map(rows.map(({ username, name }) => [username, name]));
  }

  private async find(condition: string, value: unknown): Promise<Addressee[]> {
    const rows = await this.queries.query<Row[]>(`${select} and ${condition} order by username`, [value]);
    return rows.map(toAddressee);
  }
}
