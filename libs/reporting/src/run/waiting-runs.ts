import type { Database } from '@xiangtong/infrastructure';

/** Report runs that are not finished. */
export interface WaitingRuns {
  readonly queued: number;
  readonly running: number;
  readonly oldestQueuedAt: Date | null;
  /** Whether a report has ever been made. */
  readonly hasMade: boolean;
}

export const waitingRuns = async (source: Database): Promise<WaitingRuns> => {
  const [row] = await source.query<WaitingRuns[]>(
    `select count(*) filter (where status = 'queued') as queued, count(*) filter (where status = 'running') as running,
       min(requested_at) filter (where status = 'queued') as "oldestQueuedAt",
       exists (select from report_run where status = 'done') as "hasMade"
     from report_run where status in ('queued', 'running')`,
  );
  return row!;
};
