import type { NextFunction, Request, Response } from 'express';
import { forRequest } from '../../work/work';
import { routeOf } from './http-metrics';
import { idOf, isProbe, outcomeOf } from './request-log';

/** What is done for a request knows its id, and is a part of its span, which is named by the route, never by the path. */
export const followRequest = (request: Request, response: Response, next: NextFunction): void => {
  const { method } = request;
  const link = request.get('traceparent');
  const start = isProbe(request) ? null : ({ name: method, kind: 'server', link } as const);
  forRequest(idOf(request), start, (span) => {
    if (span)
      response.once('close', () => {
        const route = routeOf(request);
        const { statusCode } = response;
        span.describe(route ? `${method} ${route}` : method, {
          'http.request.method': method,
          'http.response.status_code': statusCode,
          ...(route && { 'http.route': route }),
          'xiangtong.request.id': idOf(request),
        });
        span.end(statusCode >= 500 ? (outcomeOf(response).code ?? String(statusCode)) : undefined);
      });
    next();
  });
};
