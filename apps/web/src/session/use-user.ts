import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../api/client';
import { queryClient } from '../api/query-client';
import type { components } from '../api/schema';
import { askServiceClock } from '../api/service-clock';
import { onSessionLost } from '../api/session-lost';
import { forgetEncryptionKey, openEncryptionKey } from './encryption-key';
import { endOwedSession } from './sign-out';

export type User = components['schemas']['UserResponse'];
/** What a sign-in answers. */
export type SignedIn = components['schemas']['LogInResponse'];
export type Role = User['roles'][number];

const SESSION = ['session'];

let tellFirst: (user: User) => void = () => undefined;

/** Whether there is nothing left to be done at the door. */
export const isIn = ({ mustChangePassword, mustSetSecondFactor }: User): boolean =>
  !mustChangePassword && !mustSetSecondFactor;

/** The first person who is in while the app is open. */
export const firstUser = new Promise<User>((resolve) => {
  tellFirst = resolve;
});

/** When it is nobody any more, what is on the screen stays until something is asked that needs somebody. */
const ask = async (): Promise<User | null> => {
  await endOwedSession();
  const [{ data }] = await Promise.all([client.GET('/api/v1/auth/session'), askServiceClock()]);
  if (!data) await forgetOnDevice();
  else if (isIn(data)) {
    tellFirst(data);
    // Ahead of the first draft: without a line it could not be had any more.
    if (data.units.length > 0) void openEncryptionKey(data.username).catch(() => undefined);
  }
  return data ?? queryClient.getQueryData<User>(SESSION) ?? null;
};

const sessionOptions = queryOptions({ queryKey: SESSION, queryFn: ask, staleTime: 300_000 });

/** Who is signed in, as the service says; `data` is null when it is nobody, undefined while it is being asked. */
export const useSession = () => useQuery(sessionOptions);

/** Asks before anything is drawn, because a page waits for the answer. */
export const askSession = (): void => void queryClient.prefetchQuery(sessionOptions);

/** The user on pages behind the sign-in, where somebody is signed in. */
export const useUser = (): User => {
  const { data } = useSession();
  if (!data) throw new Error('a page behind the sign-in was drawn without a user');
  return data;
};

/** Asks anew for what is on the screen, after a change of person or password. */
export const askAnew = (): Promise<void> => queryClient.invalidateQueries();

/** What the device keeps for a session. Drafts stay, encrypted with the key that goes. */
const forgetOnDevice = async (): Promise<void> => {
  await forgetEncryptionKey();
  // The cache is the service worker's, see vite.config.mts.
  if ('caches' in window) await caches.delete('last-answers').catch(() => false);
};

onSessionLost(() => void forgetOnDevice());

/** Clears everything after signing out: the next person must not see the last one's figures, not even for a moment. */
export const forgetEverything = async (): Promise<void> => {
  queryClient.clear();
  await forgetOnDevice();
};
