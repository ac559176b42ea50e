import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { currentLanguage } from '../i18n/language';
import { askForCode } from './fresh-code';
import { failureOf, unreachable } from './problem';
import type { paths } from './schema';
import { tellSessionLost } from './session-lost';

const AWAY_MS = 60_000;

let lastAct = Date.now();

const noteAct = (): void => {
  lastAct = Date.now();
};

/** Opening a page is an act; so is whatever else a person does on it. */
for (const act of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
  globalThis.addEventListener?.(act, noteAct, { capture: true, passive: true });
}

/** Whether somebody is at the page. What it asks by itself while nobody is keeps no session open. */
const isAttended = (): boolean => Date.now() - lastAct < AWAY_MS;

/** Signing in says 401 for a wrong password, or an answer of the provider that is no proof. */
const signIn = /\/auth\/(login(\/passkey)?|provider\/\w+)$/;

/** What is asked again once the person has shown anew who they are. */
const stale = ['AUTH.FRESH_CODE_NEEDED', 'AUTH.FRESH_SIGN_IN_NEEDED'];

/** Requests as they were sent, to be sent again after a fresh code of the second factor. */
const unanswered = new Map<string, Request>();

const answerOf = async (request: Request): Promise<Response> => {
  const response = await fetch(request).catch(() => Promise.reject(unreachable()));
  if (response.ok) return response;
  throw await failureOf(response);
};

const xiangtong: Middleware = {
  onRequest({ request, id }) {
    request.headers.set('accept-language', currentLanguage());
    if (!isAttended()) request.headers.set('x-unattended', '1');
    unanswered.set(id, request.clone());
    return request;
  },
  async onResponse({ request, response, id }) {
    const again = unanswered.get(id);
    unanswered.delete(id);
    if (response.ok) return undefined;
    const failure = await failureOf(response);
    if (response.status === 401 && !signIn.test(new URL(request.url).pathname)) tellSessionLost(failure.code);
    const isProved = stale.includes(failure.code) && (await askForCode());
    return isProved && again ? answerOf(again) : Promise.reject(failure);
  },
  onError({ id }) {
    unanswered.delete(id);
    return unreachable();
  },
};

/** Requests by the paths of the contract. Everything but success is thrown as `RequestFailure`. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(xiangtong);

/** The same as hooks: `api.useQuery('get', '/api/v1/units', { params: … })`. */
export const api = createQueryHooks(client);
