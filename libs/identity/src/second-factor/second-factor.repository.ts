import { changed, type Queries } from '@xiangtong/infrastructure';
import { hasSecondFactor } from '../account/account.repository';

/** The telephone of an account, and its recovery codes. */
export interface StoredFactor {
  /** Null while there is no telephone, beside passkeys alone. */
  readonly secret: Buffer | null;
  /** When the telephone has shown a code; null until then. */
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

  /** A telephone, or a passkey. */
  async isSet(accountId: string): Promise<boolean> {
    const [row] = await this.manager.query<{ isSet: boolean }[]>(
      `select ${hasSecondFactor('$1')} as "isSet"`,
      [accountId],
    );
    return row!.isSet;
  }

  /** Whether a telephone was begun: one that is set already stays. */
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

  /** Whether the telephone was not set before. */
  async confirm(accountId: string, now: Date): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `update second_factor set confirmed_at = $2
       where account_id = $1 and secret is not null and confirmed_at is null returning account_id`,
      [accountId, now],
    );
    return rows.length === 1;
  }

  /** Whether these are the recovery codes now: those that are left of earlier ones stay. */
  async giveRecovery(accountId: string, codes: readonly Buffer[]): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `insert into second_factor (account_id, recovery_codes) values ($1, $2)
       on conflict (account_id) do update set recovery_codes = excluded.recovery_codes
       where second_factor.recovery_codes = '{}' returning account_id`,
      [accountId, codes],
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

  /** Whether there was a telephone; the recovery codes stay. */
  async removeTelephone(accountId: string): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `update second_factor set secret = null, confirmed_at = null, last_step = 0
       where account_id = $1 and confirmed_at is not null returning account_id`,
      [accountId],
    );
    return rows.length === 1;
  }

  /** Telephone, recovery codes and passkeys. */
  async removeAll(accountId: string): Promise<void> {
    await this.manager.query('delete from second_factor where account_id = $1', [accountId]);
    await this.manager.query('delete from passkey where account_id = $1', [accountId]);
  }
}
