import { useSyncExternalStore } from 'react';

let isOutdated = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The service has a newer version of the app than this window, and no longer the files of this one. */
export const tellOutdated = (): void => {
  isOutdated = true;
  for (const listener of listeners) listener();
};

export const useOutdated = (): boolean => useSyncExternalStore(subscribe, () => isOutdated);
