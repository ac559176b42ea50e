import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Editors save in several steps; events within this time belong to the same save. */
const QUIET_MS = 80;

/**
 * One item for every save below a folder, once it is quiet again; saves during the processing of an item give one more.
 * Ends when the signal aborts. The folder is watched from the call on, not from the first item.
 */
export const watchFolder = (
  directory: string,
  signal: AbortSignal,
  quietMs = QUIET_MS,
): AsyncIterable<undefined> => {
  let changed = false;
  let wake = (): void => undefined;
  const watcher = watch(directory, { recursive: true }, () => {
    changed = true;
    wake();
  });
  signal.addEventListener('abort', () => {
    watcher.close();
    wake();
  });
  const nextChange = async (): Promise<void> => {
    if (!changed && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    while (changed) {
      changed = false;
      await pause(quietMs);
    }
  };
  return (async function* saves() {
    for (;;) {
      await nextChange();
      if (signal.aborted) return;
      yield undefined;
    }
  })();
};
