import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<AbortSignal | undefined>();

/** Works for somebody who may go away: what asks for `callerSignal` within ends when `signal` says so. */
export const whileWanted = <T>(signal: AbortSignal, work: () => T): T => storage.run(signal, work);

/** Works for others too, whoever asked first. */
export const forEverybody = <T>(work: () => T): T => storage.run(undefined, work);

/** Says when nobody waits for the answer any more; undefined where nobody can go away. */
export const callerSignal = (): AbortSignal | undefined => storage.getStore();

/** Calls `end` when the caller goes away while the work is under way. */
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
