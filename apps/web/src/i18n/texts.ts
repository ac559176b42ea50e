import { useSyncExternalStore } from 'react';
import type { Language } from '@xiangtong/contracts';
import { currentLanguage, followLanguage } from './language';

type Values = Readonly<Record<string, string | number>>;

/** `{{name}}` in a text stands for a value; `key_one` and `key_other` for what follows a number `count` in English. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** What `item_one` and `item_other` are asked for by: `item`. */
type Asked<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** A key that has no text speaks for itself. */
export const speaker =
  (texts: Readonly<Record<string, string>>): Translate<string> =>
  (key, values = {}) => {
    const counted = values['count'] === 1 ? `${key}_one` : `${key}_other`;
    const text = (typeof values['count'] === 'number' ? texts[counted] : undefined) ?? texts[key] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };

/**
 * The texts of a page in both languages, each key in each; gives the hook by which the page speaks. They are loaded with
 * the page.
 */
export const defineTexts = <Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (() => Translate<Asked<Key>>) => {
  const speakers = { zh: speaker(texts.zh), en: speaker(texts.en) };
  return () => speakers[useLanguage()];
};

/** The language in use; a component that asks is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(followLanguage, currentLanguage);
