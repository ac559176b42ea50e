interface Waiter {
  readonly seq: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Those who wait until a ledger position is visible. */
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
      const done = (settle: () => void) => {
        clearTimeout(timer);
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
