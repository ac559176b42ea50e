import { DomainError } from '../../errors/domain-error';

/** An error thrown by the web framework, with the fields that we read. */
export interface FrameworkError {
  readonly message: string;
  getStatus(): number;
}

export const isFrameworkError = (error: unknown): error is FrameworkError =>
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

/** As our own code; null for a failure of the server, which is reported like any unknown error. */
export const fromFrameworkError = (error: FrameworkError, path: string): DomainError | null => {
  const status = error.getStatus();
  if (status >= 500) return null;
  return (translations[status] ?? invalid)(error, path);
};
