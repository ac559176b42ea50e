import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs work for a caller who may disconnect: code inside that uses `callerSignal` ends when `signal` aborts. */
export const whileWanted = <T>(signal: AbortSignal, work: () => T): T => storage.run(signal, work);

/** Work that is shared: it goes on when the first caller disconnects. */
export const forEverybody = <T>(work: () => T): T => storage.run(undefined, work);

/** Aborts when the caller has disconnected; undefined where there is no caller that can. */
export const callerSignal = (): AbortSignal | undefined => storage.getStore();

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
