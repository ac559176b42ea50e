import { callerSignal } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { Watermark } from './engine';

/** What readers see: entries of the ledger, and the register. */
type Position = Pick<Watermark, 'seq' | 'referenceVersion'>;

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Of the register as it is now; 0 while PostgreSQL does not answer, when nothing can be waited for. */
export const registerVersion = (reference: ReferenceCatalogue): Promise<number> =>
  reference.current().then(
    ({ version }) => version,
    () => 0,
  );

export const hasReached = (seen: Position, { seq, referenceVersion }: Position): boolean =>
  seen.seq >= seq && seen.referenceVersion >= referenceVersion;

/** Waiters for a position: each waits until it is visible or until the caller has disconnected. */
export class PositionWaiters {
  private readonly waiting = new Set<Waiter>();

  wait(position: Position, timeoutMs: number, onTimeout: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        position,
        resolve: () => done(resolve),
        reject: (error) => done(() => reject(error)),
      };
      const timer = setTimeout(() => waiter.reject(onTimeout()), timeoutMs);
      const signal = callerSignal();
      const leave = (): void => waiter.reject(signal!.reason as Error);
      signal?.addEventListener('abort', leave, { once: true });
      const done = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        this.waiting.delete(waiter);
        settle();
      };
      this.waiting.add(waiter);
    });
  }

  reached(seen: Position): void {
    for (const waiter of [...this.waiting]) if (hasReached(seen, waiter.position)) waiter.resolve();
  }

  rejectAll(): void {
    for (const waiter of [...this.waiting]) waiter.reject(new Error('the replica was closed'));
  }
}
