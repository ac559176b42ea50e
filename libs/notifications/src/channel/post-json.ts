import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressGuard } from './address-guard';
import { SendingFailure } from './outgoing';

/** Receivers have so long to take a message. */
const ANSWER_MS = 10_000;

/** Bytes of an answer that are read: more than any code needs. */
const MOST_BYTES = 16_384;

export interface Posted {
  readonly status: number;
  readonly body: string;
}

export interface Post {
  readonly url: URL;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Default ANSWER_MS. */
  readonly withinMs?: number;
}

/** Sends JSON to where the guard lets it go. Follows no redirect: its target would be another address. */
export const postJson = async (guard: AddressGuard, post: Post): Promise<Posted> => {
  const { url, signal, withinMs = ANSWER_MS } = post;
  guard.check(url);
  const timeout = AbortSignal.timeout(withinMs);
  try {
    const answer = await send(guard, { ...post, signal: AbortSignal.any([signal, timeout]) });
    if (answer.status >= 300 && answer.status < 400)
      throw new SendingFailure('redirect', String(answer.status));
    return answer;
  } catch (cause) {
    if (cause instanceof SendingFailure || signal.aborted) throw cause;
    if (timeout.aborted) throw new SendingFailure('timeout', null, { cause });
    throw new SendingFailure('unreachable', codeOf(cause), { cause });
  }
};

const codeOf = (cause: unknown): string | null => {
  const code = (cause as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
};

const send = (guard: AddressGuard, { url, body, headers, signal }: Post): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const content = Buffer.from(body);
    const sending = request(
      url,
      {
        method: 'POST',
        // A connection of its own: one that is kept open was checked for another message.
        agent: false,
        lookup: guard.lookupFor(url),
        signal,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': content.length,
          'user-agent': 'xiangtong',
          connection: 'close',
        },
      },
      (response) => {
        readBody(response).then((text) => resolve({ status: response.statusCode ?? 0, body: text }), reject);
      },
    );
    sending.on('error', reject);
    sending.end(content);
  });

const readBody = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
};
