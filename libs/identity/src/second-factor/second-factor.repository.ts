import { changed, type Queries } from '@xiangtong/infrastructure';

export interface StoredFactor {
  readonly secret: Buffer;
  readonly confirmedAt: Date | null;
  readonly recoveryCodesLeft: number;
}

export class SecondFactorRepository {
  constructor(private readonly manager: Queries) {}

  async ofAccount(accountId: string): Promise<StoredFactor | null> {
    const [row] = await this.manager.query<StoredFactor[]>(
      `select secret, confirmed_at as "confirmedAt", cardinality(recovery_codes) as "recoveryCodesLeft"
       from second_factor where account_id = $1`,
      [accountId],
    );
    return row ?? null;
  }

  async isSet(accountId: string): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'select from second_factor where account_id = $1 and confirmed_at is not null',
      [accountId],
    );
    return rows.length === 1;
  }

  /** Whether it was begun: one that is set already stays. */
  async begin(accountId: string, secret: Buffer): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `insert into second_factor (account_id, secret) values ($1, $2)
       on conflict (account_id) do update set secret = excluded.secret, last_step = 0
       where second_factor.confirmed_at is null
       returning account_id`,
      [accountId, secret],
    );
    return rows.length === 1;
  }

  /** Whether it was not set before. */
  async confirm(accountId: string, now: Date, recoveryCodes: readonly Buffer[]): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `update second_factor set confirmed_at = $2, recovery_codes = $3
       where account_id = $1 and confirmed_at is null returning account_id`,
      [accountId, now, recoveryCodes],
    );
    return rows.length === 1;
  }

  /** Whether no code of this half minute or a later one was taken before. */
  async take(accountId: string, step: number): Promise<boolean> {
    const rows = await changed(
      this.manager,
      'update second_factor set last_step = $2 where account_id = $1 and last_step < $2 returning account_id',
      [accountId, step],
    );
    return rows.length === 1;
  }

  /** Whether the recovery code was one of those that are left; it is gone then. */
  async takeRecovery(accountId: string, code: Buffer): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `update second_factor set recovery_codes = array_remove(recovery_codes, $2)
       where account_id = $1 and $2 = any(recovery_codes) returning account_id`,
      [accountId, code],
    );
    return rows.length === 1;
  }

  async remove(accountId: string): Promise<void> {
    await this.manager.query('delete from second_factor where account_id = $1', [accountId]);
  }
}
