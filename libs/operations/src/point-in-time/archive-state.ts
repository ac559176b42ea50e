import type { Database } from '@xiangtong/infrastructure';

/** State of the archive of the log, as the server counts it. */
export interface ArchiveState {
  /** Seconds since a part was archived; null before the first. A server in which nothing happens archives nothing. */
  readonly ageSeconds: number | null;
  readonly failures: number;
  /** The last attempt failed: the log stays in the data folder meanwhile. */
  readonly isFailing: boolean;
}

export const readArchiveState = async (source: Database): Promise<ArchiveState> => {
  const [row] = await source.query<ArchiveState[]>(
    `select extract(epoch from clock_timestamp() - last_archived_time)::float8 as "ageSeconds",
       failed_count::int as failures,
       coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as "isFailing"
     from pg_stat_archiver`,
  );
  return row!;
};
