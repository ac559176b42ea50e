import { entryOf } from '@xiangtong/domain';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { decodeUtf8 } from '../../csv/read-table';
import { DomainError } from '../../errors/domain-error';
import { isTooDeep, MAX_DEPTH } from './json-depth';
import { unstorableText } from './unstorable-text';

const LIMIT_MEGABYTES = 4;

/**
 * Options of Express' JSON parser. The parser silently replaces broken bytes, so the bytes are checked first; it stops
 * reading into memory at the limit.
 */
export const jsonBodyOptions = {
  limit: LIMIT_MEGABYTES * 1024 * 1024,
  verify: (_request: IncomingMessage, _response: unknown, body: Buffer, encoding: string): void => {
    if (encoding !== 'utf-8') throw unsupported();
    if (!isUtf8(body)) decodeUtf8(body);
    if (isTooDeep(body)) throw new DomainError('REQUEST.TOO_DEEP', { limit: MAX_DEPTH });
    const reason = body.includes('\\u') ? unstorableText(body.toString('utf8')) : null;
    if (reason) throw new DomainError(reason);
  },
};

/** A sender that pauses this long in the middle of a body is assumed to wait for a response. */
const PATIENCE_MS = 300;

/** Reads the body without storing it; resolves to whether it was complete. */
const runOff = (request: Request): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (whole: boolean) => () => {
      clearTimeout(timer);
      resolve(whole);
    };
    request.on('data', () => timer.refresh());
    request.once('end', settle(true));
    request.once('close', settle(false));
  });

/**
 * Refuses by the announced length. Clients that send everything before they read would lose an early response to a
 * closed connection; clients that wait for a response first would get none from the parser. This handles both.
 */
export const refuseLargeJson = async (
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> => {
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');
  if (!isJson || !(Number(request.headers['content-length']) > jsonBodyOptions.limit)) return next();
  if (!(await runOff(request))) response.setHeader('Connection', 'close');
  next(new DomainError('REQUEST.TOO_LARGE', { limit: `${LIMIT_MEGABYTES} MB` }));
};

type Translate = (error: Error) => DomainError;

const unsupported = (): DomainError =>
  new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected: 'application/json; charset=utf-8' });

/** Only the place: the parser's message repeats the input, which may be personal data. */
const broken: Translate = (error) =>
  new DomainError('REQUEST.BROKEN_JSON', { reason: /position \d+/.exec(error.message)?.[0] ?? '…' });

/** The error types of body-parser that are the sender's fault. */
const translations: Readonly<Record<string, Translate>> = {
  'entity.too.large': () => new DomainError('REQUEST.TOO_LARGE', { limit: `${LIMIT_MEGABYTES} MB` }),
  'entity.parse.failed': broken,
  'request.aborted': broken,
  'request.size.invalid': broken,
  'charset.unsupported': unsupported,
  'encoding.unsupported': unsupported,
};

/** Error handler directly after the parser; its errors lose their type later. */
export const translateBodyError = (
  error: unknown,
  _request: Request,
  _response: Response,
  next: NextFunction,
): void => {
  // The parser has set its own status on our error, which would take precedence.
  if (error instanceof DomainError)
    return next(new DomainError(error.code, error.parameters, error.mistakes));
  if (!(error instanceof Error)) return next(error);
  const { type, code } = error as Error & { type?: string; code?: string };
  // A body that cannot be unpacked (gzip and the like) is reported as a zlib error.
  const isPacked = code?.startsWith('Z_') || code?.startsWith('ERR_');
  const translate = type === undefined ? (isPacked ? broken : undefined) : entryOf(translations, type);
  next(translate ? translate(error) : error);
};
