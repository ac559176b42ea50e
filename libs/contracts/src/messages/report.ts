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
  'REPORT.RUN_UNFINISHED': {
    status: 409,
    zh: '报表还没有生成好（目前：{status}），生成完成后才能发布。',
    en: 'The report is not made yet (now: {status}); it can be published once it is done.',
  },
  'REPORT.RUN_TOO_OLD': {
    status: 409,
    zh: '这次报表是旧版本系统生成的，没有留下可以封印的文档，请重新生成后再发布。',
    en: 'The report was made by an earlier version of the system, which kept no document to seal; make it again.',
  },
  'SEAL.UNKNOWN': { status: 404, zh: '没有这个封印：{seal}。', en: 'There is no seal {seal}.' },
  'SEAL.EMBARGOED': {
    status: 423,
    zh: '这份报告在 {until} 之前不公布，请到时再查。',
    en: 'This report is not public until {until}; ask again then.',
  },
  'SEAL.NO_FILE': {
    status: 400,
    zh: '请求里没有文件，请附上一个要核验的 pdf、xlsx、csv 或 json 文件。',
    en: 'The request has no file; attach the one to be verified: pdf, xlsx, csv or json.',
  },
} as const satisfies Record<string, MessageText>;
