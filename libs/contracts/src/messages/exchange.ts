import type { MessageText } from './message';

/** Messages about what a lower installation publishes to the one above. */
export const exchangeMessages = {
  'EXCHANGE.INVALID': {
    status: 422,
    zh: '发布文件有 {count} 处错误，没有收入任何数据，请按下面的提示处理。',
    en: 'The publication has {count:mistake|mistakes} and nothing of it was taken; see the list below.',
  },
  'EXCHANGE.NO_PUBLICATION': {
    status: 422,
    zh: '这不是发布文件：{reason}。',
    en: 'This is no publication: {reason}.',
  },
  'EXCHANGE.BROKEN_LINE': {
    status: 422,
    zh: '第 {line} 行读不出来，或不在所属的报告之下。',
    en: 'Line {line} cannot be read, or stands below another report than its own.',
  },
  'EXCHANGE.SUMS': {
    status: 422,
    zh: '{place} {month} 的明细与它的合计对不上：合计 {stated}，明细 {summed}。',
    en: 'The lines of {place} in {month} do not make up its totals: {stated} stated, {summed} summed.',
  },
  'EXCHANGE.OUTSIDE': {
    status: 422,
    zh: '“{place}”不在“{publisher}”之内，或不在这一期之内，不能由它发布。',
    en: '"{place}" lies outside "{publisher}" or the period, and cannot be published by it.',
  },
  'EXCHANGE.NOT_TRUSTED': {
    status: 403,
    zh: '没有登记谁的密钥可以代表“{place}”，请管理服务器的人先登记它的公钥。',
    en: 'No key may speak for "{place}" here: the operator names one by exchange trust.',
  },
  'EXCHANGE.SIGNATURE': {
    status: 403,
    zh: '签名不是“{place}”所登记的密钥（{origin}）作出的，文件也可能被改动过。',
    en: 'It is not signed by the key that may speak for "{place}" ({origin}), or was altered.',
  },
  'EXCHANGE.OLDER': {
    status: 409,
    zh: '已经收过“{place}”更新的发布（账本第 {known} 条），这一份（第 {asOf} 条）不再收。',
    en: 'A newer publication of "{place}" was taken already (as of entry {known}); this one is as of {asOf}.',
  },
  'EXCHANGE.CHAIN': {
    status: 409,
    zh: '这一份发布接不上已收的那一份：应接 {known}，却接 {previous}。',
    en: 'This publication does not follow the one that was taken: it follows {previous} instead of {known}.',
  },
  'EXCHANGE.NOT_OURS': {
    status: 409,
    zh: '上级平台已收的“{place}”的发布（{hash}）不是本平台作出的。',
    en: 'The publication of "{place}" that the receiver has taken ({hash}) was not made by this installation.',
  },
  'EXCHANGE.UNITS_HERE': {
    status: 409,
    zh: '“{place}”在本平台还有 {count} 个自己填报的单位，两边都算会重复；请先在单位登记册里结束它们。',
    en: '"{place}" still has {count:unit|units} here that report by themselves, which would count twice: end them in the register first.',
  },
  'EXCHANGE.OFFSET': {
    status: 409,
    zh: '已收到 {bytes} 字节，请从那里接着发。',
    en: '{bytes} bytes have arrived: go on from there.',
  },
  'EXCHANGE.HASH': {
    status: 422,
    zh: '收到的内容与它的摘要不符，已丢弃，请重新发送。',
    en: 'What arrived does not have this hash and was dropped: send it again.',
  },
  'EXCHANGE.TOO_LARGE': {
    status: 413,
    zh: '发布文件超过 {limit}，请缩短时期或按县发布。',
    en: 'The publication is larger than {limit}: choose a shorter period or less detail.',
  },
  'EXCHANGE.PLACE': {
    status: 400,
    zh: '“{value}”不是市州或县区的区划代码，或它的上下级已经登记：{known}。',
    en: '"{value}" is no prefecture or county, or another place above or below it is trusted: {known}.',
  },
  'EXCHANGE.NO_PLACE': {
    status: 400,
    zh: '本平台的单位不在同一个县，请写明代表哪个地方发布。',
    en: 'The units of this installation lie in several counties: say by --place for which place it publishes.',
  },
  'EXCHANGE.NOTHING': {
    status: 422,
    zh: '“{place}”在 {period} 没有应报的单位，没有可发布的。',
    en: 'Nothing is due from "{place}" in {period}: there is nothing to publish.',
  },
} as const satisfies Record<string, MessageText>;
