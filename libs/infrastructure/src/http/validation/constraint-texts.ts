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
export const constraintText = (constraint: string, parameters: readonly unknown[]): string | null =>
  constraintTexts[constraint]?.replace(/\{(\d)\}/g, (_, index: string) => word(parameters[Number(index)])) ??
  null;
