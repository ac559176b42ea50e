import type { DeliveryFailure } from '@xiangtong/contracts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after each attempt: a restart of the receiver, a night, a weekend. */
const pauses = [
  10 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
] as const;

/** Failures that another attempt does not mend. */
const isFinal = (failure: DeliveryFailure): boolean => failure === 'gone' || failure === 'mail-refused';

/** When to try again after so many attempts; null: give up. */
export const nextAttempt = (attempts: number, failure: DeliveryFailure, now: Date): Date | null => {
  const pause = pauses[attempts - 1];
  return pause === undefined || isFinal(failure) ? null : new Date(now.getTime() + pause);
};
