import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchPosition } from './watch-position';

/** What hangs on the ledger position. */
const moving: readonly unknown[] = [
  '/api/v1/cube',
  '/api/v1/reporting-rates',
  '/api/v1/late',
  '/api/v1/review-queue',
  '/api/v1/submissions',
];

/** Keys begin with method and path. */
const hangsOnLedger = ({ queryKey }: Query): boolean => moving.includes(queryKey[1]);

/** Asks anew for the figures of the page as soon as others exist. */
export const useLive = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    let known: number | null = null;
    return watchPosition((seq) => {
      if (known !== null && seq !== known) void queries.invalidateQueries({ predicate: hangsOnLedger });
      known = seq;
    });
  }, [queries]);
};
