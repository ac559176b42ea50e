import { createHash } from 'node:crypto';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';

/** A request without an answer for this long died with its process; its key may be reused. */
const ABANDONED_MS = 60_000;

const claimKey = `
  insert into idempotency_key (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
  on conflict (account_id, key) do update set request_hash = excluded.request_hash, created_at = excluded.created_at
  where idempotency_key.body is null and idempotency_key.created_at < $5
  returning key`;

/**
 * Keeps the answer of a request under its Idempotency-Key: the same key and body give the same answer, another body is
 * a conflict. A failed request leaves no key and may be retried.
 */
export class Idempotency {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  async once<Answer>(
    accountId: string,
    key: string,
    body: unknown,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const requestHash = createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest();
    const now = this.clock.now();
    const claimed = await this.source.query<unknown[]>(claimKey, [
      accountId,
      key,
      requestHash,
      now,
      new Date(now.getTime() - ABANDONED_MS),
    ]);
    if (claimed.length === 0) return this.earlierAnswer<Answer>(accountId, key, requestHash);
    try {
      const answer = await work();
      await this.source.query('update idempotency_key set body = $3 where account_id = $1 and key = $2', [
        accountId,
        key,
        JSON.stringify(answer),
      ]);
      return answer;
    } catch (error) {
      await this.source.query('delete from idempotency_key where account_id = $1 and key = $2', [
        accountId,
        key,
      ]);
      throw error;
    }
  }

  private async earlierAnswer<Answer>(accountId: string, key: string, requestHash: Buffer): Promise<Answer> {
    const [row] = await this.source.query<{ request_hash: Buffer; body: Answer | null }[]>(
      'select request_hash, body from idempotency_key where account_id = $1 and key = $2',
      [accountId, key],
    );
    if (row && !row.request_hash.equals(requestHash)) throw new DomainError('REQUEST.IDEMPOTENCY_CONFLICT');
    if (!row?.body) throw new DomainError('REQUEST.IDEMPOTENCY_IN_PROGRESS');
    return row.body;
  }
}
