import { createHmac } from 'node:crypto';
import type { AddressGuard } from './address-guard';
import { plainText } from './plain-text';
import { SendingFailure, type Channel, type Content, type EndpointTarget } from './outgoing';
import { postJson } from './post-json';

/** What enterprise WeChat takes of a text, in UTF-8; the others take more. */
const MOST_BYTES = 2_048;
const ELLIPSIS = '…';

/** The text in at most so many bytes, cut between characters. */
export const withinBytes = (text: string, most: number): string => {
  if (Buffer.byteLength(text) <= most) return text;
  let end = most - Buffer.byteLength(ELLIPSIS);
  const bytes = Buffer.from(text);
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8') + ELLIPSIS;
};

const base64Hmac = (key: string, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64');

/** DingTalk: the secret is the key; time in milliseconds and signature are in the address. */
const signDingTalk = (url: URL, secret: string, at: Date): URL => {
  const timestamp = String(at.getTime());
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', base64Hmac(secret, `${timestamp}\n${secret}`));
  return signed;
};

/** Feishu: time in seconds and secret are the key, the message is empty; both are in the body. */
const signFeishu = (secret: string, at: Date): { readonly timestamp: string; readonly sign: string } => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { timestamp, sign: base64Hmac(`${timestamp}\n${secret}`, '') };
};

/** The address and the body of a message. */
type Write = (
  target: { url: URL; secret: string | null },
  text: string,
  at: Date,
) => { url: URL; body: object };

const writeText = (text: string) => ({ msgtype: 'text', text: { content: text } });

type RobotType = Exclude<EndpointTarget['way'], 'webhook'>;

const write: Readonly<Record<RobotType, Write>> = {
  wecom: ({ url }, text) => ({ url, body: writeText(withinBytes(text, MOST_BYTES)) }),
  dingtalk: ({ url, secret }, text, at) => ({
    url: secret === null ? url : signDingTalk(url, secret, at),
    body: writeText(text),
  }),
  feishu: ({ url, secret }, text, at) => ({
    url,
    body: { ...(secret !== null && signFeishu(secret, at)), msg_type: 'text', content: { text } },
  }),
};

/** All three answer 200 whatever happened, and say in a number whether it was taken. */
const codeOf = (body: string): number | null => {
  try {
    const answer = JSON.parse(body) as Record<string, unknown>;
    const code = answer['errcode'] ?? answer['code'] ?? answer['StatusCode'];
    return typeof code === 'number' ? code : null;
  } catch {
    return null;
  }
};

/** Sends to a group chat of enterprise WeChat, DingTalk or Feishu, through the robot that was added to it. */
export const robotChannel =
  (guard: AddressGuard, publicUrl: string | null): Channel<EndpointTarget & { readonly way: RobotType }> =>
  async ({ way, url: given, secret }, { content, sentAt }, signal) => {
    const { url, body } = write[way]({ url: new URL(given), secret }, textOf(content, publicUrl), sentAt);
    const answer = await postJson(guard, { url, body: JSON.stringify(body), signal });
    if (answer.status !== 200) throw new SendingFailure('status', String(answer.status));
    const code = codeOf(answer.body);
    if (code !== 0) throw new SendingFailure('answer', code === null ? null : String(code));
  };

/** Begins with the name of the product, which robots can be told to insist on. */
const textOf = (content: Content, publicUrl: string | null): string =>
  `${content.language === 'zh' ? '【乡统】' : '[乡统 Xiangtong] '}${plainText(content, publicUrl)}`;
