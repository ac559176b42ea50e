import { useMemo } from 'react';
import { api } from '../../../api/client';
import { useKeptDrafts } from '../../../offline/use-kept-drafts';
import type { User } from '../../../session/use-user';
import { groupDuties, type UnitDuties } from './group-duties';

/** Who reports for many units sees a quarter back, others more than a year: a list has to stay one. */
const MANY_UNITS = 20;

export interface Duties {
  readonly duties: readonly UnitDuties[] | undefined;
  readonly problem: unknown;
  readonly reload: () => void;
}

/** What is due, what was returned, and what waits on the device. */
export const useDuties = (user: User): Duties => {
  const days = user.units.length > MANY_UNITS ? 92 : 400;
  const reminders = api.useQuery('get', '/api/v1/periods/reminders', {
    params: { query: { days, closed: 'true' } },
  });
  const returned = api.useQuery('get', '/api/v1/submissions', {
    params: { query: { status: 'returned', limit: 500 } },
  });
  const kept = useKeptDrafts(user.username);
  const duties = useMemo(
    () => reminders.data && groupDuties(reminders.data, returned.data?.items ?? [], kept),
    [reminders.data, returned.data, kept],
  );
  return {
    duties,
    problem: duties ? null : reminders.error,
    reload: () => void Promise.all([reminders.refetch(), returned.refetch()]),
  };
};
