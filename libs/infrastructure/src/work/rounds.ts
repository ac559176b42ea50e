/** Work that is looked for at an interval, and at once when somebody knows of some; never two rounds at a time. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private isWaiting = false;
  private isClosed = false;

  constructor(
    private readonly milliseconds: number,
    /** Does not reject. */
    private readonly go: () => Promise<void>,
  ) {}

  open(): void {
    this.timer = setInterval(() => void this.wake(), this.milliseconds).unref();
  }

  /** Looks after the round under way. Resolves when that is over; who comes while one waits waits for the same. */
  readonly wake = (): Promise<void> => {
    if (!this.isWaiting) {
      this.isWaiting = true;
      this.round = this.round.then(() => {
        this.isWaiting = false;
        return this.isClosed ? undefined : this.go();
      });
    }
    return this.round;
  };

  /** Waits for the round under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.round;
  }
}
