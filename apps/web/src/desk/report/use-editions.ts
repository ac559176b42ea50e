import { api } from '../../api/client';
import type { components } from '../../api/schema';

export type PublishedEdition = components['schemas']['PublishedEdition'];

/** What was published within the reader's scope, newest first, a page at a time. */
export const useEditions = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/editions',
    {},
    {
      pageParamName: 'before',
      initialPageParam: null,
      getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    },
  );
