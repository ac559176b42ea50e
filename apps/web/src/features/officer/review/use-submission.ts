import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useCube } from '../../../api/cube/use-cube';
import type { Waiting } from './queue';
import { formerQuery } from './side-by-side';
import type { Seen } from './decide/decision-keeper';

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

export interface SeenSubmission {
  /** The page shows its figures. */
  readonly isWhole: boolean;
  /** What the page shows of it, which may be older than what the queue says about it. */
  readonly of: (submission: Waiting) => Seen;
}

/** What stands on the page of the submission that is looked at. */
export const useSeen = (current: string | null): SeenSubmission => {
  const params = { params: { path: { id: current ?? '' } } };
  const isAsked = { enabled: current !== null };
  const { data: detail } = api.useQuery('get', '/api/v1/submissions/{id}', params, isAsked);
  const { data: changes } = api.useQuery('get', '/api/v1/submissions/{id}/changes', params, isAsked);
  return {
    isWhole: detail !== undefined && changes !== undefined,
    of: (submission) => {
      const { revision, version } = detail ?? submission;
      return { revision, version };
    },
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
