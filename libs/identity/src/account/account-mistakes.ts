import { parseDivisionCode, plainLine } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { fieldMistake } from '../mistakes';

/** Input for a new account. */
export interface AccountInput {
  readonly username: string;
  readonly displayName: string;
  readonly grants: readonly string[];
  /** Division codes of 2, 4, 6, 9 or 12 digits. */
  readonly divisions?: readonly string[];
  /** Codes of reporting units. */
  readonly units?: readonly string[];
}

interface Rule {
  readonly path: string;
  readonly holds: boolean;
  readonly zh: string;
  readonly en: string;
}

const namePattern = plainLine(1, 64);

const rules = (input: Pick<AccountInput, 'username' | 'displayName'>): readonly Rule[] => [
  {
    path: 'username',
    holds: /^[a-z0-9._-]{2,64}$/.test(input.username),
    zh: '用户名为 2 至 64 个小写字母、数字或 . _ -',
    en: 'a user name has 2 to 64 lower case letters, digits or . _ -',
  },
  {
    path: 'displayName',
    holds: namePattern.test(input.displayName.trim()),
    zh: '请填写姓名，最多 64 个字符，不能有控制字符或看不见的字符',
    en: 'give a name of at most 64 characters without control or invisible characters',
  },
];

/** All mistakes in the form of the input at once. */
export const accountMistakes = (
  input: Pick<AccountInput, 'username' | 'displayName' | 'divisions'>,
): InputMistake[] => [
  ...rules(input)
    .filter((rule) => !rule.holds)
    .map((rule) => fieldMistake(rule.path, rule.zh, rule.en)),
  ...(input.divisions ?? []).flatMap((code, index) =>
    parseDivisionCode(code)
      ? []
      : [fieldMistake(`divisions[${index}]`, `“${code}”不是行政区划代码`, `"${code}" is no division code`)],
  ),
];

export const usernameTaken = (username: string): InputMistake =>
  fieldMistake('username', `用户名“${username}”已被使用`, `the name "${username}" is taken`);
