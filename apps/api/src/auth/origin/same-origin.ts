import type { Request } from 'express';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * A browser attaches the cookie automatically, so a request that changes something must come from our own pages. Every
 * browser sends Sec-Fetch-Site or Origin; a request without both is refused and can use a Bearer token instead.
 */
export const isSameOrigin = (request: Pick<Request, 'method' | 'headers' | 'host'>): boolean => {
  if (safeMethods.includes(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return origin !== undefined && hostOf(origin) === request.host;
};
