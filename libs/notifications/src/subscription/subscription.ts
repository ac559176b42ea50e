import type { Instant, SubscriptionFormat, SubscriptionKind } from '@xiangtong/contracts';
import { nextTime } from '@xiangtong/domain';

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

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The first such moment after `instant`. */
export const nextSending = ({ monthDay, weekDay, hour }: SendingTime, instant: Date): Date => {
  if (monthDay !== null) return nextTime({ day: monthDay, hour }, instant);
  const inChina = new Date(instant.getTime() + OFFSET_MS);
  const today = Date.UTC(inChina.getUTCFullYear(), inChina.getUTCMonth(), inChina.getUTCDate(), hour);
  const days = ((((weekDay ?? 1) - inChina.getUTCDay()) % 7) + 7) % 7;
  const first = new Date(today - OFFSET_MS + days * DAY_MS);
  return first > instant ? first : new Date(first.getTime() + 7 * DAY_MS);
};
