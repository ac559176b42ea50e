import { errorForLog, type Logger } from '@xiangtong/infrastructure';
import type { Alarm } from './alarm';

const ROUND_MS = 60_000;

/** Rounds in a row in which the replica is behind: a load that passes is no reason to wake anybody. */
const PATIENCE = 5;

export interface ReplicaWatchParts {
  /** Newest position of the ledger. */
  readonly head: () => Promise<number>;
  /** What questions see in this process. */
  readonly position: () => number;
  readonly alarm: Pick<Alarm, 'replicaBehind'>;
  readonly logger: Logger;
}

/** Notices when the figures of this process do not follow the ledger any more. */
export class ReplicaWatch {
  private timer: NodeJS.Timeout | null = null;
  /** Head in the round before: a replica that has not even reached that is behind. */
  private before = 0;
  private rounds = 0;

  constructor(private readonly parts: ReplicaWatchParts) {}

  open(): void {
    this.timer = setInterval(() => void this.look(), ROUND_MS).unref();
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** One round. */
  async look(): Promise<void> {
    const { head, position, alarm, logger } = this.parts;
    try {
      const isBehind = position() < this.before;
      this.before = await head();
      this.rounds = isBehind ? this.rounds + 1 : 0;
      if (this.rounds < PATIENCE) return;
      const entries = this.before - position();
      logger.error({ entries, minutes: this.rounds }, 'figures lag behind the ledger');
      await alarm.replicaBehind({ entries, minutes: this.rounds });
    } catch (error) {
      // The database is away: others tell that.
      logger.debug({ err: errorForLog(error) }, 'the head of the ledger cannot be read');
    }
  }
}
