import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { errorForLog } from '../http/problem/error-for-log';
import type { Logger } from '../logging/logger';

/** First key of the locks that show which workers are alive. */
const WORKER_LOCK = 1_920_231_794;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that does not answer within this time is given up, and another one is tried. */
const ANSWER_MS = 5_000;

/** SQL condition: the worker whose number is in `column` is alive. */
export const isPresent = (column: string): string => `exists (
  select from pg_locks
  where locktype = 'advisory' and classid = ${WORKER_LOCK} and objid = ${column}::oid and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database()))`;

export interface PresenceOptions {
  readonly connection: ClientConfig;
  readonly channel: string;
  /** Called for each notification on the channel; with null when some may have been missed. */
  readonly onNotice: (payload: string | null) => void;
  readonly logger: Logger;
}

/**
 * One connection that shows in the database that this process is alive, and receives notifications. Its number is held
 * by an advisory lock, which ends with the connection, however the process ends. A new connection has a new number, and
 * work claimed under the old one counts as abandoned.
 */
export class Presence {
  private client: Client | null = null;
  private closed = false;
  private current: number | null = null;
  private readonly waiting = new Set<(number: number) => void>();

  constructor(private readonly options: PresenceOptions) {}

  /** Resolves when the process is registered as alive. */
  async open(): Promise<void> {
    void this.connectUntilClosed();
    await this.number();
  }

  /** Number of this process while its connection lasts; waits for a connection, until `signal` rejects the wait. */
  number(signal?: AbortSignal): Promise<number> {
    if (this.current !== null) return Promise.resolve(this.current);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.waiting.delete(tell);
        reject(signal?.reason as Error);
      };
      const tell = (number: number): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve(number);
      };
      if (signal?.aborted) return giveUp();
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(tell);
    });
  }

  /** Releases the number: work claimed under it counts as abandoned. */
  renew(): void {
    this.client?.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connectUntilClosed(): Promise<void> {
    let wait = FIRST_PAUSE_MS;
    while (!this.closed) {
      const lived = await this.live().catch((error: unknown) => {
        this.options.logger.warn({ err: errorForLog(error) }, 'no connection to announce this process by');
        return false;
      });
      wait = lived ? FIRST_PAUSE_MS : Math.min(2 * wait, LONGEST_PAUSE_MS);
      if (!this.closed) await pause(wait, undefined, { ref: false });
    }
  }

  /** Resolves when the connection is closed. */
  private async live(): Promise<boolean> {
    const { connection, channel, onNotice } = this.options;
    const client = new Client({
      ...connection,
      application_name: 'xiangtong-jobs',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    const gone = new Promise<void>((resolve) => {
      client.once('error', () => resolve()).once('end', () => resolve());
    });
    client.on('error', () => undefined).on('notification', ({ payload }) => onNotice(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.tell(await takeNumber(client));
      onNotice(null);
      await gone;
      return true;
    } finally {
      this.current = null;
      await client.end().catch(() => undefined);
    }
  }

  private tell(number: number): void {
    this.current = number;
    for (const tell of this.waiting) tell(number);
    this.waiting.clear();
  }
}

const takeNumber = async (client: Client): Promise<number> => {
  for (;;) {
    const number = randomInt(1, 2 ** 31);
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
      WORKER_LOCK,
      number,
    ]);
    if (rows[0]?.taken) return number;
  }
};
