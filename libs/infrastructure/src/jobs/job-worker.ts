import type { Origin } from '../work/work';

/** A job that belongs to a worker. */
export interface Job {
  readonly id: string;
  readonly origin: Origin;
}

/** The source of a worker's jobs. */
export interface JobSource {
  /** Null when none waits. */
  fetch(): Promise<Job | null>;
  complete(id: string): Promise<void>;
  fail(id: string): Promise<void>;
}

export interface WorkerOptions {
  readonly source: JobSource;
  readonly handle: (job: Job) => Promise<void>;
  /** How long to wait for a job before looking again. */
  readonly pollingMs: number;
  readonly onError: (error: unknown) => void;
}

/** Runs one job after the other; looks again when it is woken, or after a while. */
export class JobWorker {
  private stopped = false;
  private woken = false;
  private endPause: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(private readonly options: WorkerOptions) {
    this.running = this.run();
  }

  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Resolves when the running job has ended. */
  stop(): Promise<void> {
    this.stopped = true;
    this.endPause();
    return this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const found = await this.doOne().catch((error: unknown) => {
        this.options.onError(error);
        return false;
      });
      if (!found) await this.pause();
    }
  }

  private async doOne(): Promise<boolean> {
    const { source, handle } = this.options;
    const job = await source.fetch();
    if (!job) return false;
    const { id } = job;
    try {
      await handle(job);
    } catch (error) {
      await source.fail(id);
      throw error;
    }
    await source.complete(id);
    return true;
  }

  private pause(): Promise<void> {
    if (this.woken || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.pollingMs);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
