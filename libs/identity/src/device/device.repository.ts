import type { Queries } from '@xiangtong/infrastructure';

/** An account keeps so many devices; then its oldest one becomes unknown. */
const MOST_OF_ONE = 20;

/** Browsers that people have signed in with, by the hash of their cookie value. */
export class DeviceRepository {
  constructor(private readonly manager: Queries) {}

  /** Whether this user name has signed in with the device. */
  async isKnownFor(username: string, tokenHash: Buffer): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `select from known_device device join account on account.id = device.account_id
       where account.username = $1 and device.token_hash = $2`,
      [username, tokenHash],
    );
    return rows.length > 0;
  }

  /** Whether the account has signed in with devices, and with this one; null: with an unknown one. */
  async knownTo(
    accountId: string,
    tokenHash: Buffer | null,
  ): Promise<{ readonly any: boolean; readonly this: boolean }> {
    const [row] = await this.manager.query<{ any: boolean; this: boolean }[]>(
      `select count(*) > 0 as any, coalesce(bool_or(token_hash = $2), false) as this
       from known_device where account_id = $1`,
      [accountId, tokenHash],
    );
    return row!;
  }

  /** Whether any account has. */
  async isKnown(tokenHash: Buffer): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'select from known_device where token_hash = $1 limit 1',
      [tokenHash],
    );
    return rows.length > 0;
  }

  async keep(accountId: string, tokenHash: Buffer, at: Date): Promise<void> {
    await this.manager.query(
      `insert into known_device (account_id, token_hash, last_used_at) values ($1, $2, $3)
       on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at`,
      [accountId, tokenHash, at],
    );
    await this.manager.query(
      `delete from known_device where account_id = $1 and token_hash not in (
         select token_hash from known_device where account_id = $1 order by last_used_at desc, token_hash limit ${MOST_OF_ONE})`,
      [accountId],
    );
  }

  async forgetAll(accountId: string): Promise<void> {
    await this.manager.query('delete from known_device where account_id = $1', [accountId]);
  }
}
