import type { CookieOptions, Request } from 'express';

export const SESSION_COOKIE = 'xiangtong_session';

/** Out of reach of scripts and of other sites; on https also of the open wire. */
export const sessionCookieOptions = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: request.secure,
  path: '/',
});

/** Where the token of a request came from decides whether other sites could have made the browser send it. */
export interface PresentedToken {
  readonly token: string;
  readonly from: 'header' | 'cookie';
}

/** A token in the header counts before a cookie. Only the token of a session, which has 43 characters, is a cookie. */
export const presentedToken = ({ headers }: Pick<Request, 'headers'>): PresentedToken | null => {
  if (headers.authorization !== undefined) {
    const token = /^Bearer +([\w-]+) *$/i.exec(headers.authorization)?.[1];
    return token ? { token, from: 'header' } : null;
  }
  const token = new RegExp(`(?:^|; *)${SESSION_COOKIE}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
  return token ? { token, from: 'cookie' } : null;
};
