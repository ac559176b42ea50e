import { isUniqueViolation } from '@xiangtong/infrastructure';
import type { EntityManager } from 'typeorm';
import type { Account, AccountChanges, AccountState, NewAccount } from './account';
import { AccountEntity } from './account.entity';

/** The columns of `toAccount`, for statements that find an account with something else. */
export const accountColumns = `account.id as "accountId", account.username, account.display_name as "displayName",
  account.password_hash as "passwordHash", account.roles, account.divisions, account.units,
  account.disabled_at as "disabledAt", account.one_time_until as "oneTimeUntil",
  account.break_glass_until as "breakGlassUntil", account.vouched_until as "vouchedUntil", account.version`;

/** SQL of whether an account has a telephone that has shown a code, or a passkey. */
export const hasSecondFactor = (account: string): string =>
  `(exists (select from second_factor where account_id = ${account} and confirmed_at is not null)
    or exists (select from passkey where account_id = ${account}))`;

export type AccountRow = Omit<AccountEntity, 'id' | 'createdAt' | 'createdBy'> & {
  readonly accountId: string;
};

export const toAccount = (row: AccountRow): Account => ({
  id: row.accountId,
  username: row.username,
  displayName: row.displayName,
  passwordHash: row.passwordHash,
  grants: row.roles,
  divisions: row.divisions,
  unitIds: row.units,
  disabled: row.disabledAt !== null,
  oneTimeUntil: row.oneTimeUntil,
  breakGlassUntil: row.breakGlassUntil,
  vouchedUntil: row.vouchedUntil,
  version: row.version,
});

export class AccountRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The id of the new account; null when the name is taken. */
  async add({ grants, divisions, unitIds, ...account }: NewAccount): Promise<string | null> {
    try {
      const { identifiers } = await this.manager.insert(AccountEntity, {
        ...account,
        version: 1,
        roles: [...grants],
        divisions: [...divisions],
        units: [...unitIds],
      });
      return String(identifiers[0]!['id']);
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  async withUsername(username: string): Promise<Account | null> {
    const row = await this.manager.findOneBy(AccountEntity, { username });
    return row && toAccount({ ...row, accountId: row.id });
  }

  /** False when the account is no longer in the given state: another request was faster. */
  async change({ id, version }: AccountState, changes: AccountChanges): Promise<boolean> {
    const { grants, divisions, unitIds, ...plain } = changes;
    const { affected } = await this.manager.update(
      AccountEntity,
      { id, version },
      {
        ...plain,
        ...(grants && { roles: [...grants] }),
        ...(divisions && { divisions: [...divisions] }),
        ...(unitIds && { units: [...unitIds] }),
        version: version + 1,
      },
    );
    return affected === 1;
  }

  /** Until when the provider's word counts; null where an account is linked to none. No change of what it may do. */
  async vouch(id: string, until: Date | null): Promise<void> {
    await this.manager.query('update account set vouched_until = $2, renewal_told_at = null where id = $1', [
      id,
      until,
    ]);
  }

  /** Accounts for which the provider's word ends before then, each once: they are marked as told. */
  async takeRenewalsDue(
    until: Date,
    now: Date,
  ): Promise<readonly { username: string; vouchedUntil: Date }[]> {
    const [rows] = await this.manager.query<[{ username: string; vouchedUntil: Date }[], number]>(
      `update account set renewal_told_at = $2
       where vouched_until between $2 and $1 and renewal_told_at is null and disabled_at is null
       returning username, vouched_until as "vouchedUntil"`,
      [until, now],
    );
    return rows;
  }

  /** Whether the account is still in the given state. Blocks changes to it until the transaction ends. */
  async isStill({ id, version }: AccountState): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'select from account where id = $1 and version = $2 for share',
      [id, version],
    );
    return rows.length === 1;
  }

  /** Whether another enabled admin exists. Blocks other changes of admins until the transaction ends. */
  async hasOtherAdmin(id: string): Promise<boolean> {
    const admins = await this.manager.query<{ id: string }[]>(
      `select id from account where 'admin' = any(roles) and disabled_at is null order by id for update`,
    );
    return admins.some((admin) => admin.id !== id);
  }
}
