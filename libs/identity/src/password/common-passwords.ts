import { createRequire } from 'node:module';

/** Of the ranked list; what comes later is guessed too late to matter. */
const COMMONEST = 10_000;

/** Words of this trade and country that the list, made elsewhere, does not have. */
const ownWords = ['woaini', 'administrator', 'abc', 'aa', 'a', 'xiangtong', 'tongji', 'nongcun', 'dianshang'];

interface CommonLanguage {
  readonly dictionary: { readonly 'passwords-common': readonly string[] };
}

let known: ReadonlySet<string> | undefined;

/** Read at first use: it takes longer than all else that a command line does before it begins. */
const commonPasswords = (): ReadonlySet<string> => {
  if (known) return known;
  const { dictionary } = createRequire(__filename)('@zxcvbn-ts/language-common') as CommonLanguage;
  const ranked = dictionary['passwords-common'].slice(0, COMMONEST).map((word) => word.toLowerCase());
  return (known = new Set([...ranked, ...ownWords]));
};

export const isCommonPassword = (lowerCased: string): boolean => commonPasswords().has(lowerCased);
