import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { components } from '../../../api/schema';

export type Run = components['schemas']['ReportRun'];

/** Where the stream of events is cut, the state is asked for instead. */
const ASK_MS = 5_000;

export const isUnderWay = (run: Pick<Run, 'status'> | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

const asked = (runId: string) => ({ params: { path: { runId } } });

/** An own run as it goes; it is followed until it has ended. */
export const useRun = (runId: string) => {
  const queries = useQueryClient();
  const query = api.useQuery('get', '/api/v1/runs/{runId}', asked(runId), {
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_MS : false),
  });
  const follows = isUnderWay(query.data);
  useEffect(() => {
    if (!follows) return undefined;
    const { queryKey } = api.queryOptions('get', '/api/v1/runs/{runId}', asked(runId));
    const source = new EventSource(`/api/v1/runs/${runId}/events`);
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const progress = JSON.parse(data) as NonNullable<Run['progress']>;
      const isQueued = progress.what === 'queued';
      queries.setQueryData<Run>(
        queryKey,
        (run) => run && { ...run, progress, status: isQueued ? 'queued' : 'running' },
      );
    });
    const end = (): void => {
      source.close();
      void askAgain('/api/v1/runs');
    };
    for (const kind of ['done', 'failed', 'cancelled']) source.addEventListener(kind, end);
    return () => source.close();
  }, [follows, runId, queries]);
  return query;
};
