import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { projectDirectory } from '@xiangtong/infrastructure';
import { documentWithoutService } from '../../src/open-api/document-without-service';
import { createTestApp, type TestApp } from '../support';
import { responseContract } from '../support/response-contract';

interface Answer {
  readonly content?: Readonly<
    Record<string, { readonly schema?: { readonly format?: string }; readonly example?: unknown }>
  >;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const operationsOf = ({ paths }: OpenAPIObject) =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ name: `${method} ${path}`, responses: operation.responses }] : [];
    }),
  );

/** Places of empty schemas: `{}`, or an object without properties. */
const emptySchemas = (schema: unknown, place: string): string[] => {
  if (schema === null || typeof schema !== 'object') return [];
  const { type, properties, additionalProperties } = schema as Record<string, unknown>;
  const isEmpty = type === 'object' && !properties && !additionalProperties;
  return [
    ...(isEmpty ? [place] : []),
    ...Object.entries(schema).flatMap(([key, value]) => emptySchemas(value, `${place}/${key}`)),
  ];
};

describe('the document of the API', () => {
  let document: OpenAPIObject;

  beforeAll(async () => {
    document = JSON.parse(JSON.stringify(await documentWithoutService())) as OpenAPIObject;
  });

  it('says for every operation what it answers, and how it says that something is wrong', () => {
    const operations = operationsOf(document);
    expect(operations.length).toBeGreaterThan(90);
    const silent = operations.filter(({ responses }) =>
      Object.entries(responses).some(([status, answer]) => {
        if (status === 'default' || status === '204') return false;
        const contents = Object.values((answer as Answer).content ?? {});
        return contents.length === 0 || contents.some(({ schema }) => !schema);
      }),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    for (const { responses } of operations)
      expect(responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
  });

  it('shows an example of every body and every good answer that is text', () => {
    const isBinary = (type: string): boolean => /^multipart\/|octet-stream$/.test(type);
    const withoutExample = Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const { requestBody, responses = {} } = item[method] ?? {};
        const good = Object.entries(responses).flatMap(([status, answer]) =>
          status.startsWith('2') ? [answer as Answer] : [],
        );
        return [...good, ...(requestBody ? [requestBody as Answer] : [])].flatMap(({ content = {} }) =>
          Object.entries(content)
            .filter(([type, { schema, example }]) => {
              const isText = !isBinary(type) && schema?.format !== 'binary';
              return isText && example === undefined;
            })
            .map(([type]) => `${method} ${path} ${type}`),
        );
      }),
    );
    expect(withoutExample).toEqual([]);
  });

  it('names the version that a caller may expect, and the conflict when another one stands there', () => {
    const expecting = Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const { parameters = [], responses } = item[method] ?? { responses: {} };
        const has = parameters.some((parameter) => 'name' in parameter && parameter.name === 'If-Match');
        return has && '409' in responses ? [`${method} ${path.replace('/api/v1/submissions', '')}`] : [];
      }),
    );
    const steps = ['submit', 'accept', 'return', 'correct', 'withdraw'];
    const actions = steps.map((action) => `post /{id}/${action}`);
    expect(expecting.sort()).toEqual(['post ', 'put /{id}', ...actions].sort());
  });

  it('refers only to what it has, and has no empty schemas', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    const known = Object.keys(document.components?.schemas ?? {});
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(text).not.toContain('"nullable"');
    expect(emptySchemas(document.components?.schemas, '')).toEqual([]);
  });

  it('is what the service serves', async () => {
    const test = await createTestApp();
    try {
      expect((await test.http.get('/api/docs-json')).body).toEqual(document);
    } finally {
      await test.close();
    }
  });

  it('and the types it is made of have not changed since `npm run schemas`', async () => {
    await promisify(execFile)(process.execPath, [join(projectDirectory(), 'scripts/schemas.mjs'), '--check']);
  }, 180_000);
});

describe('the contract that tests hold answers against', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('refuses an answer that is not what the document says', async () => {
    const response = await test.http.get('/health/live');
    const check = responseContract(test.app);
    const path = '/health/live';
    expect(() => check('get', path, response)).not.toThrow();
    for (const body of [{}, { status: 'fine' }, { status: 'ok', more: 1 }])
      expect(() =>
        check('get', path, Object.assign(Object.create(response) as typeof response, { body })),
      ).toThrow('not what the document says');
  });
});
