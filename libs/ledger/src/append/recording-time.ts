import { channel } from 'node:diagnostics_channel';
import type { Logger } from '@xiangtong/infrastructure';

/** The ledger is written in the transactions of others, which know no log: whoever has one listens. */
const clockBehind = channel('xiangtong.ledger.clock-behind');

/** Never before the entry in front: positions are looked up by time, also after the clock of the machine went back. */
export const recordingTime = (now: Date, last: Date | null): Date => {
  if (!last || now >= last) return now;
  clockBehind.publish((last.getTime() - now.getTime()) / 1_000);
  return last;
};

/** Logs by how much the clock is behind the ledger, at every commit; returns how to end that. */
export const warnOfClock = (logger: Logger): (() => void) => {
  const warn = (seconds: unknown): void =>
    logger.warn({ seconds }, 'the clock is behind the ledger: entries bear the time of the one before them');
  clockBehind.subscribe(warn);
  return () => void clockBehind.unsubscribe(warn);
};
