import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sharedKinds } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { documentWithoutService } from '../../src/open-api/document-without-service';

interface Content {
  readonly schema?: { readonly type?: string; readonly contentSchema?: object };
  readonly example?: unknown;
}

interface Answer {
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, Content>>;
}

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Answer>>;
  readonly 'x-policy'?: { readonly public: boolean };
}

type Webhooks = Readonly<Record<string, { readonly post: Operation }>>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const JSON_TYPE = 'application/json';

let document: OpenAPIObject & { readonly webhooks: Webhooks };
let operations: readonly { readonly key: string; readonly pointer: string; readonly operation: Operation }[];

const pointerOf = (...keys: readonly string[]): string =>
  keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await documentWithoutService())) as typeof document;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      const key = `${method.toUpperCase()} ${path}`;
      return operation ? [{ key, pointer: pointerOf('paths', path, method), operation }] : [];
    }),
  );
});

/** Bodies and good answers: where they are in the document, and what they say. */
const contents = (): readonly {
  readonly place: string;
  readonly pointer: string;
  readonly content: Content;
}[] =>
  operations.flatMap(({ key, pointer, operation }) => [
    ...Object.entries(operation.requestBody?.content ?? {}).map(([type, content]) => ({
      place: `${key} body ${type}`,
      pointer: `${pointer}${pointerOf('requestBody', 'content', type)}`,
      content,
    })),
    ...Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([status, answer]) =>
        Object.entries(answer.content ?? {}).map(([type, content]) => ({
          place: `${key} ${status} ${type}`,
          pointer: `${pointer}${pointerOf('responses', status, 'content', type)}`,
          content,
        })),
      ),
  ]);

const validator = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: true, logger: false });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  return ajv;
};

describe('the description of the API', () => {
  it('names each operation once, by a verb and its object', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(
      names.filter((name) => !/^[a-z]+[A-Z][A-Za-z]*$/.test(name) && !['signIn', 'signOut'].includes(name)),
    ).toEqual([]);
    expect(names).toContain('listSubmissions');
  });

  it('asks for an opaque token everywhere, and says where none is needed', () => {
    expect(document.security).toEqual([{ bearer: [] }]);
    expect(document.components?.securitySchemes?.['bearer']).toMatchObject({
      scheme: 'bearer',
      bearerFormat: 'opaque',
    });
    const wrong = operations.filter(({ operation }) =>
      operation['x-policy']?.public ? operation.security?.length !== 0 : operation.security !== undefined,
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('says which headers an answer has', () => {
    const answers = operations.flatMap(({ key, operation }) =>
      Object.entries(operation.responses).map(([status, answer]) => ({
        name: `${key} ${status}`,
        status,
        answer,
      })),
    );
    const described = answers.filter(({ answer }) => !('$ref' in answer));
    const without = (header: string) => described.filter(({ answer }) => !answer.headers?.[header]);
    expect(without('X-Request-Id').map(({ name }) => name)).toEqual([]);
    expect(
      without('Retry-After')
        .filter(({ status }) => status === '429')
        .map(({ name }) => name),
    ).toEqual([]);
    const inHeaders = described.filter(
      ({ answer }) => answer.headers?.['X-Next-Cursor'] && answer.headers['Link'],
    );
    expect(inHeaders.map(({ name }) => name).sort()).toEqual([
      'GET /api/v1/ledger 200',
      'GET /api/v1/units 200',
    ]);
  });

  it('has the event of every kind that an endpoint can subscribe to', () => {
    expect(Object.keys(document.webhooks)).toEqual(sharedKinds);
    const check = validator().getSchema('document#/components/schemas/WebhookEvent')!;
    for (const { post } of Object.values(document.webhooks)) {
      const { example } = post.requestBody!.content[JSON_TYPE]!;
      expect([check(example), check.errors]).toEqual([true, null]);
    }
  });

  it('types the lines of a stream', () => {
    const { operation } = operations.find(({ key }) => key === 'POST /api/v1/submissions/bulk')!;
    const answer = operation.responses['200']!.content!;
    expect(Object.keys(answer)).toEqual(['application/x-ndjson']);
    const check = validator().compile({
      ...answer['application/x-ndjson']!.schema!.contentSchema,
      components: document.components,
    });
    const line = {
      line: 1,
      unit: null,
      period: null,
      lines: 0,
      id: null,
      revision: null,
      status: null,
      seq: null,
    };
    expect([check({ ...line, result: 'refused', errors: [] }), check.errors]).toEqual([true, null]);
    expect(check({ ...line, result: 'lost' })).toBe(false);
    expect(check({})).toBe(false);
  });

  it('has bodies of no other kind than JSON but those whose limits stand on the page on security', () => {
    const page = readFileSync(join(projectDirectory(), 'docs', 'security.md'), 'utf8');
    const [, table = ''] = /### Limits of what comes in\n([^]*?)\n\n/.exec(page) ?? [];
    const described = [...table.matchAll(/`((?:POST|PUT) [^`]+)`/g)].map(([, name]) => name);
    const others = operations.filter(({ operation }) =>
      Object.keys(operation.requestBody?.content ?? {}).some((type) => type !== JSON_TYPE),
    );
    expect(described.sort()).toEqual(others.map(({ key }) => key.replace('/api/v1', '')).sort());
  });

  it('has examples that are what its schemas say', () => {
    const ajv = validator();
    const wrong = contents().flatMap(({ place, pointer, content }) => {
      if (content.example === undefined) return [];
      const check = ajv.getSchema(`document#${pointer}/schema`)!;
      return check(content.example) ? [] : [`${place}: ${ajv.errorsText(check.errors)}`];
    });
    expect(wrong).toEqual([]);
    // Recorded from real exchanges by `npm run api:examples`: their number may only rise.
    expect(contents().filter(({ content }) => content.example !== undefined).length).toBeGreaterThan(200);
    const problem = ajv.getSchema('document#/components/schemas/Problem')!;
    const problems = Object.entries(document.components!.examples!) as [string, { value: unknown }][];
    expect(problems.length).toBeGreaterThan(100);
    expect(problems.filter(([, { value }]) => !problem(value)).map(([code]) => code)).toEqual([]);
  });
});
