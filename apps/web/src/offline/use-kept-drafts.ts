import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftsOf, type KeptDraft } from './kept-drafts';
import { sendWaiting } from './send-waiting';

const RETRY_MS = 20_000;

/** What somebody has on this device; what waits there is sent while the page is open, as soon as there is a line. */
export const useKeptDrafts = (user: string): readonly KeptDraft[] => {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['kept-drafts', user],
    queryFn: () => draftsOf(user).catch(() => []),
    staleTime: 0,
  });
  useEffect(() => {
    const send = (): void => {
      void sendWaiting(user)
        .then((changed) => (changed ? queries.invalidateQueries() : undefined))
        .catch(() => undefined);
    };
    send();
    window.addEventListener('online', send);
    const timer = setInterval(send, RETRY_MS);
    return () => {
      window.removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [user, queries]);
  return data ?? [];
};
