import { errorForLog, Rounds, type Logger } from '@xiangtong/infrastructure';
import type { TimeStamper } from '../timestamp/time-stamper';
import type { CheckpointMaker } from './checkpoint-maker';

/** Interval in which a checkpoint that is due is noticed. */
const ROUND_MS = 60_000;

/** Makes a checkpoint every day and after every publication and signs its seal, whichever process finds it due, and has it time-stamped. */
export class CheckpointKeeper {
  private readonly rounds = new Rounds(ROUND_MS, () => this.goRound());

  constructor(
    private readonly maker: Pick<CheckpointMaker, 'makeIfDue' | 'signSeals'>,
    private readonly stamper: Pick<TimeStamper, 'stampNewest'> | null,
    private readonly logger: Logger,
  ) {}

  open(): void {
    this.rounds.open();
  }

  /** Looks now: an edition has come out. */
  readonly wake = (): void => {
    void this.rounds.wake();
  };

  /** Waits for the one that is being made. */
  close(): Promise<void> {
    return this.rounds.close();
  }

  private async goRound(): Promise<void> {
    await this.signSeals();
    await this.sign();
    await this.stamp();
  }

  private async sign(): Promise<void> {
    try {
      const made = await this.maker.makeIfDue();
      if (made) this.logger.info({ size: made.size }, 'a checkpoint of the ledger was signed');
    } catch (error) {
      this.logger.error({ err: errorForLog(error) }, 'no checkpoint of the ledger could be signed');
    }
  }

  private async signSeals(): Promise<void> {
    try {
      const signed = await this.maker.signSeals();
      if (signed > 0) this.logger.info({ editions: signed }, 'the seals of editions were signed');
    } catch (error) {
      this.logger.error({ err: errorForLog(error) }, 'the seal of an edition could not be signed');
    }
  }

  /** An authority that is away is asked again in the next round. */
  private async stamp(): Promise<void> {
    try {
      const stamped = await this.stamper?.stampNewest();
      if (stamped) this.logger.info({ size: stamped.size }, 'a checkpoint of the ledger was time-stamped');
    } catch (error) {
      this.logger.warn({ err: errorForLog(error) }, 'the newest checkpoint could not be time-stamped');
    }
  }
}
