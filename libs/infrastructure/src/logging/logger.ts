import pino, { type Logger } from 'pino';
import { errorForLog, isLoggedError } from '../http/problem/error-for-log';

export type { Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** The same fields are logged for an already described error and for a raw one. */
const describeError = (error: unknown): unknown => (isLoggedError(error) ? error : errorForLog(error));

/** JSON lines on stderr or stdout; secrets and personal data are removed before a line is written. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
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
  });
