import { DomainError } from '../errors/domain-error';
import type { Turns } from './turns';

/** Work that may run or wait. */
export interface Room {
  readonly ofCaller: number;
  readonly waiting: number;
  /** Seconds after which a refused caller may try again. */
  readonly seconds: number;
}

/** Throws QUEUE.TOO_MANY_OF_YOURS and QUEUE.FULL. */
export const requireRoom = (turns: Turns, caller: string, { ofCaller, waiting, seconds }: Room): void => {
  const count = turns.heldBy(caller);
  if (count >= ofCaller) throw new DomainError('QUEUE.TOO_MANY_OF_YOURS', { count, seconds });
  if (turns.length >= waiting) throw new DomainError('QUEUE.FULL', { place: turns.length + 1, seconds });
};
