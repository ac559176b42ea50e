import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { currentLanguage } from '../i18n/language';
import { failureOf, unreachable } from './problem';
import type { paths } from './schema';
import { tellSessionLost } from './session-lost';

/** Signing in says 401 for a wrong password. */
const signIn = /\/auth\/login$/;

const xiangtong: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return undefined;
    if (response.status === 401 && !signIn.test(new URL(request.url).pathname)) tellSessionLost();
    throw await failureOf(response);
  },
  onError: () => unreachable(),
};

/** Requests by the paths of the contract. Everything but success is thrown as `RequestFailure`. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(xiangtong);

/** The same as hooks: `api.useQuery('get', '/api/v1/units', { params: … })`. */
export const api = createQueryHooks(client);
