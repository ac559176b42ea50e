import type { Request, Response } from 'express';
import { PROVIDER_ATTEMPT_MS } from '@xiangtong/identity';
import { cookieIn, cookieName, sessionCookieOptions } from '../session-cookie';

const NAME = 'xiangtong_sign_in';

/**
 * By which the browser that comes back from the provider is known to be the one that left. The page that the provider
 * leads to sends it in a request of its own, so it can stay as closed to other sites as that of the session.
 */
export const setAttemptCookie = (request: Request, response: Response, value: string): void => {
  response.cookie(cookieName(request, NAME), value, {
    ...sessionCookieOptions(request),
    maxAge: PROVIDER_ATTEMPT_MS,
  });
};

export const clearAttemptCookie = (request: Request, response: Response): void => {
  response.clearCookie(cookieName(request, NAME), sessionCookieOptions(request));
};

export const presentedAttempt = (request: Request): string | null =>
  cookieIn(request, cookieName(request, NAME)) ?? null;
