import { DomainError, type Queries, type Transaction } from '@xiangtong/infrastructure';
import { fromStored, type PublishedCells, type StoredCells } from './published-cells';

/**
 * The runs whose cells readers have: of published editions, and of those that were made for somebody who may not see
 * single units.
 */
const released = 'cells is not null and (seal is not null or is_released)';

/** Cells of all public editions of any scope that were released, and of years told to those who may not see single units. */
export const readPublishedCells = async (source: Queries): Promise<readonly PublishedCells[]> => {
  const rows = await source.query<{ cells: StoredCells; asOf: string }[]>(
    `select cells, as_of as "asOf" from (
       select cells, finished_at as at, id::text as name, (document -> 'asOf' ->> 'seq')::bigint as as_of from report_run
       where ${released}
       union all
       select cells, told_at, place || year, as_of from told_year
     ) published order by at, name`,
  );
  return rows.map(({ cells, asOf }) => fromStored(cells, Number(asOf)));
};

/** How many editions and told tables there are, except one run; until the transaction ends there will be no more. */
export const lockPublished = async (queries: Transaction, except: string | null = null): Promise<number> => {
  await queries.query(`select pg_advisory_xact_lock(hashtext('public editions'))`);
  const [counted] = await queries.query<{ number: string }[]>(
    `select (select count(*) from report_run
       where ${released} and id is distinct from $1) +
       (select count(*) from told_year) as number`,
    [except],
  );
  return Number(counted!.number);
};

/**
 * Called in the transaction that publishes a public edition. Throws REPORT.PUBLISHED_MEANWHILE if another one was
 * released after it was made, since the two together may tell what neither tells alone. One is published at a time. Later
 * editions have reckoned with what was released to its requester: it can always be published.
 */
export const checkPublishable = async (queries: Transaction, runId: string): Promise<void> => {
  const others = await lockPublished(queries, runId);
  const [run] = await queries.query<{ known: number | null }[]>(
    `select (cells ->> 'known')::int as known from report_run where id = $1 and not is_released`,
    [runId],
  );
  if (run?.known != null && run.known !== others) throw new DomainError('REPORT.PUBLISHED_MEANWHILE');
};
