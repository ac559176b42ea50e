import { useTranslation } from 'react-i18next';
import type { Language } from '@xiangtong/contracts';
import { currentLanguage, i18n } from './language';

type Values = Readonly<Record<string, string | number>>;

/** `{{name}}` in a text stands for a value; `key_one` and `key_other` for what follows a number `count` in English. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** What `item_one` and `item_other` are asked for by: `item`. */
type Asked<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/**
 * The texts of a page in both languages, each key in each; gives the hook by which the page speaks. They are loaded with
 * the page. `name` is unique in the app.
 */
export const defineTexts =
  <Key extends string>(name: string, texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>) =>
  (): Translate<Asked<Key>> => {
    for (const [language, bundle] of Object.entries(texts)) {
      if (!i18n.hasResourceBundle(language, name)) i18n.addResourceBundle(language, name, bundle);
    }
    const { t } = useTranslation(name, { i18n });
    return (key, values) => t(key, { ...values });
  };

/** The language in use; a component that asks is drawn again when it changes. */
export const useLanguage = (): Language => {
  useTranslation(undefined, { i18n });
  return currentLanguage();
};
