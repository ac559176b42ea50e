import { entryOf } from '@xiangtong/domain';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InputMistake } from '../../errors/domain-error';

/** Chinese for the checks of class-validator; `{0}`, `{1}` are the arguments of the decorator. */
const constraintTexts: Readonly<Record<string, string>> = {
  isString: '应为文字',
  isNotEmpty: '不能为空',
  isDefined: '不能缺少',
  isInt: '应为整数',
  isNumber: '应为数字',
  isBoolean: '应为 true 或 false',
  isArray: '应为数组',
  isObject: '应为对象',
  isIn: '应为以下之一：{0}',
  isEnum: '应为以下之一：{1}',
  isUuid: '不是合法的编号',
  isUrl: '不是合法的网址',
  isEmail: '不是合法的邮箱地址',
  isDateString: '不是合法的日期',
  isISO8601: '不是合法的日期',
  isNumberString: '应为数字',
  isBooleanString: '应为 true 或 false',
  isHash: '不是合法的校验值',
  isHexadecimal: '应为十六进制数',
  min: '不能小于 {0}',
  max: '不能大于 {0}',
  isPositive: '应大于 0',
  minLength: '至少 {0} 个字符',
  maxLength: '最多 {0} 个字符',
  isLength: '应为 {0} 至 {1} 个字符',
  matches: '格式不对',
  arrayNotEmpty: '至少要有一项',
  arrayMinSize: '至少要有 {0} 项',
  arrayMaxSize: '最多 {0} 项',
  arrayUnique: '有重复的项',
  nestedValidation: '应为对象或数组',
  whitelistValidation: '不认识的字段',
};

const word = (argument: unknown): string =>
  Array.isArray(argument) ? argument.map(word).join('、') : String(argument);

/** Null when there is no Chinese text for the check. */
const constraintText = (constraint: string, parameters: readonly unknown[]): string | null =>
  entryOf(constraintTexts, constraint)?.replace(/\{(\d)\}/g, (_, index: string) =>
    word(parameters[Number(index)]),
  ) ?? null;

/** Texts of a DTO for one of its checks: `@Matches(/…/, { context: { zh: '…', en: '…' } })`. */
interface OwnWords {
  readonly zh: string;
  readonly en: string;
}

/** One mistake per failed field, with paths like `lines[3].product`. */
export const validationMistakes = (errors: readonly ValidationError[], parent = ''): InputMistake[] =>
  errors.flatMap((error) => {
    const path = join(parent, error);
    return [...ownMistakes(error, path), ...validationMistakes(error.children ?? [], path)];
  });

const join = (parent: string, { property, target }: ValidationError): string => {
  if (Array.isArray(target)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
};

const ownMistakes = (error: ValidationError, path: string): InputMistake[] =>
  Object.entries(error.constraints ?? {})
    .slice(0, 1)
    .map(([constraint, message]) => ({
      path,
      code: 'REQUEST.FIELD' as const,
      parameters: { ...words(error, constraint, message) },
    }));

const words = (error: ValidationError, constraint: string, message: string): OwnWords => {
  const own = error.contexts?.[constraint] as OwnWords | undefined;
  if (own) return { zh: own.zh, en: own.en };
  const check = checkOf(error, constraint);
  if (check?.message !== undefined) return { zh: message, en: message };
  return { zh: constraintText(constraint, check?.constraints ?? []) ?? message, en: message };
};

/** The decorator behind a failure: its arguments and its own texts, if any. */
const checkOf = ({ target, property }: ValidationError, constraint: string) => {
  if (!target || Array.isArray(target)) return undefined;
  const checks = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  return checks.find((check) => check.propertyName === property && check.name === constraint);
};
