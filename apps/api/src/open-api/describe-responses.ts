import type { OpenAPIObject } from '@nestjs/swagger';
import type { MessageCode } from '@xiangtong/contracts';
import { describeExamples, problemExamples } from './describe-examples';
import { describeHeaders, headerComponents } from './describe-headers';
import { describeProblems } from './describe-problems';
import { webhooks, webhookSchemas } from './describe-webhooks';
import { operationIdOf } from './operation-ids';
import { linesOf, NDJSON } from './produces';
import committed from './response-schemas.json';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Schema = NonNullable<Components['schemas']>[string];

interface ResponseSchemas {
  /** Schema of each response, by `Controller_handler`. */
  readonly operations: Readonly<Record<string, object>>;
  /** Codes that the handler reaches, by `Controller_handler`. */
  readonly problems: Readonly<Record<string, readonly string[]>>;
  readonly components: Readonly<Record<string, object>>;
}

interface Answer {
  content?: Record<string, { schema: object }>;
}

const generated: ResponseSchemas = committed;
const problem = { $ref: '#/components/responses/Problem' } as const;
const NO_CONTENT = '204';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** A controller at two paths has each operation twice: `Health_live[0]`, `Health_live[1]`. */
const handlerOf = ({ operationId = '' }: Operation): string => operationId.replace(/\[\d+\]$/, '');

/** A stream of JSON lines is a text whose lines have the schema; everything else is one JSON value. */
const contentOf = (schema: object, answer: Answer): Answer['content'] => {
  const stream = answer.content?.[NDJSON];
  if (stream) return { ...answer.content, [NDJSON]: { ...stream, schema: linesOf(schema) } };
  return { 'application/json': { schema }, ...answer.content };
};

const describe = (path: string, method: string, operation: Operation): readonly MessageCode[] => {
  const handler = handlerOf(operation);
  const schema = generated.operations[handler];
  for (const [status, answer] of schema ? Object.entries(operation.responses as Record<string, Answer>) : [])
    if (status !== NO_CONTENT) answer.content = contentOf(schema!, answer);
  describeProblems(operation, generated.problems[handler] ?? []);
  describeHeaders(path, operation);
  const codes = describeExamples(`${method.toUpperCase()} ${path}`, operation);
  operation.responses['default'] = problem;
  operation.operationId = operationIdOf(operation.operationId ?? handler);
  // The document asks for the token everywhere; an operation that needs none says so.
  if (operation.security) delete operation.security;
  else operation.security = [];
  return codes;
};

/** `nullable` of OpenAPI 3.0, which the decorators write, as 3.1 says it. */
const withNullAsType = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNullAsType);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...schema } = value as Record<string, unknown>;
  const result = Object.fromEntries(Object.entries(schema).map(([key, item]) => [key, withNullAsType(item)]));
  if (nullable !== true) return result;
  const choices = result['enum'] as unknown[] | undefined;
  return { ...result, type: [result['type'], 'null'], ...(choices && { enum: [...choices, null] }) };
};

/**
 * Adds the responses of handlers to the document, from response-schemas.json (`npm run schemas`). Files, streams and
 * texts are described by `@Produces`. Changes the document and returns it; throws when a request has the name of a
 * response.
 */
export const describeResponses = (document: OpenAPIObject): OpenAPIObject => {
  const codes = new Set<MessageCode>();
  for (const [path, item] of Object.entries(document.paths))
    for (const method of methods)
      if (item[method]) for (const code of describe(path, method, item[method])) codes.add(code);
  const requests = withNullAsType(document.components?.schemas ?? {}) as Record<string, Schema>;
  const twice = Object.keys(requests).filter((name) => name in generated.components);
  if (twice.length > 0) throw new Error(`requests and responses of the same name: ${twice.join(', ')}`);
  document.components = {
    ...document.components,
    schemas: {
      ...requests,
      ...(generated.components as Record<string, Schema>),
      ...(webhookSchemas() as Record<string, Schema>),
    },
    headers: headerComponents,
    examples: problemExamples(codes),
    responses: {
      Problem: {
        description: 'What is wrong, in the language of the caller',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
  return Object.assign(document, { webhooks: webhooks() });
};
