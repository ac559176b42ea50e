import { setImmediate as afterInput, setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from '../logging/logger';

const ROUND_MS = 1_000;
const ROUND_WHILE_AWAY_MS = 250;
/** One round plus this stays below the five seconds after which no caller should still wait. */
const PATIENCE_MS = 2_500;

/**
 * Asks the database every second, on a separate connection, whether it answers: a frozen server closes no connection
 * and fails no statement, so its callers would wait for ever.
 */
export class DatabaseWatch {
  private client: Client | null = null;
  private away = false;
  private readonly closing = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly connection: ClientConfig,
    private readonly logger: Logger,
  ) {}

  get isAway(): boolean {
    return this.away;
  }

  /** Calls back when the database stops answering; the returned function ends the watch. */
  onAway(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(): void {
    void this.watch();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.drop();
  }

  private async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      this.note(await this.answers());
      await pause(this.away ? ROUND_WHILE_AWAY_MS : ROUND_MS, undefined, { ref: false, signal }).catch(
        () => undefined,
      );
    }
  }

  private note(answers: boolean): void {
    if (this.closing.signal.aborted || answers === !this.away) return;
    this.away = !answers;
    if (answers) this.logger.info('the database answers again');
    else {
      this.logger.warn('the database does not answer: requests get 503 until it does');
      for (const listener of [...this.listeners]) listener();
    }
  }

  private async answers(): Promise<boolean> {
    try {
      this.client ??= await this.connected();
      const answer = this.client.query('select 1').then(
        () => true,
        () => false,
      );
      const late = pause(PATIENCE_MS, false, { ref: false });
      // A process that was busy itself finds the answer in its unread input.
      if ((await Promise.race([answer, late.then(() => afterInput(null))])) === true) return true;
      if ((await Promise.race([answer, afterInput(false)])) === true) return true;
    } catch {
      // The result reports it.
    }
    void this.drop();
    return false;
  }

  private async connected(): Promise<Client> {
    const client = new Client({
      ...this.connection,
      application_name: 'xiangtong-watch',
      connectionTimeoutMillis: PATIENCE_MS,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  private async drop(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }
}
