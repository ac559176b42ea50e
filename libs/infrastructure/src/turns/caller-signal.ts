import { AsyncLocalStorage } from 'node:async_hooks';

interface Caller {
  /** Whose turns the work takes. */
  readonly name: string;
  /** Aborts when the caller has disconnected. */
  readonly signal?: AbortSignal;
}

const storage = new AsyncLocalStorage<Caller>();

/** Runs work in the name of a caller: it takes the caller's turns. */
export const inNameOf = <T>(name: string, work: () => T): T => storage.run({ name }, work);

/** Runs work for a caller who may disconnect: code inside that uses `callerSignal` ends when `signal` aborts. */
export const whileWanted = <T>(signal: AbortSignal, work: () => T): T =>
  storage.run({ name: callerName(), signal }, work);

/** Work that is shared: it takes the turns of the first caller, and goes on when that one disconnects. */
export const forEverybody = <T>(work: () => T): T => inNameOf(callerName(), work);

/** The caller of the work; '' for work of the house. */
export const callerName = (): string => storage.getStore()?.name ?? '';

/** Aborts when the caller has disconnected; undefined where there is no caller that can. */
export const callerSignal = (): AbortSignal | undefined => storage.getStore()?.signal;

/** Calls `end` when the caller disconnects during the work. */
export const endingWith = async <T>(
  signal: AbortSignal | undefined,
  end: () => void,
  work: () => Promise<T>,
): Promise<T> => {
  signal?.throwIfAborted();
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', end);
  }
};
