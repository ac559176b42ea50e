import { useSyncExternalStore } from 'react';
import { Listeners } from '../../api/listeners';

/** What somebody chooses; `system` follows the device. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
/** What is shown. */
export type Theme = Exclude<ThemeChoice, 'system'>;

const REMEMBERED = 'xiangtong.theme';

const wishes = {
  contrast: window.matchMedia('(prefers-contrast: more)'),
  dark: window.matchMedia('(prefers-color-scheme: dark)'),
} as const;

const listeners = new Listeners();

const chosenTheme = (): ThemeChoice =>
  themeChoices.find((choice) => choice === localStorage.getItem(REMEMBERED)) ?? 'system';

const themeOfSystem = (): Theme => {
  if (wishes.contrast.matches) return 'contrast';
  return wishes.dark.matches ? 'dark' : 'light';
};

const shownTheme = (): Theme => {
  const choice = chosenTheme();
  return choice === 'system' ? themeOfSystem() : choice;
};

const show = (): void => {
  document.documentElement.dataset['theme'] = shownTheme();
  listeners.tell();
};

/** Sets the theme before anything is drawn; from then on the page follows the device. */
export const startTheme = (): void => {
  for (const wish of Object.values(wishes)) wish.addEventListener('change', show);
  show();
};

/** Sets the theme of this browser for everybody who signs in. */
export const chooseTheme = (choice: ThemeChoice): void => {
  localStorage.setItem(REMEMBERED, choice);
  show();
};

export const useTheme = (): Theme => useSyncExternalStore(listeners.subscribe, shownTheme);
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(listeners.subscribe, chosenTheme);
