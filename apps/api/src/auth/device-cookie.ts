import type { Request, Response } from 'express';
import { cookieIn, cookieName, sessionCookieOptions } from './session-cookie';

const NAME = 'xiangtong_device';

/** The longest time for which browsers keep a cookie. */
const DEVICE_MS = 400 * 86_400_000;

export const setDeviceCookie = (request: Request, response: Response, value: string): void => {
  response.cookie(cookieName(request, NAME), value, { ...sessionCookieOptions(request), maxAge: DEVICE_MS });
};

/** The cookie value that a browser keeps from an earlier sign-in. */
export const presentedDevice = (request: Pick<Request, 'headers' | 'secure'>): string | null =>
  cookieIn(request, cookieName(request, NAME)) ?? null;

/** Browsers say where a request comes from; programs keep no cookies and use tokens. */
export const isBrowser = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
