import { changed, type Queries } from '@xiangtong/infrastructure';
import type { Passkey, StoredPasskey } from './passkey';

type NewPasskey = Omit<StoredPasskey, 'id' | 'lastUsedAt'> & { readonly accountId: string };

const columns = `id, name, is_backed_up as "isBackedUp", created_at as "createdAt", last_used_at as "lastUsedAt",
  credential_id as "credentialId", public_key as "publicKey", sign_count as "signCount", transports`;

/** What a challenge is for: one that was asked for to make a passkey proves nothing. */
export type ChallengePurpose = 'enrol' | 'prove';

export class PasskeyRepository {
  constructor(private readonly manager: Queries) {}

  /** Oldest first. */
  ofAccount(accountId: string): Promise<StoredPasskey[]> {
    return this.manager.query<StoredPasskey[]>(
      `select ${columns} from passkey where account_id = $1 order by created_at, id`,
      [accountId],
    );
  }

  async count(accountId: string): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'select count(*)::int as count from passkey where account_id = $1',
      [accountId],
    );
    return row!.count;
  }

  /** Null for a credential that somebody has already. */
  async add(passkey: NewPasskey): Promise<Passkey | null> {
    const [row] = await this.manager.query<StoredPasskey[]>(
      `insert into passkey (account_id, credential_id, public_key, sign_count, transports, name, is_backed_up, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning ${columns}`,
      [
        passkey.accountId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.signCount,
        passkey.transports,
        passkey.name,
        passkey.isBackedUp,
        passkey.createdAt,
      ],
    );
    return row ?? null;
  }

  /**
   * Records a use. False, and nothing is recorded, where the passkey counts its uses and the count has not risen: two
   * copies of a passkey count separately, so the one that is behind is found.
   */
  async used(id: string, signCount: number, at: Date): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `update passkey set sign_count = $2, last_used_at = $3
       where id = $1 and (sign_count < $2 or (sign_count = 0 and $2 = 0)) returning id`,
      [id, signCount, at],
    );
    return rows.length === 1;
  }

  async rename(accountId: string, id: string, name: string): Promise<boolean> {
    const rows = await changed(
      this.manager,
      'update passkey set name = $3 where account_id = $1 and id = $2 returning id',
      [accountId, id, name],
    );
    return rows.length === 1;
  }

  /** Its name; null when the account has no such passkey. */
  async remove(accountId: string, id: string): Promise<string | null> {
    const rows = await changed<{ name: string }>(
      this.manager,
      'delete from passkey where account_id = $1 and id = $2 returning name',
      [accountId, id],
    );
    return rows[0]?.name ?? null;
  }

  /** Those begun before `oldest` go. */
  async challenge(
    accountId: string,
    purpose: ChallengePurpose,
    challenge: Buffer,
    times: { readonly now: Date; readonly oldest: Date },
  ): Promise<void> {
    await this.manager.query('delete from passkey_challenge where begun_at < $1', [times.oldest]);
    await this.manager.query(
      'insert into passkey_challenge (challenge, account_id, purpose, begun_at) values ($1, $2, $3, $4)',
      [challenge, accountId, purpose, times.now],
    );
  }

  /** Whether it was asked for by this account, for this purpose, and not before `oldest`; it is gone then. */
  async takeChallenge(
    accountId: string,
    purpose: ChallengePurpose,
    challenge: Buffer,
    oldest: Date,
  ): Promise<boolean> {
    const rows = await changed(
      this.manager,
      `delete from passkey_challenge
       where challenge = $1 and account_id = $2 and purpose = $3 and begun_at >= $4 returning challenge`,
      [challenge, accountId, purpose, oldest],
    );
    return rows.length === 1;
  }
}
