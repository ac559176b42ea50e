import type { MessageText } from './message';

export const analyticsMessages = {
  'CUBE.INVALID': {
    status: 400,
    zh: '查询有 {count} 处错误，请按下面的提示修改。',
    en: 'The query has {count} mistakes; correct them as listed.',
  },
} as const satisfies Record<string, MessageText>;
