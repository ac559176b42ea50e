/**
 * Callers take turns one after the other, whatever number of turns each of them waits for; turns of one caller begin in
 * the order in which they came. There is a limit for all, and `perCaller` for one caller.
 */
export class Turns {
  private running = 0;
  private readonly runningOf = new Map<string, number>();
  /** Waiting turns of each caller; the caller whose turn is next comes first. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private readonly atOnce: number,
    private readonly perCaller = atOnce,
  ) {}

  /** How many turns run, and how many wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.length };
  }

  /** Number of waiters. */
  get length(): number {
    return [...this.waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** Number of the caller's running and waiting turns. */
  heldBy(caller: string): number {
    return this.ofCaller(caller) + (this.waiting.get(caller)?.length ?? 0);
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
        this.queue(
          caller,
          this.waiting.get(caller)!.filter((waiter) => waiter !== begin),
        );
        reject(signal!.reason as Error);
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.queue(caller, [...(this.waiting.get(caller) ?? []), begin]);
    });
  }

  /** Keeps the caller's place among the callers. */
  private queue(caller: string, waiters: (() => void)[]): void {
    if (waiters.length > 0) this.waiting.set(caller, waiters);
    else this.waiting.delete(caller);
  }

  /** The place is taken here and not when the waiter resumes, so that no other caller comes in between. */
  private next(): void {
    const caller = [...this.waiting.keys()].find((one) => this.isFree(one));
    if (caller === undefined) return;
    const [begin, ...others] = this.waiting.get(caller)!;
    // Who still waits goes to the end of the callers.
    this.waiting.delete(caller);
    this.queue(caller, others);
    this.count(caller, 1);
    begin!();
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
