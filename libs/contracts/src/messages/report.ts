import type { MessageText } from './message';

export const reportMessages = {
  'REPORT.UNKNOWN': { status: 404, zh: '没有“{id}”这个报表。', en: 'There is no report "{id}".' },
  'REPORT.WRONG_PARAMETER': {
    status: 400,
    zh: '不能用这些参数生成报表（{parameter}）：{reason}',
    en: 'The report cannot be made with these parameters ({parameter}): {reason}',
  },
  'REPORT.RUN_UNKNOWN': {
    status: 404,
    zh: '没有这次报表生成记录：{id}。',
    en: 'There is no report run {id}.',
  },
  'REPORT.FILE_UNKNOWN': { status: 404, zh: '没有文件“{name}”。', en: 'There is no file "{name}".' },
} as const satisfies Record<string, MessageText>;
