interface Waiter {
  readonly caller: string;
  readonly begin: () => void;
}

/**
 * First come, first served, with a limit for all and `perCaller` for one caller: a caller at that limit lets the next
 * caller pass.
 */
export class Turns {
  private running = 0;
  private readonly runningOf = new Map<string, number>();
  private readonly waiting: Waiter[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly perCaller = atOnce,
  ) {}

  /** Number of waiters. */
  get length(): number {
    return this.waiting.length;
  }

  /** Number of the caller's running and waiting turns. */
  heldBy(caller: string): number {
    return this.ofCaller(caller) + this.waiting.filter((waiter) => waiter.caller === caller).length;
  }

  /** Whether the next turn of the caller would begin at once. */
  isFree(caller: string): boolean {
    return this.running < this.atOnce && this.ofCaller(caller) < this.perCaller;
  }

  /** Rejects with the reason of `signal` if it aborts before the turn. */
  async take<T>(work: () => Promise<T>, caller = '', signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (!this.isFree(caller)) await this.wait(caller, signal);
    else this.count(caller, 1);
    try {
      return await work();
    } finally {
      this.count(caller, -1);
      this.next();
    }
  }

  private wait(caller: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(signal!.reason as Error);
      };
      const waiter = {
        caller,
        begin: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.waiting.push(waiter);
    });
  }

  /** The place is taken here and not when the waiter resumes, so that no other caller comes in between. */
  private next(): void {
    const index = this.waiting.findIndex(({ caller }) => this.isFree(caller));
    const [waiter] = index < 0 ? [] : this.waiting.splice(index, 1);
    if (!waiter) return;
    this.count(waiter.caller, 1);
    waiter.begin();
  }

  private count(caller: string, step: 1 | -1): void {
    this.running += step;
    const left = this.ofCaller(caller) + step;
    if (left === 0) this.runningOf.delete(caller);
    else this.runningOf.set(caller, left);
  }

  private ofCaller(caller: string): number {
    return this.runningOf.get(caller) ?? 0;
  }
}
