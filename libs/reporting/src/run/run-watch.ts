/** A waiter looks again after at most this time: a notice may have been lost. */
const LOOK_AGAIN_MS = 2_000;

interface Waiter {
  readonly id: string;
  readonly wake: () => void;
}

/** Wakes the waiters for a change of a run, made by any process. */
export class RunWatch {
  private readonly waiters = new Set<Waiter>();
  private readonly listeners: ((id: string | null) => void)[] = [];
  private ended = false;

  /** Wakes the waiters for one run; null wakes all. */
  readonly noticed = (id: string | null): void => {
    for (const waiter of this.waiters) if (id === null || id === waiter.id) waiter.wake();
    for (const listener of this.listeners) listener(id);
  };

  /** Called for every notice. */
  subscribe(listener: (id: string | null) => void): void {
    this.listeners.push(listener);
  }

  get isClosed(): boolean {
    return this.ended;
  }

  /** Resolves at the next notice about the run, after a timeout, when `left` aborts, or when the process stops. */
  next(id: string, left: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        left.removeEventListener('abort', wake);
        resolve();
      };
      const waiter: Waiter = { id, wake };
      const timer = setTimeout(wake, LOOK_AGAIN_MS);
      this.waiters.add(waiter);
      left.addEventListener('abort', wake);
      if (this.ended || left.aborted) wake();
    });
  }

  close(): void {
    this.ended = true;
    this.noticed(null);
  }
}
