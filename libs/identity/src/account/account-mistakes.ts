import { parseDivisionCode } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';

/** What has to be said to make an account. */
export interface AccountInput {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly grants: readonly string[];
  /** Division codes of 2, 4, 6, 9 or 12 digits. */
  readonly divisions?: readonly string[];
  /** Codes of reporting units. */
  readonly units?: readonly string[];
}

/** Words in both languages under the path of a field. */
export const fieldMistake = (path: string, zh: string, en: string): InputMistake => ({
  path,
  code: 'REQUEST.FIELD',
  parameters: { zh, en },
});

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 256;

interface Rule {
  readonly path: string;
  readonly holds: boolean;
  readonly zh: string;
  readonly en: string;
}

const rules = (input: AccountInput): readonly Rule[] => [
  {
    path: 'username',
    holds: /^[a-z0-9._-]{2,64}$/.test(input.username),
    zh: '用户名为 2 至 64 个小写字母、数字或 . _ -',
    en: 'a user name has 2 to 64 lower case letters, digits or . _ -',
  },
  {
    path: 'displayName',
    holds: input.displayName.trim() !== '',
    zh: '请填写姓名',
    en: 'give a name',
  },
  {
    path: 'password',
    holds: input.password.length >= MIN_PASSWORD && input.password.length <= MAX_PASSWORD,
    zh: `密码至少 ${MIN_PASSWORD} 个字符，最多 ${MAX_PASSWORD} 个`,
    en: `a password has ${MIN_PASSWORD} to ${MAX_PASSWORD} characters`,
  },
];

/** Everything wrong with the form of the input at once. */
export const accountMistakes = (input: AccountInput): InputMistake[] => [
  ...rules(input)
    .filter((rule) => !rule.holds)
    .map((rule) => fieldMistake(rule.path, rule.zh, rule.en)),
  ...(input.divisions ?? []).flatMap((code, index) =>
    parseDivisionCode(code)
      ? []
      : [fieldMistake(`divisions[${index}]`, `“${code}”不是行政区划代码`, `"${code}" is no division code`)],
  ),
];
