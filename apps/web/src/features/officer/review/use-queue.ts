import { useState } from 'react';
import { api } from '../../../api/client';
import { mergeQueue, type QueueItem, type Standing, type Waiting } from './queue';

/** No event tells of what is submitted, since it is not in the ledger yet: it is asked for again and again. */
const ASK_MS = 15_000;

const MOST = 500;

export interface Queue {
  readonly items: readonly QueueItem[];
  readonly isPending: boolean;
  readonly isEmpty: boolean;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** What waits for review in the order in which the reader first saw it. */
export const useQueue = (county: string | null, standing: ReadonlyMap<string, Standing>): Queue => {
  const query = api.useQuery(
    'get',
    '/api/v1/review-queue',
    { params: { query: { limit: MOST, ...(county === null ? {} : { county }) } } },
    { refetchInterval: ASK_MS },
  );
  const [known, setKnown] = useState<{ county: string | null; list: readonly Waiting[] }>({
    county,
    list: [],
  });
  const list = known.county === county ? known.list : [];
  const items = mergeQueue(list, query.data?.items ?? (query.isPending ? list : []), standing);
  if (known.county !== county || items.length > list.length)
    setKnown({ county, list: items.map(({ submission }) => submission) });
  return {
    items,
    isPending: query.isPending,
    isEmpty: query.isSuccess && items.length === 0,
    error: query.error,
    askAgain: () => void query.refetch(),
  };
};
