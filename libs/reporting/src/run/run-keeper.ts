import { errorForLog, Rounds, type Config, type JobQueue } from '@xiangtong/infrastructure';
import type { ReportSchedules } from './report-schedules';
import { RunMaker, type MakerParts } from './run-maker';
import type { RunWatch } from './run-watch';

/** Interval in which ended processes are detected and monthly reports are requested. */
const ROUND_MS = 15_000;

export interface KeeperParts extends MakerParts {
  readonly config: Pick<Config, 'reports'>;
  readonly queue: JobQueue;
  readonly schedules: ReportSchedules;
  readonly watch: RunWatch;
}

/** Starts and stops the making of reports in this process, and does the periodic work in between. */
export class RunKeeper {
  private readonly rounds = new Rounds(ROUND_MS, () => this.goRound());
  private readonly maker: RunMaker;

  constructor(private readonly parts: KeeperParts) {
    this.maker = new RunMaker(parts);
  }

  async open(): Promise<void> {
    const { config, presence, queue, watch } = this.parts;
    watch.subscribe(this.maker.noticed);
    await queue.open();
    await presence.open();
    await this.goRound();
    queue.work('report-run', config.reports.atOnce, this.maker.make);
    this.rounds.open();
  }

  /** Looks now, after the round under way. Resolves when the reports that are due have been requested. */
  readonly wake = this.rounds.wake;

  /** Running runs go back to the queue; clients that follow a run are asked to connect again. */
  async close(): Promise<void> {
    const { presence, queue, watch } = this.parts;
    watch.close();
    this.maker.stop();
    await this.rounds.close();
    await queue.close();
    await presence.close();
  }

  private async goRound(): Promise<void> {
    const { store, schedules, queue, logger } = this.parts;
    try {
      const taken = await store.takeUp();
      if (taken.length > 0) {
        logger.warn({ runs: taken }, 'report runs that were cut off are made again');
        queue.wake();
      }
      const due = await schedules.tick();
      if (due.length > 0) logger.info({ runs: due }, 'monthly reports are due');
    } catch (error) {
      logger.warn({ err: errorForLog(error) }, 'could not look after the report runs');
    }
  }
}
