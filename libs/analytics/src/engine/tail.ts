import type { Logger } from '@xiangtong/infrastructure';

/** Milliseconds between looks without a notification: a notification can be lost with its connection. */
const POLL_MS = 500;
const RETRY_MS = 1_000;

/** Repeats a step for ever: at once while there is progress, otherwise when woken or after a pause. */
export class Tail {
  private running: Promise<void> | undefined;
  private stopped = true;
  private woken = false;
  private interrupt: () => void = () => undefined;
  private failing = false;

  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly logger: Logger,
    private readonly pollMs = POLL_MS,
  ) {}

  start(): void {
    this.stopped = false;
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  wake(): void {
    this.woken = true;
    this.interrupt();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const delay = await this.attempt();
      if (delay > 0 && !this.woken) await this.pause(delay);
    }
  }

  /** Milliseconds to wait before the next step. A failure is logged once, and its end too. */
  private async attempt(): Promise<number> {
    try {
      const moved = await this.step();
      if (this.failing) this.logger.info('the replica follows the ledger again');
      this.failing = false;
      return moved ? 0 : this.pollMs;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error }, 'the replica cannot follow the ledger for now');
      this.failing = true;
      this.woken = false;
      return RETRY_MS;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
