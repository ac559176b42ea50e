import { onLastUnits, withComparableRates, withHoles, type CubeQuery } from '@xiangtong/contracts';
import { usePrefetchQuery, useQuery, type QueryFunctionContext } from '@tanstack/react-query';
import { api } from '../client';
import { queryClient } from '../query-client';
import type { components } from '../schema';

export type CubeAnswer = components['schemas']['CubeResponse'];
export type CubeRow = CubeAnswer['rows'][number];

/** The questions that go ahead, until they are answered or refused: the service has few processors for them. */
let ahead: Promise<unknown> = Promise.resolve();

const optionsOf = (query: CubeQuery | null, goesAhead = false) => {
  const asked: CubeQuery | null = query && {
    standing: true,
    ...(query.compare && { comparableRates: true }),
    ...onLastUnits(query),
  };
  const options = api.queryOptions(
    'post',
    '/api/v1/cube',
    // The contract's own type of the query is tighter than that of the document.
    { body: (asked ?? {}) as never },
    { enabled: query !== null, staleTime: 60_000 },
  );
  const ask = options.queryFn as (
    context: QueryFunctionContext<typeof options.queryKey>,
  ) => Promise<CubeAnswer>;
  return {
    ...options,
    queryFn: async (context: QueryFunctionContext<typeof options.queryKey>): Promise<CubeAnswer> => {
      if (!goesAhead) await ahead;
      const answer = ask(context);
      if (goesAhead) ahead = Promise.all([ahead, answer.catch(() => undefined)]);
      return withComparableRates(asked!, withHoles(asked!, await answer));
    },
  };
};

/**
 * The answer of POST /cube, with nothing where nobody reported: `holeOf` says why. `comparableOf` gives the comparable rate
 * where growth tells another story. Nothing is asked while the query is
 * null; what was asked lately is asked again only when figures move.
 */
export const useCube = (query: CubeQuery | null) => useQuery(optionsOf(query));

/** Asks before a page is drawn, and ahead of what its parts ask for. */
export const askCube = (query: CubeQuery): void => void queryClient.prefetchQuery(optionsOf(query, true));

/** The same while a page is being put together. */
export const usePrefetchedCube = (query: CubeQuery): void => usePrefetchQuery(optionsOf(query, true));

/** Asks ahead of what the parts of the page ask for, which wait until it is answered. */
export const useCubeFirst = (query: CubeQuery) => {
  usePrefetchQuery(optionsOf(query, true));
  return useCube(query);
};

/** A cell that holds a decimal string; null where there is none. */
export const decimalOf = (row: CubeRow | undefined, key: string): string | null => {
  const value = row?.[key];
  return value === null || value === undefined ? null : String(value);
};
