import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** JSON lines on stderr or stdout; what could carry a secret or a person is cut before it is written. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', 'password', 'token'],
      censor: '[redacted]',
    },
  });
