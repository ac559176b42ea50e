import type { MessageText } from './message';

/** Telling people: addresses, endpoints, deliveries. */
export const notifyMessages = {
  'NOTIFY.NO_MAIL_SERVER': {
    status: 409,
    zh: '这里还没有设置邮件服务器，不能发邮件；需要时请告诉系统管理员。',
    en: 'No mail server is configured here, so no mail can be sent; ask an administrator to set SMTP_URL and MAIL_FROM.',
  },
  'NOTIFY.MAIL_SERVER_AWAY': {
    status: 503,
    retryAfter: 60,
    zh: '邮件服务器现在连不上，验证码没有发出；请过几分钟再试，仍不行请告诉系统管理员。',
    en: 'The mail server cannot be reached, and no code was sent; try again in a few minutes, then tell an administrator.',
  },
  'NOTIFY.SUBSCRIBED_ALREADY': {
    status: 409,
    zh: '“{title}”已经这样订阅过了；要改时间，请先在“我的账号”里退订。',
    en: 'You have subscribed to "{title}" in this format already; end that in My account to choose another time.',
  },
  'NOTIFY.TOO_MANY_SUBSCRIPTIONS': {
    status: 409,
    zh: '最多订阅 {limit} 个。请先在“我的账号”里退订一个。',
    en: 'At most {limit} subscriptions. End one in My account first.',
  },
  'NOTIFY.SUBSCRIPTION_TIME': {
    status: 400,
    zh: '请选每月的一天（1 至 28 日），或每周的一天，只选一个。',
    en: 'Choose a day of the month (1 to 28) or a day of the week, one of both.',
  },
  'NOTIFY.NO_SMS_GATEWAY': {
    status: 409,
    zh: '这里还没有设置短信网关，不能发短信；需要时请告诉系统管理员。',
    en: 'No SMS gateway is configured here, so no text messages can be sent; ask an administrator to set SMS_URL.',
  },
  'NOTIFY.SMS_GATEWAY_AWAY': {
    status: 503,
    retryAfter: 60,
    zh: '短信网关没有收下，验证码没有发出；请检查手机号，过几分钟再试，仍不行请告诉系统管理员。',
    en: 'The SMS gateway did not take the code, which was not sent; check the number, try again in a few minutes, then tell an administrator.',
  },
  'NOTIFY.ADDRESS_REFUSED': {
    status: 422,
    zh: '邮件服务器不接受这个地址；请检查邮箱地址有没有写错。',
    en: 'The mail server does not take this address; check how it is written.',
  },
  'NOTIFY.TOO_MANY_CODES': {
    status: 429,
    retryAfter: 'seconds',
    zh: '一小时内最多发 {count} 次验证码，请 {seconds} 秒后再试；邮件也可能在垃圾邮件里。',
    en: 'At most {count:code is|codes are} sent in an hour; try again in {seconds:second|seconds}, and look into the folder for spam.',
  },
  'NOTIFY.WRONG_CODE': {
    status: 422,
    zh: '验证码不对，或已过期；请用最新收到的验证码，或重新发送。',
    en: 'The code is wrong or too old; take the newest one, or have another sent.',
  },
  'NOTIFY.ADDRESS_INVALID': {
    status: 422,
    zh: '接收地址不对：应为完整的加密网址，不带用户名和密码。',
    en: 'The address is wrong: a whole one that begins with https://, without user name and password.',
  },
  'NOTIFY.NOT_ENCRYPTED': {
    status: 422,
    zh: '接收地址“{host}”没有加密，不能使用；确需使用本单位内部的主机，请按运行手册“消息”一节把它列入允许的主机。',
    en: 'The address at "{host}" is not encrypted: it has to begin with https://. Hosts of your own can be named in NOTIFY_HOSTS.',
  },
  'NOTIFY.ADDRESS_NOT_ALLOWED': {
    status: 422,
    zh: '“{host}”是内部网络的地址，不能作为接收地址；确需使用的，请按运行手册“消息”一节把它列入允许的主机。',
    en: '"{host}" is an address of an inner network and cannot receive messages; name the hosts that may in NOTIFY_HOSTS.',
  },
  'NOTIFY.ENDPOINT_UNKNOWN': {
    status: 404,
    zh: '没有接收端“{id}”，可能已被删除。',
    en: 'There is no endpoint "{id}"; it may have been removed.',
  },
  'NOTIFY.ENDPOINT_STOPPED': {
    status: 409,
    zh: '接收端“{name}”已停用，等着的消息不会发给它；请先启用。',
    en: 'The endpoint "{name}" is stopped, and what waits for it is not sent; start it first.',
  },
  'NOTIFY.SECRET_IS_MADE_HERE': {
    status: 422,
    zh: '网络推送的签名密钥由本平台生成，不能填写；要换密钥，请用“更换密钥”。',
    en: 'The secret of a webhook is made by this service and cannot be given; have it rotated instead.',
  },
  'NOTIFY.NO_SECRET_MADE': {
    status: 422,
    zh: '群机器人的签名密钥由群里设置，本平台不生成；请在群里换好，再修改接收端。',
    en: 'The secret of a robot is made in its group chat, not by this service; change it there, then change the endpoint.',
  },
  'NOTIFY.NOT_WAITING': {
    status: 409,
    zh: '消息“{id}”已经送到或不再需要，也可能已过期删除；请刷新后再看。',
    en: 'Message "{id}" neither waits nor was given up: it was delivered, is not wanted any more, or is too old. Load the list again.',
  },
} as const satisfies Record<string, MessageText>;
