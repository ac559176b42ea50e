import type { MessageText } from './message';

export const generalMessages = {
  'INTERNAL.UNEXPECTED': {
    status: 500,
    zh: '系统内部错误，编号 {id}。请稍后再试，或把编号告诉管理员。',
    en: 'Internal error {id}. Try again later, or give this number to your administrator.',
  },
  'DATABASE.AWAY': {
    status: 503,
    retryAfter: 5,
    zh: '数据库暂时没有应答，这次操作可能没有完成。请几秒后看一下结果，没有完成就再做一次。',
    en: 'The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.',
  },
  'STORAGE.FULL': {
    status: 507,
    zh: '服务器的磁盘快满了，暂时不能保存。请告诉管理员腾出空间，然后再试；查看和查询不受影响。',
    en: 'The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected.',
  },
  'REQUEST.NOT_FOUND': { status: 404, zh: '没有这个地址：{path}。', en: 'There is nothing at {path}.' },
  'REQUEST.INVALID': {
    status: 400,
    zh: '请求内容有 {count} 处错误，请按下面的提示修改。',
    en: 'The request has {count:mistake|mistakes}; see the list below.',
  },
  'REQUEST.FIELD': { status: 400, zh: '{constraint}', en: '{constraint}' },
  'REQUEST.BROKEN_JSON': {
    status: 400,
    zh: '请求不是合法的 JSON：{reason}。',
    en: 'The request is not valid JSON: {reason}.',
  },
  'REQUEST.BROKEN_ENCODING': {
    status: 400,
    zh: '内容不是合法的 UTF-8 编码（约第 {line} 行），请另存为 UTF-8 后再传。',
    en: 'The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.',
  },
  'REQUEST.NUL_CHARACTER': {
    status: 400,
    zh: '内容里有看不见的空字符，请删去后再传。',
    en: 'The content holds a NUL character (\\u0000); remove it and send again.',
  },
  'REQUEST.HALF_CHARACTER': {
    status: 400,
    zh: '内容里有半个字符（多半是表情符号只剩一半），请删去后再传。',
    en: 'The content holds half a character (\\ud800 to \\udfff alone); remove it and send again.',
  },
  'REQUEST.TOO_LARGE': {
    status: 413,
    zh: '请求超过上限 {limit}，请分批上传，或用批量接口 /submissions/bulk。',
    en: 'The request is larger than {limit}; send it in parts or use /submissions/bulk.',
  },
  'REQUEST.TOO_DEEP': {
    status: 400,
    zh: '请求内容嵌套超过 {limit} 层，请检查生成它的程序。',
    en: 'The request nests values more than {limit} levels deep; check the program that made it.',
  },
  'REQUEST.TOO_SLOW': {
    status: 408,
    zh: '{seconds} 秒没有收到新的内容，传输已经中断。请检查网络，再传一次。',
    en: 'Nothing arrived for {seconds:second|seconds}, so the transfer was ended. Check the network and send it again.',
  },
  'REQUEST.HEADERS_TOO_LARGE': {
    status: 431,
    zh: '请求头超过上限 {limit}。请清除浏览器里本站的数据，或缩短地址。',
    en: 'The headers of the request are larger than {limit}; delete the cookies of this site, or shorten the address.',
  },
  'REQUEST.UNFINISHED': {
    status: 408,
    zh: '请求头没有及时传完，连接已经关闭。请检查网络，再试一次。',
    en: 'The headers of the request did not arrive in time, so the connection was closed. Check the network and try again.',
  },
  'REQUEST.NO_HTTP': {
    status: 400,
    zh: '收到的内容不是合法的请求，请检查发送它的程序或代理。',
    en: 'This is not a valid HTTP request; check the program or proxy that has sent it.',
  },
  'REQUEST.UNSUPPORTED_TYPE': {
    status: 415,
    zh: '不支持的内容类型，应为 {expected}。',
    en: 'Unsupported content type; expected {expected}.',
  },
  'REQUEST.TOO_MANY': {
    status: 429,
    retryAfter: 'seconds',
    zh: '您所在的网络请求太频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests come from your network; try again in {seconds:second|seconds}.',
  },
  'REQUEST.IDEMPOTENCY_KEY': {
    status: 400,
    zh: 'Idempotency-Key 最多 {limit} 个字符，请换一个短的键。',
    en: 'An Idempotency-Key has at most {limit} characters; use a shorter one.',
  },
  'REQUEST.IDEMPOTENCY_CONFLICT': {
    status: 409,
    zh: '同一个 Idempotency-Key 已用于内容不同的请求，请换一个新的键。',
    en: 'This Idempotency-Key was already used with another body; use a new key.',
  },
  'REQUEST.TIME': {
    status: 400,
    zh: '“{value}”不是时间，应写成 2020-01-10 或 2020-01-10T08:00:00Z。',
    en: '"{value}" is no time; write 2020-01-10 or 2020-01-10T08:00:00Z.',
  },
  'PERIOD.INVALID': {
    status: 400,
    zh: '“{value}”不是报告期，应写成 2019-12、2019-Q4、2019-H1、2019 或 2019-01..2019-11。',
    en: '"{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.',
  },
  'DIVISION.UNKNOWN': {
    status: 404,
    zh: '没有这个行政区划，或它不归您管：{code}。',
    en: 'There is no division {code}, or it is outside your scope.',
  },
  'SCOPE.UNKNOWN': {
    status: 404,
    zh: '没有这个范围，或它不归您管：{scope}。应为行政区划代码或填报单位代码。',
    en: 'There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.',
  },
  'IMPORT.INVALID': {
    status: 400,
    zh: '文件有 {count} 处错误，没有写入任何内容，请改正后再导入。',
    en: 'The file has {count:mistake|mistakes}; nothing was stored. Correct it and import again.',
  },
  'IMPORT.MISSING_COLUMN': {
    status: 400,
    zh: '第一行表头里缺少“{column}”这一列，请补上。',
    en: 'Column "{column}" is missing from the head line; add it.',
  },
  'IMPORT.VALUE': {
    status: 400,
    zh: '“{column}”的值“{value}”不对：{reason}',
    en: '"{column}" is "{value}": {reason}',
  },
} as const satisfies Record<string, MessageText>;
