import type { InputError, Problem } from '@xiangtong/contracts';

/** What went wrong with a request, in words for the reader. */
export class RequestFailure extends Error {
  constructor(
    /** HTTP status; 0 when no answer came at all. */
    readonly status: number,
    /** Stable code of the problem, `NETWORK.UNREACHABLE` when no answer came. */
    readonly code: string,
    detail: string,
    readonly errors: readonly InputError[] = [],
    /** Seconds to wait before the next try, where the service says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
    this.name = 'RequestFailure';
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** Anything but problem+json is a proxy's answer, or the service's while it starts. */
export const failureOf = async (response: Response): Promise<RequestFailure> => {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const wait = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  if (!isProblem(body)) {
    return new RequestFailure(response.status, `HTTP.${response.status}`, '', [], retryAfter);
  }
  return new RequestFailure(response.status, body.code, body.detail, body.errors ?? [], retryAfter);
};

export const unreachable = (): RequestFailure => new RequestFailure(0, 'NETWORK.UNREACHABLE', '');
