import pino, { type DestinationStream, type Logger } from 'pino';
import { errorForLog, isLoggedError } from '../http/problem/error-for-log';
import { fieldsOfWork } from '../work/work';

export type { Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** The same fields are logged for an already described error and for a raw one. */
const describeError = (error: unknown): unknown => (isLoggedError(error) ? error : errorForLog(error));

/**
 * JSON lines, on stdout unless `stream` is given; secrets and personal data are removed before a line is written. Each
 * line that is written for a request carries its id as `reqId`.
 */
export const createLogger = (level: string, stream: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      mixin: fieldsOfWork,
      serializers: { err: describeError },
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          '*.password',
          '*.token',
          'password',
          'token',
        ],
        censor: '[redacted]',
      },
    },
    stream,
  );
