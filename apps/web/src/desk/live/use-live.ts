import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../api/client';

/** Where no stream can be had, the position is asked for this often, and the stream tried again. */
const ASK_AGAIN_MS = 10_000;

const seqOf = (event: Event): number =>
  (JSON.parse((event as MessageEvent<string>).data) as { seq: number }).seq;

/**
 * Tells the ledger position that figures contain, whenever it is heard, until the returned function is called. Only a
 * window that can be seen holds a line: browsers have six for all windows together.
 */
const watchPosition = (onPosition: (seq: number) => void): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    source?.close();
    source = null;
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = async (): Promise<void> => {
    // A failure is told by the queries of the page; here the next try follows.
    const { data } = await client.GET('/api/v1/live').catch(() => ({ data: undefined }));
    if (typeof data === 'object') onPosition(data.seq);
  };
  const follow = (): void => {
    stop();
    if (document.visibilityState === 'hidden') return;
    const opened = new EventSource('/api/v1/live');
    source = opened;
    opened.addEventListener('position', (event) => onPosition(seqOf(event)));
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      timer = setTimeout(() => void ask().then(follow), ASK_AGAIN_MS);
    });
  };

  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
};

/** What hangs on the ledger position. */
const moving: readonly unknown[] = [
  '/api/v1/cube',
  '/api/v1/reporting-rates',
  '/api/v1/late',
  '/api/v1/reports/{id}/document',
  '/api/v1/review-queue',
  '/api/v1/submissions',
];

/** Keys begin with method and path. */
const hangsOnLedger = ({ queryKey }: Query): boolean => moving.includes(queryKey[1]);

/** Answered before this position could be seen: between the answer and the first word of the stream nothing is told. */
const isOlder = (query: Query, seq: number): boolean => {
  const { asOf } = (query.state.data ?? {}) as { asOf?: number | { readonly seq: number } };
  const answered = typeof asOf === 'object' ? asOf.seq : asOf;
  return hangsOnLedger(query) && answered !== undefined && answered < seq;
};

/** Asks anew for the figures of the page as soon as others exist. */
export const useLive = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let known: number | null = null;
    return watchPosition((seq) => {
      const isFirst = known === null;
      if (seq !== known)
        void queries.invalidateQueries({
          predicate: (query) => (isFirst ? isOlder(query, seq) : hangsOnLedger(query)),
        });
      known = seq;
    });
  }, [queries]);
};
