import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useCube } from '../../../api/cube/use-cube';
import type { Waiting } from './queue';
import { formerQuery } from './side-by-side';
import type { Seen } from './use-decisions';

export type Detail = components['schemas']['DetailResponse'];
export type Changes = components['schemas']['SubmissionChanges'];

const detailOf = (id: string) =>
  api.queryOptions('get', '/api/v1/submissions/{id}', { params: { path: { id } } });
const changesOf = (id: string) =>
  api.queryOptions('get', '/api/v1/submissions/{id}/changes', { params: { path: { id } } });

/** A submission with its lines, and what the unit reported in the months before. */
export const useSubmission = (id: string) => {
  const path = { params: { path: { id } } };
  const detail = api.useQuery('get', '/api/v1/submissions/{id}', path);
  const changes = api.useQuery('get', '/api/v1/submissions/{id}/changes', path);
  const { unit, period, form } = detail.data ?? {};
  const former = useCube(
    form === 'sales' && unit !== undefined && period !== undefined ? formerQuery(unit, period) : null,
  );
  return { detail, changes, former };
};

/** What the page shows of a submission, which may be older than what the queue says about it. */
export const useSeen = (): ((submission: Waiting) => Seen) => {
  const queries = useQueryClient();
  return (submission) => {
    const shown: Seen = queries.getQueryData<Detail>(detailOf(submission.id).queryKey) ?? submission;
    return { revision: shown.revision, version: shown.version };
  };
};

/** What comes next is there already when the reader goes on. */
export const usePrefetch = (id: string | null): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (id === null) return;
    void queries.prefetchQuery(detailOf(id));
    void queries.prefetchQuery(changesOf(id));
  }, [id, queries]);
};
