import { useSyncExternalStore } from 'react';
import { Listeners } from '../../api/listeners';

const REMEMBERED = 'xiangtong.tour';
const listeners = new Listeners();

/** Roles whose tour was taken, or not wanted, in this browser. */
const seen = (): string => localStorage.getItem(REMEMBERED) ?? '';

export const useTourSeen = (role: string): boolean =>
  useSyncExternalStore(listeners.subscribe, seen).split(',').includes(role);

export const noteTourSeen = (role: string): void => {
  if (!seen().split(',').includes(role))
    localStorage.setItem(REMEMBERED, [seen(), role].filter(Boolean).join(','));
  listeners.tell();
};
