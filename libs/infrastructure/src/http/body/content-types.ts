import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../../errors/domain-error';

/** Body types that some endpoint reads: JSON is parsed up front, the others are streamed by their endpoint. */
const accepted =
  /^(application\/(json|[\w.-]+\+json|x-ndjson|ndjson|octet-stream)|text\/csv|multipart\/form-data)\s*(;|$)/i;

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const form = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/**
 * A body that no parser takes is refused, not treated as empty. `formPaths` are addresses that say by themselves what is
 * to be done, to which pages and mail programs post a form.
 */
export const refuseOtherContentTypes =
  (formPaths: RegExp) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const type = request.headers['content-type'] ?? '';
    const isTaken = accepted.test(type) || (form.test(type) && formPaths.test(request.path));
    if (!hasBody(request) || isTaken) return next();
    next(new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected: 'application/json' }));
  };

/** PostgreSQL cannot store a NUL character, and no real text has one. */
export const refuseNulInUrl = (request: Request, _response: Response, next: NextFunction): void =>
  /%00/.test(request.originalUrl) ? next(new DomainError('REQUEST.NUL_CHARACTER')) : next();
