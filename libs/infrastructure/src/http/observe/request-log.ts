import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Logger } from 'pino';

const REQUEST_ID = 'X-Request-Id';

/** A valid id from a proxy is kept, so that its log and ours can be matched. */
const requestId = (request: IncomingMessage, response: ServerResponse): string => {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader(REQUEST_ID, id);
  return id;
};

const pathOf = (url: string): string => url.split('?')[0] ?? '/';

const isProbe = (request: IncomingMessage): boolean =>
  /\/(health\/(live|ready)|metrics)$/.test(pathOf(request.url ?? ''));

/** One line per request: method, path, status and time. Headers, query and bodies are never logged. */
export const requestLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: requestId,
    customLogLevel: (request) => (isProbe(request) ? 'debug' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage & { originalUrl?: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.originalUrl ?? request.url ?? ''),
      }),
      res: (response: ServerResponse) => ({ statusCode: response.statusCode }),
      err: () => undefined,
    },
  });
