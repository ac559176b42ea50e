import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** A database error carries the parameters of its query, which may be figures or keys: only these fields are logged. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return { type: error.name, message: error.message, code, stack: error.stack };
};

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
