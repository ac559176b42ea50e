import { createRequire } from 'node:module';

/** From the ranked list; attackers try later entries too late to matter. */
const COMMONEST = 10_000;

/** Words of this field and country that the foreign list does not contain. */
const ownWords = ['woaini', 'administrator', 'abc', 'aa', 'a', 'xiangtong', 'tongji', 'nongcun', 'dianshang'];

interface CommonLanguage {
  readonly dictionary: { readonly 'passwords-common': readonly string[] };
}

let known: ReadonlySet<string> | undefined;

/** Read on first use: it takes longer than the rest of a command's start. */
const commonPasswords = (): ReadonlySet<string> => {
  if (known) return known;
  const { dictionary } = createRequire(__filename)('@zxcvbn-ts/language-common') as CommonLanguage;
  const ranked = dictionary['passwords-common'].slice(0, COMMONEST).map((word) => word.toLowerCase());
  return (known = new Set([...ranked, ...ownWords]));
};

export const isCommonPassword = (lowerCased: string): boolean => commonPasswords().has(lowerCased);
