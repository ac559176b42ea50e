import type { Config } from '@xiangtong/infrastructure';
import { AddressGuard } from './address-guard';
import { linkOf } from './plain-text';
import { SendingFailure, type Channel, type PersonTarget } from './outgoing';
import { postJson } from './post-json';

type SmsConfig = NonNullable<Config['notifications']['sms']>;

interface TextMessage {
  /** Number of a mobile telephone of the mainland, eleven digits. */
  readonly to: string;
  readonly text: string;
  /** The same when it is sent again. */
  readonly messageId: string;
}

export type PostText = (message: TextMessage, signal?: AbortSignal) => Promise<void>;

/** Names in braces within the texts of a JSON value, wherever they are: the value cannot become other JSON. */
const filled = (value: unknown, parts: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'string')
    return value.replaceAll(/\{(phone|text|id)\}/g, (_, name: string) => parts[name] ?? '');
  if (Array.isArray(value)) return value.map((one) => filled(one, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, parts)]));
};

/** Posts to the gateway of the installation, which may be inside the network. Any 2xx answer means accepted. */
export const smsPost = ({ url: address, authorization, body }: SmsConfig): PostText => {
  const url = new URL(address);
  const guard = new AddressGuard([url.host]);
  const template = JSON.parse(body) as unknown;
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  return async ({ to, text, messageId }, signal = new AbortController().signal) => {
    const message = JSON.stringify(filled(template, { phone: to, text, id: messageId }));
    const { status } = await postJson(guard, { url, headers, body: message, signal });
    if (status < 200 || status > 299) throw new SendingFailure('status', String(status));
  };
};

/** Says what it is about, and where: the rest is behind the sign-in. */
export const smsChannel =
  (post: PostText | null, publicUrl: string | null): Channel<PersonTarget> =>
  async ({ address }, { messageId, content }, signal) => {
    if (!post) throw new SendingFailure('no-sms-gateway');
    const text = [content.title, linkOf(content, publicUrl)].filter((part) => part !== null).join(' ');
    await post({ to: address, text, messageId }, signal);
  };
