import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Logger } from 'pino';

const REQUEST_ID = 'X-Request-Id';

/** A valid id from a trusted proxy is kept, so that its log and ours can be matched; nobody else chooses what lines say. */
const requestId = (request: IncomingMessage, response: ServerResponse): string => {
  const given = request.headers['x-request-id'];
  const isKept = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) && isFromProxy(request as Request);
  const id = isKept ? given : randomUUID();
  response.setHeader(REQUEST_ID, id);
  return id;
};

/** The id that `requestId` has given to the request. */
export const idOf = ({ id }: IncomingMessage): string => id as string;

const isFromProxy = ({ app, socket }: Request): boolean => {
  const isTrusted = app.get('trust proxy fn') as (address: string | undefined, hops: number) => boolean;
  return isTrusted(socket.remoteAddress, 0);
};

const pathOf = (url: string): string => url.split('?')[0] ?? '/';

/** Asked for all the time by those that watch the service. */
export const isProbe = (request: IncomingMessage): boolean =>
  /\/(health\/(live|ready)|metrics)$/.test(pathOf(request.url ?? ''));

/** Known by the end of a request: the id of the account that asked, and the code of a refusal. */
interface Outcome {
  account?: string;
  code?: string;
}

/** Where guards and the filter of problems leave what the line of the request is to say. */
export const outcomeOf = (response: Pick<Response, 'locals'>): Outcome => response.locals;

/** All lines of a request carry its id under the same name. */
const withId = (request: IncomingMessage, _response: ServerResponse, line: object): object => ({
  ...line,
  reqId: idOf(request),
});

/**
 * One line per request: id, method, path, status and time, who asked and what was refused. Headers, query, bodies and names
 * of people are never logged.
 */
export const requestLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: requestId,
    customLogLevel: (request) => (isProbe(request) ? 'debug' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customSuccessObject: withId,
    customErrorObject: (request, response, _error, line: object) => withId(request, response, line),
    customProps: (_request, response) => {
      const { account, code } = outcomeOf(response as Response);
      return { ...(account && { account }), ...(code && { code }) };
    },
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
