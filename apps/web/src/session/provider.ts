import { api, client } from '../api/client';
import { useLanguage } from '../i18n/texts';

/** Where this page led to the provider from; another page of the browser does not have it. */
const RETURN = 'sign-in-return';

/** How one can sign in here, once the service has said it. */
export const useWays = () => api.useQuery('get', '/api/v1/auth/ways', {}, { staleTime: 300_000 }).data;

/** Name of the bureau with whose accounts people sign in; undefined where there is none. */
export const useProviderName = (): string | undefined => {
  const language = useLanguage();
  return useWays()?.provider?.name[language];
};

/** Leaves for the provider; `returnTo` is opened when the browser is back, without it the page only says so. */
export const leaveForProvider = async (returnTo: string | null): Promise<void> => {
  const { data } = await client.POST('/api/v1/auth/provider/attempts');
  if (returnTo !== null) sessionStorage.setItem(RETURN, returnTo);
  if (data?.url) window.location.assign(data.url);
};

/** Once; null on a page that was opened beside another one. */
export const takeReturn = (): string | null => {
  const path = sessionStorage.getItem(RETURN);
  sessionStorage.removeItem(RETURN);
  return path;
};

/** Where one signs out at the provider too; null where that cannot be said. */
export const providerSignOut = async (): Promise<string | null> =>
  client
    .GET('/api/v1/auth/provider/sign-out')
    .then(({ data }) => data?.url ?? null)
    .catch(() => null);
