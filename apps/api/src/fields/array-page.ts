import type { Request, Response } from 'express';

/** The header with the `cursor` of the next page of a list that answers an array. */
const NEXT_CURSOR_HEADER = 'X-Next-Cursor';

/**
 * Names the next page of a list whose contract is a plain array: in `X-Next-Cursor`, and as its whole address in `Link`
 * (RFC 8288). Without these headers the array is the end of the list.
 */
export const nameNextPage = (request: Request, response: Response, cursor: string): void => {
  const next = new URL(request.originalUrl, 'http://service');
  next.searchParams.set('cursor', cursor);
  response.setHeader(NEXT_CURSOR_HEADER, cursor);
  response.setHeader('Link', `<${next.pathname}${next.search}>; rel="next"`);
};
