import { errorForLog, type Logger } from '@xiangtong/infrastructure';
import type { CheckpointMaker } from './checkpoint-maker';

/** Interval in which a checkpoint that is due is noticed. */
const ROUND_MS = 60_000;

/** Makes a checkpoint every day and after every publication, whichever process finds it due. */
export class CheckpointKeeper {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly maker: Pick<CheckpointMaker, 'makeIfDue'>,
    private readonly logger: Logger,
  ) {}

  open(): void {
    this.timer = setInterval(this.wake, ROUND_MS).unref();
  }

  /** Looks now: an edition has come out. */
  readonly wake = (): void => {
    this.round = this.round.then(() => this.goRound());
  };

  /** Waits for the one that is being made. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async goRound(): Promise<void> {
    if (this.closed) return;
    try {
      const made = await this.maker.makeIfDue();
      if (made) this.logger.info({ size: made.size }, 'a checkpoint of the ledger was signed');
    } catch (error) {
      this.logger.error({ err: errorForLog(error) }, 'no checkpoint of the ledger could be signed');
    }
  }
}
