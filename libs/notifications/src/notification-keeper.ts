import {
  errorForLog,
  forgetPlanned,
  Rounds,
  type Clock,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import type { DeadlineReminders } from './plan/deadline-reminders';
import { writeInterest } from './endpoint/interest';
import type { Planner } from './plan/planner';
import { DeliveryStore } from './deliver/delivery-store';
import type { Subscriptions } from './subscription/subscriptions';
import type { Dispatcher } from './deliver/dispatcher';

/** Interval in which what has happened is noticed. */
const ROUND_MS = 5_000;

/** Interval in which deadlines are looked at. */
const REMINDERS_MS = 30 * 60_000;

/** What was told is kept so long. */
const KEPT_MS = 90 * 24 * 3_600_000;

export interface KeeperParts {
  readonly source: Database;
  readonly planner: Pick<Planner, 'plan'>;
  readonly dispatcher: Pick<Dispatcher, 'sendAll'>;
  readonly reminders: Pick<DeadlineReminders, 'tell'>;
  /** Reminds people to sign in with the provider before their tokens and subscriptions pause. */
  readonly renewals: { tell(): Promise<void> };
  readonly subscriptions: Pick<Subscriptions, 'tick'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Tells what has happened, in whichever process finds it first. */
export class NotificationKeeper {
  private readonly rounds = new Rounds(ROUND_MS, () => this.goRound());
  private remindedAt = 0;
  private readonly stop = new AbortController();

  constructor(private readonly parts: KeeperParts) {}

  open(): void {
    this.rounds.open();
  }

  /** Looks now. Resolves when the round is over. */
  readonly wake = this.rounds.wake;

  /** What is being sent is left to another process, or to the next start. */
  close(): Promise<void> {
    this.stop.abort();
    return this.rounds.close();
  }

  private async goRound(): Promise<void> {
    const { source, planner, dispatcher, subscriptions, logger } = this.parts;
    const { signal } = this.stop;
    try {
      await writeInterest(source);
      await this.remind();
      await subscriptions.tick();
      while (!signal.aborted && (await planner.plan()) > 0);
      await dispatcher.sendAll(signal);
    } catch (error) {
      logger.warn({ err: errorForLog(error) }, 'could not tell what has happened');
    }
  }

  /** Runs by the clock of the machine, because the product's may be stopped. */
  private async remind(): Promise<void> {
    if (Date.now() - this.remindedAt < REMINDERS_MS) return;
    const { source, reminders, renewals, clock } = this.parts;
    await reminders.tell();
    await renewals.tell();
    const before = new Date(clock.now().getTime() - KEPT_MS);
    await new DeliveryStore(source).forget(before);
    await forgetPlanned(source, before);
    this.remindedAt = Date.now();
  }
}
