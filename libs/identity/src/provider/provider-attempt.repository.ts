import { changed, type Queries } from '@xiangtong/infrastructure';
import type { ReturnedSignIn } from './vouched';

/** A sign-in under way at the provider. */
export interface ProviderAttempt extends Omit<ReturnedSignIn, 'query'> {
  /** Hash of the cookie of the browser in which it was begun. */
  readonly browserHash: Buffer;
  /** Who has to come back: for a session that shows once more whose it is. */
  readonly accountId: string | null;
  /** The person has to be asked anew. */
  readonly isFresh: boolean;
  readonly begunAt: Date;
}

const columns = `state, nonce, verifier, browser_hash as "browserHash", account_id as "accountId", is_fresh as "isFresh",
  begun_at as "begunAt"`;

export class ProviderAttemptRepository {
  constructor(private readonly manager: Queries) {}

  async add(attempt: ProviderAttempt): Promise<void> {
    const { state, nonce, verifier, browserHash, accountId, isFresh, begunAt } = attempt;
    await this.manager.query(
      `insert into provider_attempt (state, nonce, verifier, browser_hash, account_id, is_fresh, begun_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [state, nonce, verifier, browserHash, accountId, isFresh, begunAt],
    );
  }

  /** Works once, and in the browser that began it; null otherwise. */
  async take(state: string, browserHash: Buffer): Promise<ProviderAttempt | null> {
    const [row] = await changed<ProviderAttempt>(
      this.manager,
      `delete from provider_attempt where state = $1 and browser_hash = $2 returning ${columns}`,
      [state, browserHash],
    );
    return row ?? null;
  }

  async removeBefore(time: Date): Promise<void> {
    await this.manager.query('delete from provider_attempt where begun_at < $1', [time]);
  }
}
