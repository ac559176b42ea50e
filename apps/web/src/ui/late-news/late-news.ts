import { useSyncExternalStore } from 'react';

/** Something to be known of what was done on a page that has been left since. */
export interface LateNews {
  readonly id: string;
  readonly text: string;
  /** Where it is looked into. */
  readonly to: string;
}

let news: readonly LateNews[] = [];
const listeners = new Set<() => void>();

const show = (next: readonly LateNews[]): void => {
  news = next;
  for (const listener of listeners) listener();
};

/** Told on whatever page the reader is now. */
export const tellLate = (item: LateNews): void => show([...news.filter(({ id }) => id !== item.id), item]);

export const dismissLate = (id: string): void => show(news.filter((item) => item.id !== id));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLateNews = (): readonly LateNews[] => useSyncExternalStore(subscribe, () => news);
