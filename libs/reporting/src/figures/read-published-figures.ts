import type { Queries } from '@xiangtong/infrastructure';
import type { PublishedFigure } from '@xiangtong/contracts';

/**
 * The figures of published public editions, by seal, as they were placed by the definition that made them: a report that
 * is written anew later changes nothing in what was published. Nothing for seals of other editions.
 */
export const readPublishedFigures = async (
  source: Queries,
  seals: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedFigure[]>> => {
  const rows = await source.query<{ seal: string; figures: readonly PublishedFigure[] | null }[]>(
    `select distinct on (seal) seal, cells -> 'figures' as figures from report_run
     where seal = any($1) and cells is not null order by seal, requested_at`,
    [seals],
  );
  return new Map(rows.map(({ seal, figures }) => [seal, figures ?? []]));
};
