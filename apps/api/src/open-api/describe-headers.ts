import type { OpenAPIObject } from '@nestjs/swagger';
import { messages, type MessageCode, type MessageText } from '@xiangtong/contracts';
import { CODES_EXTENSION } from './describe-problems';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const header = (description: string, example: string) => ({
  description,
  schema: { type: 'string' },
  example,
});

/** The headers of answers, as components of the document. */
export const headerComponents = {
  RequestId: header(
    'Id of the request, which is also in the log of the service: the one that was sent, or a new one',
    '0b7d1f0e-8a5c-4f3e-9a53-5f0f5d7c2a10',
  ),
  RetryAfter: {
    description: 'Seconds after which the request may be sent again',
    schema: { type: 'integer', minimum: 0 },
    example: 30,
  },
  Authenticate: header('The scheme that opens the operation', 'Bearer'),
  NextCursor: header('`cursor` of the next page; missing at the end of the list', '520122001208'),
  Link: header(
    'Address of the next page (RFC 8288); missing at the end of the list',
    '</api/v1/units?limit=1&cursor=520122001208>; rel="next"',
  ),
  QueuePlace: header('Place in the queue at which the request had to wait; missing if it did not', '2'),
  ETag: header('Mark of the content; sent back in `If-None-Match` it saves the transfer', 'W/"5f0f5d7c2a10"'),
};

interface Answer {
  headers?: Record<string, object>;
  readonly content?: Readonly<Record<string, { readonly schema?: { readonly type?: string } }>>;
  readonly [CODES_EXTENSION]?: readonly MessageCode[];
}

const refer = (name: keyof typeof headerComponents) => ({ $ref: `#/components/headers/${name}` });

const isWorthRetrying = ({ [CODES_EXTENSION]: codes = [] }: Answer): boolean =>
  codes.some((code) => (messages[code] as MessageText).retryAfter !== undefined);

/** A list whose contract is an array has the next page in its headers. */
const hasPagesInHeaders = ({ parameters = [] }: Operation, { content = {} }: Answer): boolean =>
  content['application/json']?.schema?.type === 'array' &&
  parameters.some((parameter) => 'name' in parameter && parameter.name === 'cursor');

/** Adds the headers that the answers of an operation can have. */
export const describeHeaders = (path: string, operation: Operation): void => {
  for (const [status, answer] of Object.entries(operation.responses as Record<string, Answer>)) {
    if ('$ref' in answer) continue;
    const isGood = status.startsWith('2');
    answer.headers = {
      ...answer.headers,
      'X-Request-Id': refer('RequestId'),
      ...(isWorthRetrying(answer) && { 'Retry-After': refer('RetryAfter') }),
      ...(status === '401' && { 'WWW-Authenticate': refer('Authenticate') }),
      ...(isGood &&
        hasPagesInHeaders(operation, answer) && {
          'X-Next-Cursor': refer('NextCursor'),
          Link: refer('Link'),
        }),
      ...(isGood && 'x-queue' in operation && { 'X-Queue-Place': refer('QueuePlace') }),
      ...(isGood && path.startsWith('/api/v1/public') && { ETag: refer('ETag') }),
    };
  }
};
