import {
  describe,
  messages,
  type InputError,
  type Language,
  type MessageCode,
  type MessageText,
  type Problem,
} from '@xiangtong/contracts';
import type { DomainError, InputMistake } from '../../errors/domain-error';

/** The title of a kind of problem; RFC 9457 requires a title separate from the detail. */
const titles: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Forbidden' },
  404: { zh: '没有找到', en: 'Not found' },
  408: { zh: '传输中断', en: 'Request timeout' },
  409: { zh: '有冲突', en: 'Conflict' },
  413: { zh: '内容太大', en: 'Content too large' },
  415: { zh: '内容类型不支持', en: 'Unsupported media type' },
  431: { zh: '请求头太大', en: 'Request header fields too large' },
  422: { zh: '内容不能处理', en: 'Unprocessable content' },
  423: { zh: '尚未公布', en: 'Not public yet' },
  429: { zh: '请求太多', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Internal error' },
  503: { zh: '暂时不能服务', en: 'Service unavailable' },
  507: { zh: '空间不足', en: 'Insufficient storage' },
};

const otherTitle: Readonly<Record<Language, string>> = { zh: '请求没有完成', en: 'Request not completed' };

const statusOf = (code: MessageCode): number => (messages[code] as MessageText).status;

/** The text of one mistake. A field check passes its texts in both languages as parameters `zh` and `en`. */
export const toInputError = (mistake: InputMistake, language: Language): InputError => {
  const { code, parameters, ...place } = mistake;
  const constraint = code === 'REQUEST.FIELD' ? parameters[language] : undefined;
  return {
    ...place,
    code,
    message: describe(code, constraint === undefined ? parameters : { ...parameters, constraint }, language),
  };
};

export const toProblem = (error: DomainError, language: Language, instance: string): Problem => {
  const status = statusOf(error.code);
  return {
    type: `urn:xiangtong:problem:${error.code}`,
    title: (titles[status] ?? otherTitle)[language],
    status,
    detail: describe(error.code, error.parameters, language),
    code: error.code,
    instance,
    ...(error.mistakes.length > 0 && {
      errors: error.mistakes.map((mistake) => toInputError(mistake, language)),
    }),
  };
};
