import { api } from '../api/client';

const MINUTE_MS = 60_000;

/** What waits for the person who is signed in; asked for again every minute while the page is looked at. */
export const useInbox = (isAsked = true) =>
  api.useQuery(
    'get',
    '/api/v1/inbox',
    {},
    { enabled: isAsked, refetchInterval: MINUTE_MS, refetchIntervalInBackground: false },
  );
