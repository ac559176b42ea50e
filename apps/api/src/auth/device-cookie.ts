import type { CookieOptions, Request } from 'express';
import { sessionCookieOptions } from './session-cookie';

export const DEVICE_COOKIE = 'xiangtong_device';

/** As long as browsers keep a cookie at all. */
const DEVICE_MS = 400 * 86_400_000;

export const deviceCookieOptions = (request: Request): CookieOptions => ({
  ...sessionCookieOptions(request),
  maxAge: DEVICE_MS,
});

/** What a browser keeps from an earlier sign-in. */
export const presentedDevice = ({ headers }: Pick<Request, 'headers'>): string | null =>
  new RegExp(`(?:^|; *)${DEVICE_COOKIE}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null;

/** Browsers say where a request comes from; programs keep no cookies, and tokens are made for them. */
export const isBrowser = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
