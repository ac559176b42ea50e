import type { CookieOptions, Request, Response } from 'express';

type Asked = Pick<Request, 'headers' | 'secure'>;

const PLAIN_NAME = 'xiangtong_session';

/** On https a name that browsers take from this host alone and over https alone: no neighbour can plant a session. */
const cookieName = ({ secure }: Asked): string => (secure ? `__Host-${PLAIN_NAME}` : PLAIN_NAME);

/** Out of reach of scripts and of other sites; on https also of the open wire. */
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

/** One from before the service had https, or that a neighbour has planted, counts no more and goes. */
const clearPlainCookie = (request: Request, response: Response): void => {
  if (request.secure && cookieIn(request, PLAIN_NAME))
    response.clearCookie(PLAIN_NAME, sessionCookieOptions(request));
};

/** Where the token of a request came from decides whether other sites could have made the browser send it. */
export interface PresentedToken {
  readonly token: string;
  readonly from: 'header' | 'cookie';
}

/** A token in the header counts before a cookie. Only the token of a session, which has 43 characters, is a cookie. */
export const presentedToken = (request: Asked): PresentedToken | null => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w-]+) *$/i.exec(authorization)?.[1];
    return token ? { token, from: 'header' } : null;
  }
  const token = cookieIn(request, cookieName(request));
  return token ? { token, from: 'cookie' } : null;
};

const cookieIn = ({ headers }: Asked, name: string): string | undefined =>
  new RegExp(`(?:^|; *)${name}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
