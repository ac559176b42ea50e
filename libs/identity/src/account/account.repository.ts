import { QueryFailedError, type EntityManager } from 'typeorm';
import type { Account, NewAccount } from './account';
import { AccountEntity } from './account.entity';

const UNIQUE_VIOLATION = '23505';

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION;

export const toAccount = (row: AccountEntity): Account => ({
  id: row.id,
  username: row.username,
  displayName: row.displayName,
  passwordHash: row.passwordHash,
  grants: row.roles,
  divisions: row.divisions,
  unitIds: row.units,
  disabled: row.disabledAt !== null,
});

export class AccountRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The id of the new account; null when the name is taken. */
  async add(account: NewAccount): Promise<string | null> {
    try {
      const { identifiers } = await this.manager.insert(AccountEntity, {
        username: account.username,
        displayName: account.displayName,
        passwordHash: account.passwordHash,
        roles: [...account.grants],
        divisions: [...account.divisions],
        units: [...account.unitIds],
      });
      return String(identifiers[0]!['id']);
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  async withUsername(username: string): Promise<Account | null> {
    const row = await this.manager.findOneBy(AccountEntity, { username });
    return row && toAccount(row);
  }
}
