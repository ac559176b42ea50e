import { setTimeout as pause } from 'node:timers/promises';
import type { ReportStep } from '@xiangtong/contracts';

/** Progress is written at most a few times a second. */
const PAUSE_MS = 200;

/** Writes the progress of a run: only the newest step, never two at a time. */
export class RunProgress {
  private next: ReportStep | null = null;
  private writing: Promise<void> | null = null;
  private readonly ended = new AbortController();

  /** `write` returns whether the run is still active; `lost` is called when it is not. */
  constructor(
    private readonly write: (step: ReportStep) => Promise<boolean>,
    private readonly lost: () => void,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  readonly note = (step: ReportStep): void => {
    this.next = step;
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
  };

  /** Resolves when no write is pending. */
  async end(): Promise<void> {
    this.ended.abort();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.next && !this.ended.signal.aborted) {
      const step = this.next;
      this.next = null;
      // A failure of the database shows when the run ends; its progress no longer matters then.
      const goesOn = await this.write(step).catch(() => true);
      if (!goesOn && !this.ended.signal.aborted) this.lost();
      await pause(this.pauseMs, undefined, { signal: this.ended.signal }).catch(() => undefined);
    }
  }
}
