import pino, { type Logger } from 'pino';
import { errorForLog, isLoggedError } from '../http/problem/error-for-log';

export type { Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** Whether the caller has described the error already or hands it over as it is, the same fields are logged. */
const describeError = (error: unknown): unknown => (isLoggedError(error) ? error : errorForLog(error));

/** JSON lines on stderr or stdout; what could carry a secret or a person is cut before it is written. */
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
