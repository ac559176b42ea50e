import type { OpenAPIObject } from '@nestjs/swagger';
import { describeProblems } from './describe-problems';
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

const describe = (operation: Operation): void => {
  const schema = generated.operations[handlerOf(operation)];
  for (const [status, answer] of schema ? Object.entries(operation.responses as Record<string, Answer>) : [])
    if (status !== NO_CONTENT)
      answer.content = { 'application/json': { schema: schema! }, ...answer.content };
  describeProblems(operation, generated.problems[handlerOf(operation)] ?? []);
  operation.responses['default'] = problem;
  // Stated also for endpoints that need none: if it were left out, it would look forgotten.
  operation.security ??= [];
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
  for (const path of Object.values(document.paths)) {
    for (const method of methods) if (path[method]) describe(path[method]);
  }
  const requests = withNullAsType(document.components?.schemas ?? {}) as Record<string, Schema>;
  const twice = Object.keys(requests).filter((name) => name in generated.components);
  if (twice.length > 0) throw new Error(`requests and responses of the same name: ${twice.join(', ')}`);
  document.components = {
    ...document.components,
    schemas: { ...requests, ...(generated.components as Record<string, Schema>) },
    responses: {
      Problem: {
        description: 'What is wrong, in the language of the caller',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
  return document;
};
