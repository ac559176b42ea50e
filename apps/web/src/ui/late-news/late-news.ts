import { useSyncExternalStore } from 'react';
import { Listeners } from '../../api/listeners';

/** Something to be known of what was done on a page that has been left since. */
export interface LateNews {
  readonly id: string;
  readonly text: string;
  /** Where it is looked into. */
  readonly to: string;
}

let news: readonly LateNews[] = [];
const listeners = new Listeners();

const show = (next: readonly LateNews[]): void => {
  news = next;
  listeners.tell();
};

/** Told on whatever page the reader is now. */
export const tellLate = (item: LateNews): void => show([...news.filter(({ id }) => id !== item.id), item]);

export const dismissLate = (id: string): void => show(news.filter((item) => item.id !== id));

export const useLateNews = (): readonly LateNews[] => useSyncExternalStore(listeners.subscribe, () => news);
