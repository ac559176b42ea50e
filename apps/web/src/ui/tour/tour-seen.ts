import { useSyncExternalStore } from 'react';

const REMEMBERED = 'xiangtong.tour';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Roles whose tour was taken, or not wanted, in this browser. */
const seen = (): string => localStorage.getItem(REMEMBERED) ?? '';

export const useTourSeen = (role: string): boolean =>
  useSyncExternalStore(subscribe, seen).split(',').includes(role);

export const noteTourSeen = (role: string): void => {
  if (!seen().split(',').includes(role))
    localStorage.setItem(REMEMBERED, [seen(), role].filter(Boolean).join(','));
  for (const listener of listeners) listener();
};
