import { DomainError, type Queries, type Transaction } from '@xiangtong/infrastructure';
import { fromStored, type PublishedCells, type StoredCells } from '../disclosure/published-cells';

/** Of all published public editions, whatever their scope: a reader has all of them. */
export const readPublishedCells = async (source: Queries): Promise<readonly PublishedCells[]> => {
  const rows = await source.query<{ cells: StoredCells }[]>(
    `select cells from report_run
     where seal is not null and cells is not null order by finished_at, id`,
  );
  return rows.map(({ cells }) => fromStored(cells));
};

/**
 * For the transaction that publishes a public edition: throws REPORT.PUBLISHED_MEANWHILE if another one was published
 * after it was made, since the two together may tell what neither tells alone. One is published at a time.
 */
export const checkPublishable = async (queries: Transaction, runId: string): Promise<void> => {
  await queries.query(`select pg_advisory_xact_lock(hashtext('public editions'))`);
  const [run] = await queries.query<{ overtaken: boolean }[]>(
    `select run.cells is not null and (run.cells ->> 'known')::int <>
       (select count(*) from report_run other where other.seal is not null and other.cells is not null and other.id <> run.id)
       as overtaken
     from report_run run where run.id = $1`,
    [runId],
  );
  if (run?.overtaken) throw new DomainError('REPORT.PUBLISHED_MEANWHILE');
};
