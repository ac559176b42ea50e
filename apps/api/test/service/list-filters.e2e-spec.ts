import type { OpenAPIObject } from '@nestjs/swagger';
import { testVillages } from '@xiangtong/testing';
import { elsewhere, Stage } from '../support';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: {
    readonly type?: string;
    readonly format?: string;
    readonly enum?: readonly unknown[];
    readonly example?: unknown;
  };
}

interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { path: string; code: string; message: string }[];
}

/** Texts that name nothing, by the format of the parameter: wrong ones, and well-formed ones that nobody has. */
const rubbish: Readonly<Record<string, readonly string[]>> = {
  'unit-code': ['', 'no unit', '520122999999'],
  'division-code': ['', 'x', '52012', '529999'],
  'place-code': ['', 'no place', '529999'],
  period: ['', 'soon', '2019-13', '2019-Q5'],
  month: ['', '2019', '2019-13', '2019-1'],
  'report-id': ['', 'nothing', 'YOY'],
  'day-or-time': ['', 'soon', '2019-02-30'],
  cursor: ['\u0001', 'not a cursor'],
};

const rubbishFor = ({ schema }: Parameter): readonly string[] => {
  if (schema?.enum) return ['', 'no such choice'];
  if (schema?.type === 'integer' || schema?.type === 'number') return ['', 'x', '1.5', '-1'];
  return schema?.format === undefined ? [] : rubbish[schema.format]!;
};

/** Parameters that a list takes as text: words to search for, and names of people. */
const free = ['q', 'actor', 'purpose'];

const [libei] = testVillages;
const stage = new Stage();
/** An officer who may also read about households. */
let keeper = '';
let lists: readonly (readonly [path: string, parameters: readonly Parameter[]])[];

const isList = (schema: unknown, document: OpenAPIObject): boolean => {
  const { $ref, type, properties, oneOf, allOf } = (schema ?? {}) as {
    $ref?: string;
    type?: string;
    properties?: Record<string, unknown>;
    oneOf?: unknown[];
    allOf?: unknown[];
  };
  if ($ref) return isList(document.components!.schemas![$ref.split('/').at(-1)!], document);
  const parts = [...(oneOf ?? []), ...(allOf ?? [])];
  return (
    type === 'array' || properties?.['next'] !== undefined || parts.some((part) => isList(part, document))
  );
};

beforeAll(async () => {
  await stage.open();
  keeper = await stage.test.signIn({
    username: 'keeper',
    roles: ['officer', 'impact'],
    divisions: ['520122'],
  });
  const document = (await stage.test.http.get('/api/docs-json')).body as OpenAPIObject;
  lists = Object.entries(document.paths).flatMap(([path, { get }]) => {
    const answer = get?.responses['200'] as { content?: Record<string, { schema: unknown }> } | undefined;
    const parameters = (get?.parameters ?? []) as readonly Parameter[];
    const filters = parameters.filter((parameter) => parameter.in === 'query');
    const isOne = Object.values(answer?.content ?? {}).some(({ schema }) => isList(schema, document));
    return isOne && filters.length > 0 && !path.includes('/trace') ? [[path, filters] as const] : [];
  });
});
afterAll(() => stage.close());

const ask = async (path: string, query: Readonly<Record<string, string>>) => {
  const token = /\/(people|notifications)/.test(path) ? stage.tokenOf('admin') : keeper;
  const address = path.replace('{username}', 'officer').replace('{report}', 'yoy');
  return stage.test.http
    .get(`${address}?${new URLSearchParams(query).toString()}`)
    .set('Authorization', `Bearer ${token}`);
};

describe('the filters of lists', () => {
  it('have a format, or choices, or are words', () => {
    expect(lists.length).toBeGreaterThan(20);
    const without = lists.flatMap(([path, parameters]) =>
      parameters
        .filter((parameter) => rubbishFor(parameter).length === 0 && !free.includes(parameter.name))
        .map(({ name }) => `${path} ${name}`),
    );
    expect(without).toEqual([]);
  });

  it('refuse what names nothing, and say which parameter it was', async () => {
    const accepted: string[] = [];
    for (const [path, parameters] of lists) {
      const required = Object.fromEntries(
        parameters
          .filter((parameter) => parameter.required)
          .map(({ name, example, schema }) => [name, String(example ?? schema?.example ?? 1)]),
      );
      for (const parameter of parameters)
        for (const value of rubbishFor(parameter)) {
          const { status, body } = await ask(path, { ...required, [parameter.name]: value });
          const { errors = [] } = body as Partial<ProblemBody>;
          const named = errors.find((error) => error.path === parameter.name);
          if (status !== 400 || !named?.message || !named.code)
            accepted.push(
              `${path}?${parameter.name}=${value} ${status} ${JSON.stringify(body).slice(0, 200)}`,
            );
        }
    }
    expect(accepted).toEqual([]);
  });

  it('say in both languages what is wrong', async () => {
    const wrong = { unit: '520122999999', county: '529999', period: '2019-13' };
    const path = `/api/v1/submissions?${new URLSearchParams(wrong).toString()}`;
    const texts = {
      zh: ['没有代码', '没有这个行政区划', '不是报告期'],
      en: ['no reporting unit', 'no division', 'no period'],
    };
    for (const [language, words] of Object.entries(texts)) {
      const { body } = await stage.test.http
        .get(path)
        .set('Accept-Language', language)
        .set('Authorization', `Bearer ${stage.tokenOf('officer')}`)
        .expect(400)
        .expect('Content-Type', /^application\/problem\+json/);
      const { code, errors } = body as ProblemBody;
      expect(code).toBe('REQUEST.INVALID');
      expect(new Set(errors.map((error) => `${error.path} ${error.code}`))).toEqual(
        new Set(['unit UNIT.NOT_FOUND', 'county DIVISION.UNKNOWN', 'period PERIOD.INVALID']),
      );
      const said = errors.map(({ message }) => message).join();
      for (const word of words) expect(said).toContain(word);
    }
  });

  it('find nothing where the place exists and is not the own one', async () => {
    for (const query of [`unit=${elsewhere}`, 'county=520123', 'period=2019-Q3', `unit=${libei}&period=2018`])
      expect((await stage.get('officer', `/submissions?${query}`).expect(200)).body).toEqual({
        items: [],
        next: null,
      });
  });

  it('name the periods that the form has, where another one was asked for', async () => {
    const { body } = await stage.get('officer', '/submissions?form=sales&period=2019-Q4').expect(400);
    expect(body).toMatchObject({
      code: 'SUBMISSION.INVALID_PERIOD',
      errors: [{ path: 'period', message: expect.stringContaining('2019-12') as string }],
    });
  });
});
