/** The logged fields of an error. Others are omitted: those of database errors contain the values of a statement. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: string;
  readonly cause?: LoggedError;
}

const DEPTH = 3;

export const errorForLog = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: undefined };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' && { code }),
    ...(error.cause !== undefined && depth < DEPTH && { cause: errorForLog(error.cause, depth + 1) }),
  };
};

/** The result of `errorForLog`. */
export const isLoggedError = (value: unknown): value is LoggedError =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Error) &&
  'type' in value &&
  'stack' in value;
