import { createHash } from 'node:crypto';
import { DomainError, type Clock, type Database, type Queries } from '@xiangtong/infrastructure';

/** A request without an answer for this long died with its process; its key may be used again. */
const ABANDONED_MS = 60_000;

const claimKey = `
  insert into idempotency_key (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
  on conflict (account_id, key) do update set request_hash = excluded.request_hash, created_at = excluded.created_at
  where idempotency_key.body is null and idempotency_key.created_at < $5
  returning key`;

export interface KeyedRequest {
  readonly accountId: string;
  /** The Idempotency-Key. */
  readonly key: string;
  readonly body: unknown;
}

/** Stores the answer in the transaction of the work, so that both are there after a crash or neither is. */
export type KeepAnswer<Answer> = (transaction: Queries, answer: Answer) => Promise<void>;

/**
 * Keeps the answer of a request under its Idempotency-Key: the same key and body give the same answer, another body is
 * a conflict. A failed request leaves no key and may be retried.
 */
export class Idempotency {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  /** `work` calls `keep` in the transaction that does what is asked. */
  async once<Answer>(
    request: KeyedRequest,
    work: (keep: KeepAnswer<Answer>) => Promise<Answer>,
  ): Promise<Answer> {
    const { accountId, key, body } = request;
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
    if (claimed.length === 0) return this.earlierAnswer<Answer>(request, requestHash);
    try {
      return await work((transaction, answer) => keepAnswer(transaction, request, answer));
    } catch (error) {
      // A claim of the same key that was taken for abandoned may have answered meanwhile: its answer stays.
      await this.source.query(
        'delete from idempotency_key where account_id = $1 and key = $2 and created_at = $3 and body is null',
        [accountId, key, now],
      );
      throw error;
    }
  }

  private async earlierAnswer<Answer>(
    { accountId, key }: KeyedRequest,
    requestHash: Buffer,
  ): Promise<Answer> {
    const [row] = await this.source.query<{ request_hash: Buffer; body: Answer | null }[]>(
      'select request_hash, body from idempotency_key where account_id = $1 and key = $2',
      [accountId, key],
    );
    if (row && !row.request_hash.equals(requestHash)) throw new DomainError('REQUEST.IDEMPOTENCY_CONFLICT');
    if (!row?.body) throw new DomainError('REQUEST.IDEMPOTENCY_IN_PROGRESS');
    return row.body;
  }
}

const keepAnswer = async (
  transaction: Queries,
  { accountId, key }: KeyedRequest,
  answer: unknown,
): Promise<void> => {
  await transaction.query('update idempotency_key set body = $3 where account_id = $1 and key = $2', [
    accountId,
    key,
    JSON.stringify(answer),
  ]);
};
