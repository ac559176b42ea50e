import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { messages, type MessageCode, type MessageText } from '@xiangtong/contracts';
import { DomainError } from '../../errors/domain-error';
import { isDatabaseAway, isDiskFull } from '../../errors/outer-failures';
import { idOf, outcomeOf } from '../observe/request-log';
import { requestLanguage } from '../request-language';
import { errorForLog } from './error-for-log';
import { toProblem } from './problem';

/** An error thrown by the web framework, with the fields that we read. */
interface FrameworkError {
  readonly message: string;
  getStatus(): number;
}

const isFrameworkError = (error: unknown): error is FrameworkError =>
  error instanceof Error && typeof (error as { getStatus?: unknown }).getStatus === 'function';

type Translate = (error: FrameworkError, path: string) => DomainError;

const translations: Readonly<Record<number, Translate>> = {
  401: () => new DomainError('AUTH.REQUIRED'),
  403: () => new DomainError('AUTH.FORBIDDEN'),
  404: (_, path) => new DomainError('REQUEST.NOT_FOUND', { path }),
  415: () => new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected: 'application/json' }),
};

const invalid: Translate = ({ message }) =>
  new DomainError('REQUEST.INVALID', { count: 1 }, [
    { code: 'REQUEST.FIELD', parameters: { zh: message, en: message } },
  ]);

/** The framework's error as one of our own; null for a failure of the server, which is reported as an unknown error. */
const fromFrameworkError = (error: FrameworkError, path: string): DomainError | null => {
  const status = error.getStatus();
  if (status >= 500) return null;
  return (translations[status] ?? invalid)(error, path);
};

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Turns every error of a request into problem+json in the language of the caller. */
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Last middleware: no route has answered. */
  readonly notFound = (request: Request, response: Response): void =>
    this.answer(new DomainError('REQUEST.NOT_FOUND', { path: pathOf(request) }), request, response);

  /** Ends the request with the problem; a response that has begun is aborted. */
  answer(error: unknown, request: Request, response: Response): void {
    // The request was answered before its work ended, because the database was away: this failure has no reader.
    if (response.writableEnded) return;
    const domainError = this.toDomainError(error, request);
    outcomeOf(response).code = domainError.code;
    if (response.headersSent) {
      // Part of the response has been sent: only an aborted connection can show that it is incomplete.
      response.destroy();
      return;
    }
    const problem = toProblem(domainError, requestLanguage(request), pathOf(request));
    setHeaders(response, domainError);
    response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  }

  private toDomainError(error: unknown, request: Request): DomainError {
    if (error instanceof DomainError) return error;
    const path = pathOf(request);
    const known = isFrameworkError(error) ? fromFrameworkError(error, path) : null;
    if (known) return known;
    if (isDatabaseAway(error)) return new DomainError('DATABASE.AWAY', {}, [], { cause: error });
    if (isDiskFull(error)) return new DomainError('STORAGE.FULL', {}, [], { cause: error });
    const id = idOf(request);
    this.logger.error({ reqId: id, path, err: errorForLog(error) }, 'unexpected error');
    return new DomainError('INTERNAL.UNEXPECTED', { id });
  }
}

const pathOf = (request: Request): string => request.originalUrl.split('?')[0] ?? '/';

/** What a session, or another one, would open. */
const needSession: readonly MessageCode[] = ['AUTH.REQUIRED', 'AUTH.SESSION_IDLE', 'AUTH.SESSION_OVER'];

const setHeaders = (response: Response, { code, parameters }: DomainError): void => {
  if (needSession.includes(code)) response.setHeader('WWW-Authenticate', 'Bearer');
  const { retryAfter } = messages[code] as MessageText;
  const seconds = retryAfter === 'seconds' ? parameters['seconds'] : retryAfter;
  if (typeof seconds === 'number') response.setHeader('Retry-After', seconds);
  response.vary('Accept-Language');
  response.setHeader('Cache-Control', 'no-store');
};
