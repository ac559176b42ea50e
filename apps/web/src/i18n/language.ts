import { languages, type Language } from '@xiangtong/contracts';

const REMEMBERED = 'xiangtong.language';

const isLanguage = (value: string | null): value is Language => languages.includes(value as Language);

/** The address (`?lang=en`) is a choice like that by the button; Chinese before any, whatever the browser prefers. */
const firstLanguage = (): Language => {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) localStorage.setItem(REMEMBERED, asked);
  const chosen = localStorage.getItem(REMEMBERED);
  return isLanguage(chosen) ? chosen : 'zh';
};

let current: Language = 'zh';
const listeners = new Set<() => void>();

export const currentLanguage = (): Language => current;

/** Hears of every other choice until the returned function is called. */
export const followLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const show = (language: Language): void => {
  current = language;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
};

export const startLanguage = (): void => show(firstLanguage());

export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(REMEMBERED, language);
  show(language);
};
