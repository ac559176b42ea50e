import type { CookieOptions, Request } from 'express';
import { sessionCookieOptions } from './session-cookie';

export const DEVICE_COOKIE = 'xiangtong_device';

/** The longest time for which browsers keep a cookie. */
const DEVICE_MS = 400 * 86_400_000;

export const deviceCookieOptions = (request: Request): CookieOptions => ({
  ...sessionCookieOptions(request),
  maxAge: DEVICE_MS,
});

/** The cookie value that a browser keeps from an earlier sign-in. */
export const presentedDevice = ({ headers }: Pick<Request, 'headers'>): string | null =>
  new RegExp(`(?:^|; *)${DEVICE_COOKIE}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null;

/** Browsers say where a request comes from; programs keep no cookies and use tokens. */
export const isBrowser = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
