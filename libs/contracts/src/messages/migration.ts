import type { MessageText } from './message';

/** Messages about history imported from before this system. */
export const migrationMessages = {
  'MIGRATION.ONLY_NDJSON': {
    status: 422,
    zh: '迁移历史数据只收每行一份 JSON 报表的文件，每份写明上报时间和审核通过时间；不收 XLSX、CSV。',
    en: 'History is taken over from NDJSON alone: one report a line, with the times at which it was submitted and accepted.',
  },
  'MIGRATION.TIME': {
    status: 422,
    zh: '“{field}”应为带时区的时间，如 2016-02-05T09:30:00+08:00。',
    en: '"{field}" is a time with its zone, such as 2016-02-05T09:30:00+08:00.',
  },
  'MIGRATION.BEFORE_PERIOD_END': {
    status: 422,
    zh: '上报时间 {value} 早于报告期{period}结束。',
    en: 'Submitted at {value}, before the end of {period}.',
  },
  'MIGRATION.IN_FUTURE': {
    status: 422,
    zh: '{value} 还没有到，历史数据的时间应在现在之前。',
    en: '{value} is still to come; the times of history lie before now.',
  },
  'MIGRATION.ACCEPTED_FIRST': {
    status: 422,
    zh: '审核通过时间 {accepted} 早于上报时间 {submitted}。',
    en: 'Accepted at {accepted}, before it was submitted at {submitted}.',
  },
} as const satisfies Record<string, MessageText>;
