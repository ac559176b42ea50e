import type { InputMistake } from '@xiangtong/infrastructure';
import { dictionary } from '@zxcvbn-ts/language-common';
import { fieldMistake } from '../mistakes';

/** Words of this field and country that the foreign list does not contain. */
const ownWords = ['woaini', 'administrator', 'abc', 'aa', 'a', 'xiangtong', 'tongji', 'nongcun', 'dianshang'];

let commonPasswords: ReadonlySet<string> | undefined;

/**
 * The 49,000 commonest of the stolen passwords. The build loads packages on first use (scripts/build.mjs), which matters here:
 * that takes longer than the rest of a command's start.
 */
const readCommonPasswords = (): ReadonlySet<string> =>
  (commonPasswords ??= new Set([
    ...dictionary['passwords-common'].map((password) => password.toLowerCase()),
    ...ownWords,
  ]));

const isCommonPassword = (lowerCased: string): boolean => readCommonPasswords().has(lowerCased);

const MIN_LENGTH = 10;
const MAX_LENGTH = 256;

/** A common password, also with digits and punctuation before or after it, or only digits and punctuation. */
const isCommon = (password: string): boolean => {
  const bare = password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return bare === '' || isCommonPassword(bare) || isCommonPassword(password.toLowerCase());
};

const repeatsShortPiece = (password: string): boolean => /^(.{1,5})\1+.?$/su.test(password);

/** The public password of the demo accounts; only the data set may use it. */
export const DEMO_PASSWORD = 'xiangtong-demo';

const productNames = /xiangtong|乡统/;

const NAME_WORTH_LOOKING_FOR = 4;

/** A name of two letters occurs in many good passwords. */
const holdsName = (password: string, username: string): boolean =>
  username.length >= NAME_WORTH_LOOKING_FOR ? password.includes(username) : password === username;

const reason = (password: string, username: string): readonly [string, string] | null => {
  if (password.length < MIN_LENGTH || password.length > MAX_LENGTH) {
    return [
      `密码至少 ${MIN_LENGTH} 个字符，最多 ${MAX_LENGTH} 个`,
      `a password has ${MIN_LENGTH} to ${MAX_LENGTH} characters`,
    ];
  }
  if (holdsName(password.toLowerCase(), username.toLowerCase())) {
    return ['密码不能包含用户名', 'a password does not contain the user name'];
  }
  if (productNames.test(password.toLowerCase())) {
    return ['密码不能包含本系统的名称', 'a password does not contain the name of this product'];
  }
  return isCommon(password) || repeatsShortPiece(password)
    ? [
        '这个密码太常见，容易被猜到，请换一个',
        'this password is too common and easily guessed; choose another one',
      ]
    : null;
};

/** Length counts, not kinds of characters; following NIST SP 800-63B section 5.1.1.2. */
export const passwordMistakes = (path: string, password: string, username: string): InputMistake[] => {
  const words = reason(password, username);
  return words ? [fieldMistake(path, ...words)] : [];
};
