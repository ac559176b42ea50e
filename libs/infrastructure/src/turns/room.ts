import { DomainError } from '../errors/domain-error';
import type { Turns } from './turns';

/** Work that may run or wait. */
export interface Room {
  readonly ofCaller: number;
  readonly waiting: number;
  /** Seconds after which a refused caller may try again. */
  readonly seconds: number;
}

/** Of work that takes these turns one after the other. Throws QUEUE.TOO_MANY_OF_YOURS and QUEUE.FULL. */
export const requireRoom = (
  { ofCaller, waiting, seconds }: Room,
  caller: string,
  ...turns: readonly Turns[]
): void => {
  const count = turns.reduce((sum, one) => sum + one.heldBy(caller), 0);
  if (count >= ofCaller) throw new DomainError('QUEUE.TOO_MANY_OF_YOURS', { count, seconds });
  const before = turns.reduce((sum, { length }) => sum + length, 0);
  if (before >= waiting) throw new DomainError('QUEUE.FULL', { place: before + 1, seconds });
};
