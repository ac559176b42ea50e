import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenSpan, Span, SpanStart } from './span';

/** What the work in hand is done for. */
interface Work {
  /** ID of the request that asked for it; absent for work that the service starts by itself. */
  readonly requestId?: string | undefined;
  readonly span?: Span | undefined;
}

/** What work that is done later, in another process perhaps, needs to know of its request. */
export interface Origin {
  readonly requestId?: string | undefined;
  /** Position in the trace, in the format of W3C Trace Context. */
  readonly traceparent?: string | undefined;
}

const storage = new AsyncLocalStorage<Work>();

let open: OpenSpan | null = null;

/** Makes `opener` open the spans; null opens none. */
export const openSpansWith = (opener: OpenSpan | null): void => {
  open = opener;
};

/** Runs the work of a request; `start` is its span. */
export const forRequest = (
  requestId: string,
  start: SpanStart | null,
  work: (span: Span | undefined) => void,
): void => {
  const span = start ? open?.(start) : undefined;
  storage.run({ requestId, span }, () => work(span));
};

/** Does later what was asked for at `origin`: its lines carry the same id, its span belongs to the same trace. */
export const continuing = <T>(
  { requestId, traceparent }: Origin,
  start: SpanStart,
  work: () => Promise<T>,
): Promise<T> => storage.run({ requestId }, () => within({ ...start, parent: traceparent }, work));

/** The origin of the work in hand, for `continuing`. */
export const originOfWork = (): Origin => {
  const { requestId, span } = storage.getStore() ?? {};
  return { ...(requestId && { requestId }), ...(span && { traceparent: span.traceparent }) };
};

/** The fields of the work in hand that each line of the log carries. */
export const fieldsOfWork = (): { reqId?: string } => {
  const requestId = storage.getStore()?.requestId;
  return requestId === undefined ? {} : { reqId: requestId };
};

/** A span that lasts as long as the work. */
export const within = <T>(start: SpanStart, work: () => Promise<T>): Promise<T> => {
  if (!open) return work();
  const now = storage.getStore();
  const span = open({ parent: now?.span?.traceparent, ...start });
  return ending(span, storage.run({ ...now, span }, work));
};

/** A span for what runs already; only as a part of another, for the house asks the database all the time. */
export const alongside = <T>(start: () => SpanStart, running: Promise<T>): Promise<T> => {
  const parent = open ? storage.getStore()?.span?.traceparent : undefined;
  return open && parent ? ending(open({ ...start(), parent }), running) : running;
};

const ending = async <T>(span: Span, running: Promise<T>): Promise<T> => {
  try {
    const result = await running;
    span.end();
    return result;
  } catch (error) {
    span.end(kindOf(error));
    throw error;
  }
};

/** The code of a failure or its class: its words may contain what somebody has written. */
const kindOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === 'string' && /^[A-Z0-9_.]{1,64}$/.test(code)) return code;
  return typeof name === 'string' && /^\w{1,64}$/.test(name) ? name : 'Error';
};
