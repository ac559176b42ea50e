import { lstatSync, mkdirSync } from 'node:fs';
import * as Module from 'node:module';
import { dirname, join } from 'node:path';

/** Node 22.8 and later have it. */
interface CompileCache {
  readonly enableCompileCache?: (directory: string) => unknown;
  readonly flushCompileCache?: () => void;
}

/** When everything has been loaded that the first requests need; a process that is killed writes nothing at its end. */
const SAVE_AFTER_MS = 15_000;

/**
 * Keeps what Node has compiled in the data folder, so that the next process does not compile it again. Only in a folder
 * that exists already and in which our account alone may write: Node runs what it finds there, and a command of the
 * administrator must not run what the account of the service has written.
 */
export const useCompileCache = (
  // oxlint-disable-next-line no-restricted-properties -- before the configuration, whose modules are to be cached too
  dataDirectory = process.env['DATA_DIR'] ?? '.data',
  { enableCompileCache, flushCompileCache }: CompileCache = Module as unknown as CompileCache,
): void => {
  const directory = join(dataDirectory, 'compile-cache');
  try {
    if (!enableCompileCache || !isOurs(dirname(directory))) return;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!isOurs(directory)) return;
    enableCompileCache(directory);
    setTimeout(() => flushCompileCache?.(), SAVE_AFTER_MS).unref();
  } catch {
    // No data folder yet, or one that we may not write to: the process compiles for itself.
  }
};

const isOurs = (directory: string): boolean => {
  const entry = lstatSync(directory);
  const mayOthersWrite = (entry.mode & 0o022) !== 0;
  return entry.isDirectory() && !mayOthersWrite && entry.uid === process.geteuid?.();
};
