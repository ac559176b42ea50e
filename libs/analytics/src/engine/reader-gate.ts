/** Many concurrent users, or one exclusive user of the file. */
export class ReaderGate {
  private readonly active = new Set<Promise<unknown>>();
  private closed: Promise<unknown> | undefined;

  async shared<T>(use: () => Promise<T>): Promise<T> {
    while (this.closed) await this.closed.catch(() => undefined);
    const running = use();
    this.active.add(running);
    try {
      return await running;
    } finally {
      this.active.delete(running);
    }
  }

  /** Waits for all users, keeps new ones waiting meanwhile. Exclusive uses must not overlap. */
  async exclusive(use: () => Promise<unknown>): Promise<void> {
    const work = async () => {
      await Promise.allSettled(this.active);
      await use();
    };
    this.closed = work();
    try {
      await this.closed;
    } finally {
      this.closed = undefined;
    }
  }
}
