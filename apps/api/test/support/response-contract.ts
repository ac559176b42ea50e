import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Response } from 'supertest';
import { CODES_EXTENSION } from '../../src/open-api/describe-problems';
import { recordExchange } from './example-recorder';
import { openApiDocument } from '../../src/open-api/open-api-document';

export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Throws when an answer does not match the document. */
export type ResponseContract = (method: HttpMethod, path: string, response: Response) => void;

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly format?: string } }>>;
  readonly [CODES_EXTENSION]?: readonly string[];
}

const PROBLEM = '/components/responses/Problem/content/application~1problem+json/schema';

const pointer = (...keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Paths of the document; the more specific ones first. */
const pathsOf = (document: OpenAPIObject): (readonly [path: string, pattern: RegExp])[] =>
  Object.keys(document.paths)
    .map((path) => [path, new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)] as const)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length);

/** A spec may have read the body in another way. */
const bodyOf = ({ body }: Response): unknown =>
  Buffer.isBuffer(body) || typeof body === 'string' ? (JSON.parse(String(body)) as unknown) : body;

/** Throws where the operation does not name the code among the problems of this status. */
const declaredProblem = (answer: Answer | undefined, response: Response, name: string): string => {
  const { code } = bodyOf(response) as { readonly code: string };
  if (answer?.[CODES_EXTENSION]?.includes(code)) return PROBLEM;
  throw new Error(
    `${name}: the document knows no problem ${code} with status ${response.status} (npm run schemas)`,
  );
};

let contract: ResponseContract | undefined;

/** The same for all applications of a worker: the document does not depend on their data. */
export const responseContract = (app: INestApplication): ResponseContract => (contract ??= contractOf(app));

/** Schemas are compiled on first use. */
const contractOf = (app: INestApplication): ResponseContract => {
  const document = openApiDocument(app);
  const paths = pathsOf(document);
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats(ajv);
  ajv.addSchema(document, 'document');

  /** Null where the document promises no JSON to check. */
  const schemaOf = (method: HttpMethod, path: string, response: Response): string | null => {
    const isProblem = response.type === 'application/problem+json';
    if (response.type !== 'application/json' && !isProblem) return null;
    const found = paths.find(([name, pattern]) => pattern.test(path) && document.paths[name]?.[method]);
    if (!found) return isProblem ? PROBLEM : null;
    const status = String(response.status);
    const answers = document.paths[found[0]]![method]!.responses as Readonly<Record<string, Answer>>;
    if (isProblem) return declaredProblem(answers[status], response, `${method} ${path}`);
    const promised = answers[status]?.content?.['application/json'];
    if (!promised) throw new Error(`${method} ${path}: the document knows no JSON with status ${status}`);
    if (promised.schema.format === 'binary') return null;
    return pointer('paths', found[0], method, 'responses', status, 'content', 'application/json', 'schema');
  };

  return (method, path, response) => {
    const [plainPath = ''] = path.split('?');
    const operation = paths.find(
      ([name, pattern]) => pattern.test(plainPath) && document.paths[name]?.[method],
    );
    if (operation) recordExchange(`${method.toUpperCase()} ${operation[0]}`, response);
    const schema = schemaOf(method, plainPath, response);
    if (schema === null) return;
    const validate = ajv.getSchema(`document#${encodeURI(schema)}`);
    if (!validate) throw new Error(`${method} ${path}: ${schema} is not in the document`);
    if (validate(bodyOf(response))) return;
    const found = validate.errors!.map(({ instancePath, message, params }) =>
      [instancePath || 'the body', message, JSON.stringify(params)].join(' '),
    );
    throw new Error(`${method} ${path}: not what the document says: ${found.join('; ')}`);
  };
};
