import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { constants, getPriority, setPriority } from 'node:os';

/** Steps of niceness: a third of the processor time that the event loop gets when both want all of it. */
const GIVES_WAY = 5;

/** Threads of this process; empty where the system does not list them. */
const threads = (): readonly string[] => {
  try {
    return readdirSync('/proc/self/task');
  } catch {
    return [];
  }
};

const giveWay = (thread: string): void => {
  try {
    setPriority(Number(thread), Math.min(getPriority() + GIVES_WAY, constants.priority.PRIORITY_LOW));
  } catch {
    // A sandbox that knows no priorities of threads: the service works without.
  }
};

/**
 * Starts the threads in which Node runs what takes long: queries of DuckDB, files, packing, passwords. `size` has to be
 * more than the number of queries at once: what finds no free thread waits until a query has ended. These threads, and
 * those that DuckDB starts from them, give way to the event loop: otherwise each request, however small, waits its turn
 * on the processor between all of them. Linux only; elsewhere all threads are equal. Nothing may have used the pool
 * before.
 */
export const startThreadPool = async (size: number): Promise<void> => {
  process.env['UV_THREADPOOL_SIZE'] = String(size);
  const before = new Set(threads());
  await stat('.');
  for (const thread of threads()) if (!before.has(thread)) giveWay(thread);
};
