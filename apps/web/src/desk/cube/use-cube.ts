import type { CubeQuery } from '@xiangtong/contracts';
import { api } from '../../api/client';
import type { components } from '../../api/schema';

export type CubeAnswer = components['schemas']['CubeResponse'];
export type CubeRow = CubeAnswer['rows'][number];

/** The answer of POST /cube. Nothing is asked while the query is null; what was asked lately is asked again only when figures move. */
export const useCube = (query: CubeQuery | null) =>
  api.useQuery(
    'post',
    '/api/v1/cube',
    // The contract's own type of the query is tighter than that of the document.
    { body: (query ?? {}) as never },
    { enabled: query !== null, staleTime: 60_000 },
  );

/** A cell that holds a decimal string; null where there is none. */
export const decimalOf = (row: CubeRow | undefined, key: string): string | null => {
  const value = row?.[key];
  return value === null || value === undefined ? null : String(value);
};
