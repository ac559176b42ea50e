import type { Instant, SubscriptionFormat, SubscriptionKind } from '@xiangtong/contracts';
import { CHINA_AHEAD_MS, DAY_MS, inChina, nextTime } from '@xiangtong/domain';

/** When files are sent, in China: on a day of the month, or of the week from Monday on; the other is null. */
export interface SendingTime {
  readonly monthDay: number | null;
  readonly weekDay: number | null;
  readonly hour: number;
}

/** What somebody wants regularly. */
export interface NewSubscription extends SendingTime {
  readonly kind: SubscriptionKind;
  /** Id of a saved view or a board. */
  readonly target: string;
  readonly format: SubscriptionFormat;
}

export interface SubscriptionView extends NewSubscription {
  readonly id: string;
  readonly title: string;
  readonly nextAt: Instant;
}

/** The first such moment after `instant`. */
export const nextSending = ({ monthDay, weekDay, hour }: SendingTime, instant: Date): Date => {
  if (monthDay !== null) return nextTime({ day: monthDay, hour }, instant);
  const local = inChina(instant);
  const today = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour);
  const days = ((((weekDay ?? 1) - local.getUTCDay()) % 7) + 7) % 7;
  const first = new Date(today - CHINA_AHEAD_MS + days * DAY_MS);
  return first > instant ? first : new Date(first.getTime() + 7 * DAY_MS);
};
