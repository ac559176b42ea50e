import { createHmac } from 'node:crypto';
import type { EndpointType } from '@xiangtong/contracts';
import { Receiver, type Answer, type Received } from '@xiangtong/testing';
import { AddressGuard } from './address-guard';
import type { Content, Outgoing } from './outgoing';
import { robotChannel, withinBytes } from './robots';

const content: Content = {
  type: 'report.reminded',
  language: 'zh',
  title: '催报：2020年1月“农村电商销售情况”还没有报',
  lines: ['息烽县商务局请尽快报送。', '未报：立碑村'],
  path: '/month',
  data: {},
};
const secret = 'SEC0123456789';
const text = `【乡统】${content.title}\n${content.lines.join('\n')}\nhttps://tongji.example.gov.cn/month`;
const json = (value: object): Answer => ({ status: 200, body: JSON.stringify(value) });
const hmac = (key: string, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64');
const isNear = (milliseconds: number): boolean => Math.abs(Date.now() - milliseconds) < 3_600_000;

/** The checks of the three services, after their documentation. */
const services: Readonly<Record<Exclude<EndpointType, 'webhook'>, (request: Received) => Answer>> = {
  wecom: ({ path, body }) => {
    const message = JSON.parse(body) as { msgtype?: string; text?: { content?: string } };
    const written = message.text?.content ?? '';
    if (!path.startsWith('/cgi-bin/webhook/send?key='))
      return json({ errcode: 93000, errmsg: 'invalid key' });
    if (message.msgtype !== 'text') return json({ errcode: 40008, errmsg: 'invalid message type' });
    if (Buffer.byteLength(written) > 2_048) return json({ errcode: 45002, errmsg: 'content too long' });
    return json({ errcode: 0, errmsg: 'ok' });
  },
  dingtalk: ({ path, body }) => {
    const { searchParams, pathname } = new URL(path, 'https://oapi.dingtalk.com');
    const message = JSON.parse(body) as { msgtype?: string; text?: { content?: string } };
    const timestamp = searchParams.get('timestamp') ?? '';
    if (pathname !== '/robot/send' || !searchParams.get('access_token'))
      return json({ errcode: 300001, errmsg: 'token is not exist' });
    if (!/^\d{13}$/.test(timestamp) || !isNear(Number(timestamp)))
      return json({ errcode: 310000, errmsg: 'invalid timestamp' });
    if (searchParams.get('sign') !== hmac(secret, `${timestamp}\n${secret}`))
      return json({ errcode: 310000, errmsg: 'sign not match' });
    if (message.msgtype !== 'text' || !message.text?.content)
      return json({ errcode: 40035, errmsg: 'bad message' });
    return json({ errcode: 0, errmsg: 'ok' });
  },
  feishu: ({ path, body }) => {
    const message = JSON.parse(body) as {
      timestamp?: string;
      sign?: string;
      msg_type?: string;
      content?: { text?: string };
    };
    const timestamp = message.timestamp ?? '';
    if (!path.startsWith('/open-apis/bot/v2/hook/')) return json({ code: 19001, msg: 'token invalid' });
    if (!/^\d{10}$/.test(timestamp) || !isNear(Number(timestamp) * 1000))
      return json({
        code: 19021,
        msg: 'sign match fail or timestamp is not within one hour from current time',
      });
    if (message.sign !== hmac(`${timestamp}\n${secret}`, ''))
      return json({ code: 19021, msg: 'sign match fail' });
    if (message.msg_type !== 'text' || !message.content?.text)
      return json({ code: 9499, msg: 'Bad Request' });
    return json({ StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' });
  },
};

const paths = {
  wecom: '/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa',
  dingtalk: '/robot/send?access_token=abc',
  feishu: '/open-apis/bot/v2/hook/abc',
} as const;
const types = ['wecom', 'dingtalk', 'feishu'] as const;

describe('robots of group chats', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.received.length = 0;
  });

  const outcome = (
    way: (typeof types)[number],
    changes: { readonly secret?: string | null; readonly sentAt?: Date; readonly content?: Content } = {},
  ): Promise<string> => {
    const target = {
      way,
      url: receiver.url(paths[way]),
      secret: changes.secret === undefined ? secret : changes.secret,
      formerSecret: null,
    };
    const outgoing: Outgoing = {
      messageId: 'msg_1',
      content: changes.content ?? content,
      at: new Date(),
      sentAt: changes.sentAt ?? new Date(),
    };
    const send = robotChannel(new AddressGuard([receiver.host]), 'https://tongji.example.gov.cn');
    return send(target, outgoing, new AbortController().signal).then(
      () => 'sent',
      (error: Error) => error.message,
    );
  };

  const textOf = ({ body }: Received): string => {
    const message = JSON.parse(body) as { text?: { content: string }; content?: { text: string } };
    return message.text?.content ?? message.content?.text ?? '';
  };

  it.each(types)('%s takes a message in its own shape, signed in its own way', async (type) => {
    receiver.answer = services[type];
    expect(await outcome(type)).toBe('sent');
    expect(textOf(receiver.received[0]!)).toBe(text);
  });

  it.each([
    ['dingtalk', 'answer 310000'],
    ['feishu', 'answer 19021'],
  ] as const)('%s refuses a wrong secret, a missing one and a clock that is off', async (type, words) => {
    receiver.answer = services[type];
    expect(await outcome(type, { secret: 'SECother' })).toBe(words);
    expect(await outcome(type, { secret: null })).toBe(words);
    expect(await outcome(type, { sentAt: new Date(Date.now() - 2 * 3_600_000) })).toBe(words);
  });

  it.each(types)('%s: a refusal that comes as 200, another status, and what is no answer', async (type) => {
    receiver.answer = () => json(type === 'feishu' ? { code: 9499 } : { errcode: 45009 });
    expect(await outcome(type)).toBe(type === 'feishu' ? 'answer 9499' : 'answer 45009');
    receiver.answer = () => ({ status: 502 });
    expect(await outcome(type)).toBe('status 502');
    receiver.answer = () => ({ status: 200, body: '<html>login</html>' });
    expect(await outcome(type)).toBe('answer');
  });

  it('cuts a text for enterprise WeChat between characters', async () => {
    receiver.answer = services.wecom;
    expect(await outcome('wecom', { content: { ...content, lines: ['村'.repeat(3_000)] } })).toBe('sent');
    const sent = textOf(receiver.received[0]!);
    expect([Buffer.byteLength(sent) <= 2_048, sent.endsWith('村…'), sent.includes('\ufffd')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(withinBytes('村村', 6)).toBe('村村');
    expect(withinBytes('村村村', 8)).toBe('村…');
  });
});
