import { useSyncExternalStore } from 'react';
import { Listeners } from '../../api/listeners';

let isOutdated = false;
const listeners = new Listeners();

/** The service has a newer version of the app than this window, and no longer the files of this one. */
export const tellOutdated = (): void => {
  isOutdated = true;
  listeners.tell();
};

export const useOutdated = (): boolean => useSyncExternalStore(listeners.subscribe, () => isOutdated);
