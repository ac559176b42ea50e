import { createHmac, randomBytes } from 'node:crypto';
import type { AddressGuard } from './address-guard';
import { SendingFailure, type Channel, type EndpointTarget, type Outgoing } from './outgoing';
import { postJson } from './post-json';

const PREFIX = 'whsec_';

/** 256 random bits, written as Standard Webhooks does. */
export const newWebhookSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`;

/** The headers of Standard Webhooks (version 1, HMAC-SHA256) for a body, with a signature by each secret. */
export const signedHeaders = (
  secrets: readonly string[],
  { messageId, sentAt }: Pick<Outgoing, 'messageId' | 'sentAt'>,
  body: string,
): Record<string, string> => {
  const timestamp = Math.floor(sentAt.getTime() / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
};

/** Sends a program what happened, in codes. Any 2xx answer means accepted. */
export const webhookChannel =
  (guard: AddressGuard, withinMs?: number): Channel<EndpointTarget> =>
  async ({ url, secret, formerSecret }, outgoing, signal) => {
    const { content, at } = outgoing;
    const body = JSON.stringify({ type: content.type, timestamp: at.toISOString(), data: content.data });
    const secrets = [secret ?? '', formerSecret].filter((one) => one !== null);
    const headers = signedHeaders(secrets, outgoing, body);
    const post = { url: new URL(url), body, headers, signal };
    const { status } = await postJson(guard, withinMs === undefined ? post : { ...post, withinMs });
    if (status === 410) throw new SendingFailure('gone', '410');
    if (status < 200 || status > 299) throw new SendingFailure('status', String(status));
  };
