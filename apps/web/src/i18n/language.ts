import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
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

export const i18n = createInstance();

const show = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** Texts come with the pages that speak them, see `defineTexts`. */
export const startLanguage = (): void => {
  const lng = firstLanguage();
  show(lng);
  void i18n.use(initReactI18next).init({
    lng,
    fallbackLng: false,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
  });
};

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');

export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(REMEMBERED, language);
  show(language);
  void i18n.changeLanguage(language);
};
