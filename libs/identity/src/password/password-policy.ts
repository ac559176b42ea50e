import type { InputMistake } from '@xiangtong/infrastructure';
import { fieldMistake } from '../mistakes';

const MIN_LENGTH = 10;
const MAX_LENGTH = 256;

/** What guessers try first among the passwords that are long enough, or what makes them long enough. */
const commonStems = [
  ...['password', 'passw0rd', 'p@ssw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', '1q2w3e4r', '1qaz2wsx'],
  ...[
    'iloveyou',
    'woaini',
    'letmein',
    'welcome',
    'admin',
    'administrator',
    'abc',
    'aa',
    'a',
    'xiangtong',
    'tongji',
  ],
];

/** A common word with nothing but digits and marks behind or before it, digits alone, or one character over and over. */
const isCommon = (password: string): boolean => {
  const bare = password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return bare === '' || commonStems.includes(bare) || commonStems.includes(password.toLowerCase());
};

const repeatsShortPiece = (password: string): boolean => /^(.{1,5})\1+.?$/su.test(password);

const NAME_WORTH_LOOKING_FOR = 4;

/** A name of two letters is part of many a good password. */
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
  return isCommon(password) || repeatsShortPiece(password)
    ? [
        '这个密码太常见，容易被猜到，请换一个',
        'this password is too common and easily guessed; choose another one',
      ]
    : null;
};

/** Length counts, not kinds of characters; after NIST SP 800-63B section 5.1.1.2. */
export const passwordMistakes = (path: string, password: string, username: string): InputMistake[] => {
  const words = reason(password, username);
  return words ? [fieldMistake(path, ...words)] : [];
};
