import type { MessageText } from './message';

/** Long requests. */
export const queueMessages = {
  'QUEUE.TOO_MANY_OF_YOURS': {
    status: 429,
    retryAfter: 'seconds',
    zh: '您已有 {count} 个费时的请求在处理或排队，请等其中几个做完，或 {seconds} 秒后再试。',
    en: 'You have {count:long request|long requests} running or waiting; let some of them finish, or try again in {seconds:second|seconds}.',
  },
  'QUEUE.FULL': {
    status: 503,
    retryAfter: 'seconds',
    zh: '现在费时的请求太多，您排在第 {place} 位，暂不能排队，请 {seconds} 秒后再试。',
    en: 'Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds:second|seconds}.',
  },
  'QUEUE.CALLER_GONE': {
    status: 499,
    zh: '对方已断开，这个请求不再处理。',
    en: 'The caller has gone; the request was ended.',
  },
} as const satisfies Record<string, MessageText>;
