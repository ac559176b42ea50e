import { queryClient } from './query-client';

/** Asks again, after a change, for everything shown from these addresses (`/api/v1/units`, and all below). */
export const askAgain = (...addresses: readonly string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && addresses.some((address) => path.startsWith(address)),
  });
