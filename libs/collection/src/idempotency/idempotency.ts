import { createHash } from 'node:crypto';
import {
  DomainError,
  isDatabaseAway,
  type Clock,
  type Database,
  type Queries,
} from '@xiangtong/infrastructure';

const keepAnswer = `
  insert into idempotency_key (account_id, key, request_hash, body, created_at) values ($1, $2, $3, $4, $5)
  on conflict (account_id, key) do update
    set request_hash = excluded.request_hash, body = excluded.body, created_at = excluded.created_at
  where idempotency_key.body is null
  returning key`;

/** Limit of the database column. */
const LONGEST_KEY = 255;

export interface KeyedRequest {
  readonly accountId: string;
  /** The Idempotency-Key. */
  readonly key: string;
  readonly body: unknown;
}

/**
 * Stores the answer in the transaction of the work, so that both are there after a crash or neither is. Work of several
 * transactions gives null in all but the last: each of them fails when an equal request was faster.
 */
export type KeepAnswer<Answer> = (transaction: Queries, answer: Answer | null) => Promise<void>;

/**
 * Keeps the answer of a request under its Idempotency-Key: the same key and body give the same answer, another body is
 * a conflict. A request that fails, or dies with its process, leaves no key. If equal requests come at the same moment,
 * one does the work, and all get its answer.
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
    if (request.key.length > LONGEST_KEY)
      throw new DomainError('REQUEST.IDEMPOTENCY_KEY', { limit: LONGEST_KEY });
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body) ?? '')
      .digest();
    const earlier = await this.earlierAnswer<Answer>(request, hash);
    if (earlier !== null) return earlier;
    try {
      return await work((transaction, answer) => this.keep(transaction, request, hash, answer));
    } catch (error) {
      // An equal request may have been faster; the work of this one is rolled back.
      const faster = isDatabaseAway(error) ? null : await this.earlierAnswer<Answer>(request, hash);
      if (faster !== null) return faster;
      throw error;
    }
  }

  private async earlierAnswer<Answer>(
    { accountId, key }: KeyedRequest,
    hash: Buffer,
  ): Promise<Answer | null> {
    const [row] = await this.source.query<{ request_hash: Buffer; body: Answer | null }[]>(
      'select request_hash, body from idempotency_key where account_id = $1 and key = $2',
      [accountId, key],
    );
    if (!row?.body) return null;
    if (!row.request_hash.equals(hash)) throw new DomainError('REQUEST.IDEMPOTENCY_CONFLICT');
    return row.body;
  }

  /** Waits for another transaction that keeps an answer under the key, and fails when there is one. */
  private async keep(
    transaction: Queries,
    { accountId, key }: KeyedRequest,
    hash: Buffer,
    answer: unknown,
  ): Promise<void> {
    const body = answer === null ? null : JSON.stringify(answer);
    const kept = await transaction.query<unknown[]>(keepAnswer, [
      accountId,
      key,
      hash,
      body,
      this.clock.now(),
    ]);
    if (kept.length === 0) throw new DomainError('REQUEST.IDEMPOTENCY_CONFLICT');
  }
}
