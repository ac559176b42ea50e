import { setImmediate as afterInput, setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from '../logging/logger';

const ROUND_MS = 1_000;
const ROUND_WHILE_AWAY_MS = 250;
/** One round plus this stays below the five seconds after which no caller should still wait. */
const PATIENCE_MS = 2_500;

type Answer = 'answered' | 'failed' | 'late';

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
    // A connection that was being opened when the watch was closed.
    await this.drop();
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

  /** A connection that has died says little: the server may be back already, and is asked on a new one. */
  private async answers(): Promise<boolean> {
    const isNew = this.client === null;
    const answer = await this.ask();
    return answer === 'failed' && !isNew ? (await this.ask()) === 'answered' : answer === 'answered';
  }

  private async ask(): Promise<Answer> {
    const answer = await this.asked().catch((): Answer => 'failed');
    if (answer !== 'answered') void this.drop();
    return answer;
  }

  private async asked(): Promise<Answer> {
    this.client ??= await this.connected();
    const answer = this.client.query('select 1').then(
      (): Answer => 'answered',
      (): Answer => 'failed',
    );
    const late = pause(PATIENCE_MS, null, { ref: false }).then(() => afterInput(null));
    // A process that was busy itself finds the answer among its input.
    return (await Promise.race([answer, late])) ?? Promise.race([answer, afterInput<Answer>('late')]);
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
