import { queryClient } from './query-client';

/** After a change: whatever is shown from these addresses (`/api/v1/units`, and all below) is asked for anew. */
export const askAgain = (...addresses: readonly string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && addresses.some((address) => path.startsWith(address)),
  });
