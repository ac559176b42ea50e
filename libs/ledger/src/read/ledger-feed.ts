import { valueTypes } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import { LEDGER_CHANNEL } from '../append/append-entries';
import { LedgerSnapshot } from './ledger-snapshot';

/** A connection that has gone without a word, which a firewall may do to an idle one, is found out at its next use. */
const PATIENCE_MS = 15_000;

/**
 * One PostgreSQL connection that announces new entries and gives snapshots, one at a time. After any failure the feed
 * is `broken`: an unfinished COPY cannot be undone, so the connection is dropped and the follower opens another.
 */
export class LedgerFeed {
  private failed = false;
  private readonly leading = new Set<string>();

  private constructor(
    private readonly client: Client,
    private readonly patienceMs: number,
  ) {}

  static async connect(url: string, onGrowth: () => void, patienceMs = PATIENCE_MS): Promise<LedgerFeed> {
    const client = new Client({
      connectionString: url,
      application_name: 'xiangtong-replica',
      keepAlive: true,
      types: valueTypes,
    });
    const feed = new LedgerFeed(client, patienceMs);
    const lost = () => {
      feed.failed = true;
      onGrowth();
    };
    client.on('error', lost).on('end', lost).on('notification', onGrowth);
    try {
      await client.connect();
      await client.query(`listen ${LEDGER_CHANNEL}`);
    } catch (error) {
      await feed.close();
      throw error;
    }
    return feed;
  }

  /**
   * Whether this connection is the one that leads under a name: it is from the first call on that finds no other one,
   * until it ends.
   */
  async lead(name: string): Promise<boolean> {
    if (this.leading.has(name)) return true;
    const { rows } = await this.client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(hashtext('xiangtong.lead'), hashtext($1)) as taken`,
      [name],
    );
    if (rows[0]?.taken) this.leading.add(name);
    return this.leading.has(name);
  }

  /** Leads no longer under that name. */
  async follow(name: string): Promise<void> {
    if (!this.leading.delete(name)) return;
    await this.client.query(`select pg_advisory_unlock(hashtext('xiangtong.lead'), hashtext($1))`, [name]);
  }

  get broken(): boolean {
    return this.failed;
  }

  /** Everything read inside `work` is as of one ledger position. */
  async snapshot<T>(work: (snapshot: LedgerSnapshot) => Promise<T>): Promise<T> {
    try {
      const begin = {
        text: 'begin isolation level repeatable read, read only',
        query_timeout: this.patienceMs,
      };
      await this.client.query(begin);
      const result = await work(new LedgerSnapshot(this.client));
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.failed = true;
    this.client.removeAllListeners().on('error', () => undefined);
    await this.client.end().catch(() => undefined);
  }
}
