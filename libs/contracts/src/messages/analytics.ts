import type { MessageText } from './message';

export const analyticsMessages = {
  'CUBE.INVALID': {
    status: 400,
    zh: '查询有 {count} 处错误，请按下面的提示修改。',
    en: 'The query has {count} mistakes; correct them as listed.',
  },
  'CUBE.NOT_CAUGHT_UP': {
    status: 503,
    zh: '统计数据还没有跟上：需要到第 {wanted} 条，现在到第 {seq} 条，请稍后再试。',
    en: 'The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.',
  },
  'LIVE.TOO_MANY': {
    status: 429,
    zh: '同时打开的实时页面太多，本页改为定时刷新。',
    en: 'Too many pages are kept up to date at once; this one asks again from time to time.',
  },
  'CUBE.MISSING': { status: 400, zh: '缺少“{field}”。', en: '"{field}" is missing.' },
  'CUBE.WRONG_TYPE': {
    status: 400,
    zh: '“{field}”的类型不对，应为{expected}。',
    en: '"{field}" has the wrong type; expected {expected}.',
  },
  'CUBE.UNKNOWN_FIELD': { status: 400, zh: '不认识的字段“{field}”。', en: 'Unknown field "{field}".' },
  'CUBE.UNKNOWN_NAME': {
    status: 400,
    zh: '没有“{value}”，可用：{allowed}。',
    en: 'There is no "{value}"; use one of: {allowed}.',
  },
  'CUBE.REPEATED': { status: 400, zh: '“{value}”重复。', en: '"{value}" is given twice.' },
  'CUBE.UNKNOWN_MEMBER': {
    status: 400,
    zh: '“{dimension}”没有成员“{value}”。',
    en: '"{dimension}" has no member "{value}".',
  },
  'CUBE.MIXED_FORMS': {
    status: 400,
    zh: '“{measure}”和“{other}”不是同一张报表的指标，请分开查询。',
    en: '"{measure}" and "{other}" are of different forms; ask for them apart.',
  },
  'CUBE.DIMENSION_DOES_NOT_FIT': {
    status: 400,
    zh: '“{measure}”不能按“{dimension}”分组或筛选，可用：{allowed}。',
    en: '"{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.',
  },
  'CUBE.NO_WHOLE_PERIOD': {
    status: 400,
    zh: '“{value}”里没有“{measure}”的完整报告期（如 {example}）。',
    en: '"{value}" holds no whole period of "{measure}" (like {example}).',
  },
  'CUBE.OUT_OF_RANGE': {
    status: 400,
    zh: '“{value}”应为 {min} 至 {max} 的整数。',
    en: '"{value}" must be a whole number from {min} to {max}.',
  },
  'CUBE.CONTRADICTION': {
    status: 400,
    zh: 'asOf（{asOf}）早于 atLeast（{atLeast}）。',
    en: 'asOf ({asOf}) is before atLeast ({atLeast}).',
  },
  'CUBE.BEYOND_HEAD': {
    status: 400,
    zh: '账本只到第 {head} 条，没有第 {value} 条。',
    en: 'The ledger ends at entry {head}; there is no entry {value} yet.',
  },
} as const satisfies Record<string, MessageText>;
