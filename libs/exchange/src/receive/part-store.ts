import type { Queries, Transaction } from '@xiangtong/infrastructure';

/** What has arrived of publications that are not taken yet, by whom it was sent: nobody can spoil what another sends. */
export class PartStore {
  constructor(
    private readonly queries: Queries | Transaction,
    private readonly hash: string,
    private readonly sender: string,
  ) {}

  /** Keeps other parts of the sender out until the transaction ends. */
  async lock(): Promise<void> {
    await this.queries.query('select pg_advisory_xact_lock(hashtext($1))', [
      `xiangtong.exchange/from/${this.sender}`,
    ]);
  }

  async bytes(): Promise<number> {
    const [row] = await this.queries.query<{ bytes: string }[]>(
      `select coalesce(sum(length(content)), 0)::text as bytes from exchange_part where hash = $1 and sent_by = $2`,
      [this.hash, this.sender],
    );
    return Number(row!.bytes);
  }

  async add(start: number, content: Buffer, at: Date): Promise<void> {
    await this.queries.query(
      `insert into exchange_part (hash, sent_by, start, content, at) values ($1, $2, $3, $4, $5)`,
      [this.hash, this.sender, start, content, at],
    );
  }

  async whole(): Promise<Buffer> {
    const rows = await this.queries.query<{ content: Buffer }[]>(
      'select content from exchange_part where hash = $1 and sent_by = $2 order by start',
      [this.hash, this.sender],
    );
    return Buffer.concat(rows.map(({ content }) => content));
  }

  async drop(): Promise<void> {
    await this.queries.query('delete from exchange_part where hash = $1 and sent_by = $2', [
      this.hash,
      this.sender,
    ]);
  }

  /** Drops the sender's other publications, except those that were continued last. */
  async dropOthersBut(kept: number): Promise<void> {
    await this.queries.query(
      `delete from exchange_part where sent_by = $2 and hash <> $1 and hash not in (
         select hash from exchange_part where sent_by = $2 and hash <> $1
         group by hash order by max(at) desc, hash limit $3)`,
      [this.hash, this.sender, kept],
    );
  }

  /** Drops the old parts of all senders: an abandoned publication is sent anew. */
  async dropOlderThan(at: Date): Promise<void> {
    await this.queries.query('delete from exchange_part where at < $1', [at]);
  }
}
