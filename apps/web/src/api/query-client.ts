import { QueryClient } from '@tanstack/react-query';
import { RequestFailure } from './problem';

const MOST_TRIES = 3;

/** Another try helps against a lost line and a service that starts again, not against a refusal. */
const mayHelp = (error: unknown): boolean =>
  error instanceof RequestFailure && (error.isOffline || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (tries, error) => tries < MOST_TRIES && mayHelp(error),
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // Figures kept on the device are better than none; a request is tried whatever the browser believes of its line.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
