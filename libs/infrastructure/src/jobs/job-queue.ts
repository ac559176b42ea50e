import PgBoss from 'pg-boss';
import type { Database, Transaction } from '../database/database';
import { errorForLog } from '../http/problem/error-for-log';
import type { Logger } from '../logging/logger';
import type { JobQueueName } from './install-jobs';
import { jobDatabase, jobsInside } from './job-database';
import { continuing, originOfWork, type Origin } from '../work/work';
import { JobWorker, type Job, type JobSource } from './job-worker';

/** Other processes find a new job at the latest then; this process is notified at once. */
const POLLING_MS = 2_000;

export type JobHandler = (id: string) => Promise<void>;

/**
 * Jobs in PostgreSQL: each is given to one process and carries only the id of the work, and of the request that asked
 * for it. A job may be handed out twice after a failure, so its handler checks whether the work is still to be done.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly workers: JobWorker[] = [];

  constructor(
    database: Database,
    private readonly logger: Logger,
  ) {
    this.boss = new PgBoss({ db: jobDatabase(database), migrate: false, schedule: false });
    this.boss.on('error', this.warn);
  }

  async open(): Promise<void> {
    await this.boss.start();
  }

  /** `atOnce` jobs at a time in this process. */
  work(queue: JobQueueName, atOnce: number, handle: JobHandler): void {
    const source: JobSource = {
      fetch: async () => {
        const [job] = await this.boss.fetch<Origin>(queue);
        return job ? { id: job.id, origin: job.data } : null;
      },
      complete: (id) => this.boss.complete(queue, id),
      fail: (id) => this.boss.fail(queue, id),
    };
    const start = { name: `job ${queue}`, kind: 'consumer' } as const;
    const follow = ({ id, origin }: Job) => continuing(origin, start, () => handle(id));
    for (let index = 0; index < atOnce; index += 1)
      this.workers.push(new JobWorker({ source, handle: follow, pollingMs: POLLING_MS, onError: this.warn }));
  }

  /**
   * Puts the job of this id into the queue and takes an earlier one of the id out, whatever its state. A job that is
   * put again outside a request, after its process ended, keeps the request that first asked for it.
   */
  async put(queue: JobQueueName, id: string, transaction: Transaction): Promise<void> {
    const db = jobsInside(transaction);
    const earlier = await this.boss.getJobById<Origin>(queue, id, { db, includeArchive: false });
    const now = originOfWork();
    await this.boss.deleteJob(queue, id, { db });
    await this.boss.send(queue, now.requestId ? now : (earlier?.data ?? {}), { id, db });
  }

  /** Whether the job of this id waits only for the jobs before it. */
  async waits(queue: JobQueueName, id: string): Promise<boolean> {
    const job = await this.boss.getJobById(queue, id);
    return job?.state === 'created' || job?.state === 'retry';
  }

  /** Call after `put`, when the transaction has ended. */
  readonly wake = (): void => {
    for (const worker of this.workers) worker.wake();
  };

  /** Waits for running jobs. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.boss.stop({ graceful: false });
  }

  private readonly warn = (error: unknown): void =>
    this.logger.warn({ err: errorForLog(error) }, 'the job queue met a failure');
}
