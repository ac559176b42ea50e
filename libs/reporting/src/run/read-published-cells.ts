import type { Queries } from '@xiangtong/infrastructure';
import { fromStored, type PublishedCells, type StoredCells } from '../disclosure/published-cells';

/** Of all published public editions, whatever their scope: a reader has all of them. */
export const readPublishedCells = async (source: Queries): Promise<readonly PublishedCells[]> => {
  const rows = await source.query<{ cells: StoredCells }[]>(
    `select cells from report_run
     where seal is not null and cells is not null order by finished_at, id`,
  );
  return rows.map(({ cells }) => fromStored(cells));
};
