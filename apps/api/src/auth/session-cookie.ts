import type { CookieOptions, Request, Response } from 'express';
import { PROVIDER_ATTEMPT_MS } from '@xiangtong/identity';

type Asked = Pick<Request, 'headers' | 'secure'>;

const PLAIN_NAME = 'xiangtong_session';

/**
 * The name of a cookie. On https, browsers accept it only from this host and only over https: another host of the
 * domain cannot plant a session.
 */
export const cookieName = ({ secure }: Pick<Asked, 'secure'>, name = PLAIN_NAME): string =>
  secure ? `__Host-${name}` : name;

/** Not readable by scripts, not sent by other sites, and on https never sent unencrypted. */
export const sessionCookieOptions = ({ secure }: Asked): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: '/',
});

export const setSessionCookie = (
  request: Request,
  response: Response,
  token: string,
  maxAge: number,
): void => {
  clearPlainCookie(request, response);
  response.cookie(cookieName(request), token, { ...sessionCookieOptions(request), maxAge });
};

export const clearSessionCookie = (request: Request, response: Response): void => {
  clearPlainCookie(request, response);
  response.clearCookie(cookieName(request), sessionCookieOptions(request));
};

/** A cookie from before the service had https, or planted by another host, is ignored and removed. */
const clearPlainCookie = (request: Request, response: Response): void => {
  if (request.secure && cookieIn(request, PLAIN_NAME))
    response.clearCookie(PLAIN_NAME, sessionCookieOptions(request));
};

/** The source of the token decides whether another site could have made the browser send it. */
export interface PresentedToken {
  readonly token: string;
  readonly from: 'header' | 'cookie';
}

/**
 * A token in the header takes precedence over a cookie. Only a session token, which has 43 characters, is accepted as a
 * cookie.
 */
export const presentedToken = (request: Asked): PresentedToken | null => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w-]+) *$/i.exec(authorization)?.[1];
    return token ? { token, from: 'header' } : null;
  }
  const token = cookieIn(request, cookieName(request));
  return token ? { token, from: 'cookie' } : null;
};

/** The value of a cookie: 256 random bits, as in all our cookies. */
export const cookieIn = ({ headers }: Pick<Asked, 'headers'>, name: string): string | undefined =>
  new RegExp(`(?:^|; *)${name}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];

const NAME = 'xiangtong_sign_in';

/**
 * Proves that the browser that comes back from the provider is the one that left for it. The page to which the provider
 * leads back sends the cookie in a request of its own, so the cookie is closed to other sites like that of the session.
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
