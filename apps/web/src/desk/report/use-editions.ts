import { useEffect, useMemo } from 'react';
import { api } from '../../api/client';
import { pageOptions } from '../../api/page-options';
import type { components } from '../../api/schema';

export type PublishedEdition = components['schemas']['PublishedEdition'];

/** What was published within the reader's scope, newest first, a page at a time. */
export const useEditions = () => api.useInfiniteQuery('get', '/api/v1/editions', {}, pageOptions);

const PAGE = 200;
const MOST_PAGES = 10;

const useFirst = (enabled: boolean) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/editions',
    // Not as `useEditions` asks: its list grows when the reader says so.
    { params: { query: { limit: PAGE } } },
    { ...pageOptions, staleTime: 60_000, enabled },
  );

/** The newest editions, as many as one answer has: to be found by their names. */
export const useNewestEditions = (enabled: boolean): readonly PublishedEdition[] =>
  useFirst(enabled).data?.pages[0]?.items ?? [];

export interface KnownEditions {
  readonly editions: readonly PublishedEdition[];
  readonly isPending: boolean;
}

/** The editions to choose from: all, or of very many the newest. They come in by and by. */
export const useKnownEditions = (): KnownEditions => {
  const { data, error, hasNextPage, isFetching, isPending, fetchNextPage } = useFirst(true);
  const isShort = (data?.pages.length ?? 0) < MOST_PAGES;
  const goesOn = hasNextPage && isShort && !isFetching && error === null;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const editions = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { editions, isPending };
};
