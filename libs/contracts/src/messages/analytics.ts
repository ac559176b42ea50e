import type { MessageText } from './message';

export const analyticsMessages = {
  'CUBE.INVALID': {
    status: 400,
    zh: '查询有 {count} 处错误，请按下面的提示修改。',
    en: 'The query has {count:mistake|mistakes}; see the list below.',
  },
  'CUBE.NOT_CAUGHT_UP': {
    status: 503,
    retryAfter: 5,
    zh: '统计数据还没有跟上：需要到第 {wanted} 条，现在到第 {seq} 条，请稍后再试。',
    en: 'The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.',
  },
  'LIVE.TOO_MANY': {
    status: 429,
    retryAfter: 60,
    zh: '同时打开的实时页面太多，本页改为定时刷新。',
    en: 'Too many pages are kept up to date at once; this one asks again from time to time.',
  },
  'CUBE.MISSING': { status: 400, zh: '缺少“{field}”。', en: '"{field}" is missing.' },
  'CUBE.WRONG_TYPE': {
    status: 400,
    zh: '“{field}”填的不是{expected}，请改正。',
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
    zh: '账本位置（asOf，第 {asOf} 条）早于至少要到的位置（atLeast，第 {atLeast} 条）。',
    en: 'The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).',
  },
  'CUBE.OPTION_NEEDS': {
    status: 400,
    zh: '“{option}”只能和“{needs}”一起使用。',
    en: '"{option}" can only be used together with "{needs}".',
  },
  'CUBE.OPTION_EXCLUDES': {
    status: 400,
    zh: '“{option}”不能和“{other}”一起使用，请去掉其中一个。',
    en: '"{option}" cannot be used together with "{other}"; leave one of them out.',
  },
  'CUBE.NOT_ESTIMATED': {
    status: 400,
    zh: '“{measure}”不能估算：漏报单位有哪些成员（产品、店铺、目的地等）无从得知。请去掉估算（impute），或去掉这个指标。',
    en: '"{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.',
  },
  'CUBE.OVERFLOW': {
    status: 422,
    zh: '合计超出可以精确计算的范围。请缩小时期或范围，或去掉边界折算（boundaries）、估算（impute）。',
    en: 'The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.',
  },
  'CUBE.TOO_MANY_ROWS': {
    status: 422,
    zh: '结果超过 {limit} 行。请减少分组、增加筛选，或只取前面的行（limit）。',
    en: 'The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.',
  },
  'CUBE.TOO_MANY_COLUMNS': {
    status: 422,
    zh: '交叉表超过 {limit} 列，工作簿放不下。请换一个维度作列、增加筛选，或导出清单。',
    en: 'The cross table has more than {limit} columns, which no workbook holds. Put another dimension across, filter more, or take the list.',
  },
  'CUBE.TOO_SLOW': {
    status: 503,
    zh: '查询用时超过 {seconds} 秒，已停止。请缩短时期、减少分组，或增加筛选后再试。',
    en: 'The query took more than {seconds:second|seconds} and was stopped. Ask for a shorter period, fewer dimensions, or filter more.',
  },
  'CUBE.NOT_ON_THIS_ENGINE': {
    status: 501,
    zh: '本系统所用的统计库暂不能回答这类问题。',
    en: 'The store of figures that this installation uses does not answer this kind of question yet.',
  },
  'CUBE.BEYOND_HEAD': {
    status: 400,
    zh: '账本只到第 {head} 条，没有第 {value} 条。',
    en: 'The ledger ends at entry {head}; there is no entry {value} yet.',
  },
} as const satisfies Record<string, MessageText>;
