import { setTimeout as pause } from 'node:timers/promises';
import type { ReportStep } from '../compose/progress';

/** Progress is written at most a few times a second. */
const PAUSE_MS = 200;

/** Writes how far a run is, the newest step only, never two at a time. */
export class RunProgress {
  private next: ReportStep | null = null;
  private writing: Promise<void> | null = null;
  private readonly ended = new AbortController();

  /** `write` answers whether the run still goes on; `lost` hears when it does not. */
  constructor(
    private readonly write: (step: ReportStep) => Promise<boolean>,
    private readonly lost: () => void,
  ) {}

  readonly note = (step: ReportStep): void => {
    this.next = step;
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
  };

  /** Resolves when nothing is being written any more. */
  async end(): Promise<void> {
    this.ended.abort();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.next && !this.ended.signal.aborted) {
      const step = this.next;
      this.next = null;
      // A failure of the database shows when the run is to end; how far it was matters no more then.
      const goesOn = await this.write(step).catch(() => true);
      if (!goesOn && !this.ended.signal.aborted) this.lost();
      await pause(PAUSE_MS, undefined, { signal: this.ended.signal }).catch(() => undefined);
    }
  }
}
