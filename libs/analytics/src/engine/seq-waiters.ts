import { callerSignal } from '@xiangtong/infrastructure';

interface Waiter {
  readonly seq: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Waiters for a ledger position: each waits until it is visible or until the caller has disconnected. */
export class SeqWaiters {
  private readonly waiting = new Set<Waiter>();

  wait(seq: number, timeoutMs: number, onTimeout: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        seq,
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

  reached(seq: number): void {
    for (const waiter of [...this.waiting]) if (waiter.seq <= seq) waiter.resolve();
  }

  rejectAll(): void {
    for (const waiter of [...this.waiting]) waiter.reject(new Error('the replica was closed'));
  }
}
