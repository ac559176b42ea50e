import { errorForLog, isDatabaseAway, type Logger } from '@xiangtong/infrastructure';

export type SignInState = 'checking' | 'good' | 'failed';

/** Milliseconds until the next check, by the result of the last one: what fails is tried again soon. */
export interface CheckIntervals {
  readonly afterGood: number;
  readonly afterFailed: number;
}
const usualIntervals: CheckIntervals = { afterGood: 180_000, afterFailed: 10_000 };

/**
 * Signs in for trial at the start and every few minutes. What keeps everybody out is found before the first person
 * stands in front of it, and the process is taken out of rotation.
 */
export class SignInWatch {
  private current: SignInState = 'checking';
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly check: () => Promise<void>,
    private readonly logger: Logger,
    private readonly intervals: CheckIntervals = usualIntervals,
  ) {}

  get state(): SignInState {
    return this.current;
  }

  open(): void {
    this.running = this.run();
  }

  /** Whether people can sign in; waits for the check that is running. */
  async isGood(): Promise<boolean> {
    await this.running;
    return this.current !== 'failed';
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    const before = this.current;
    try {
      await this.check();
      this.current = 'good';
      if (before === 'failed') this.logger.info('people can sign in again');
    } catch (error) {
      // A database that does not answer is noticed elsewhere, and says nothing about signing in.
      if (isDatabaseAway(error)) this.current = 'checking';
      else this.failed(before, error);
    }
    if (this.isClosed) return;
    const { afterGood, afterFailed } = this.intervals;
    const wait = this.current === 'good' ? afterGood : afterFailed;
    this.timer = setTimeout(() => void (this.running = this.run()), wait).unref();
  }

  private failed(before: SignInState, error: unknown): void {
    this.current = 'failed';
    if (before !== 'failed') this.logger.error({ err: errorForLog(error) }, 'nobody can sign in');
  }
}
