import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { createTestApp, inside, registerNeighbours, type TestApp } from '../support';
import { readOperations, type Operation, type Schema } from './support/operations';
import { arrangePlaces, type Place } from './support/places';
import {
  openToEveryScope,
  scopeExamples,
  type Asker,
  type ScopeExample,
  type Sent,
} from './support/scope-examples';

/** Fields and parameters that name a place. */
const placeNames = new Set([
  'unit',
  'units',
  'county',
  'counties',
  'division',
  'divisions',
  'village',
  'villages',
  'park',
  'scope',
  'township',
  'prefecture',
  'predecessor',
  'predecessors',
  'successor',
  'successors',
  'where',
  'code',
]);

/** Uploads name places in their rows. */
const uploads = ['multipart/form-data', 'text/csv', 'application/x-ndjson'];

const fieldNames = ({ properties = {}, items, oneOf = [] }: Schema): string[] => [
  ...Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldNames(schema)]),
  ...(items ? fieldNames(items) : []),
  ...oneOf.flatMap(fieldNames),
];

const namesPlace = ({ parameters, body, contentTypes }: Operation): boolean =>
  [...parameters.map(({ name }) => name), ...(body ? fieldNames(body) : [])].some((name) =>
    placeNames.has(name),
  ) || contentTypes.some((type) => uploads.includes(type));

/** Codes that refuse places outside in parts of an answer. */
const refusal =
  /OUT_OF_SCOPE|SCOPE.UNKNOWN|UNKNOWN_UNIT|NOT_FOUND|OUT_OF_REACH|NOT_THE_RESPONDENT|IMPACT\.HOUSEHOLD_ELSEWHERE/;

/** A stranger learns nothing about what lies outside, except what the request itself said. */
const foreignNames = /邻县村|修文县/;

/** The address names something outside: for a stranger it does not exist. */
const namesForeignId = ({ send }: ScopeExample): boolean => {
  const [here, there] = [send(somewhere('1')), send(somewhere('2'))].map(({ path }) =>
    JSON.stringify(path ?? {}),
  );
  return here !== there;
};

const somewhere = (text: string): Place => ({
  unit: text.repeat(12),
  county: text.repeat(6),
  clerk: text,
  store: text,
  seq: 1,
  accepted: text,
  submitted: text,
  draft: text,
});

/** The content of an answer; a workbook is unpacked. */
const wordsOf = ({ text, body }: Response): string =>
  Buffer.isBuffer(body)
    ? [...Object.values(unzipSync(body))].map((part) => strFromU8(part)).join('\n')
    : text;

describe('scopes of all endpoints', () => {
  let test: TestApp;
  let operations: Operation[];
  let places: Record<'inside' | 'outside', Place>;
  let tokens: Record<Asker, string>;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
    operations = await readOperations(test);
    places = await arrangePlaces(test);
    tokens = {
      reporter: await test.signIn({ roles: ['reporter'], units: [inside] }),
      officer: await test.signIn({ roles: ['officer'], divisions: ['520122'] }),
      impact: await test.signIn({ roles: ['officer', 'impact'], divisions: ['520122'] }),
    };
  });
  afterAll(() => test.close());

  const withContent = (request: ReturnType<TestApp['http']['get']>, { body, file, lines }: Sent) => {
    if (file !== undefined) return request.attach('file', Buffer.from(file), 'file.csv');
    if (lines !== undefined) return request.type('application/x-ndjson').send(lines);
    return body ? request.send(body) : request;
  };

  const ask = (key: string, example: ScopeExample, place: Place): Promise<Response> => {
    const { as, send } = example;
    const operation = operations.find((candidate) => candidate.key === key)!;
    const sent = send(place);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => sent.path![name]!);
    const request = test.http[operation.method](path)
      .query(sent.query ?? {})
      .set('Authorization', `Bearer ${tokens[as]}`);
    const filled = withContent(request, sent).buffer(true);
    return example.shows && key.endsWith('.xlsx') ? filled.responseType('blob') : filled;
  };

  const isServed = ({ status, text }: Response, { says }: ScopeExample): boolean =>
    status < 500 && ![401, 403, 404].includes(status) && !(says ?? refusal).test(text ?? '');

  const isRefused = ({ status, text }: Response, { says }: ScopeExample): boolean =>
    says ? says.test(text) : status === 403 || status === 404 || (status < 500 && refusal.test(text ?? ''));

  it('have an example wherever a place is named', () => {
    const missing = operations
      .filter(({ policy }) => policy?.public === false)
      .filter((operation) => namesPlace(operation))
      .map(({ key }) => key)
      .filter((key) => !(key in scopeExamples) && !(key in openToEveryScope));
    expect(missing).toEqual([]);
  });

  it('have no example of an endpoint that is gone', () => {
    const known = new Set(operations.map(({ key }) => key));
    const examples = [...Object.keys(scopeExamples), ...Object.keys(openToEveryScope)];
    expect(examples.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each(Object.entries(scopeExamples))('%s', async (key, example) => {
    const within = await ask(key, example, places.inside);
    expect([within.status, within.status >= 400 ? within.text : '', isServed(within, example)]).toEqual([
      within.status,
      expect.any(String),
      true,
    ]);
    const beyond = await ask(key, example, places.outside);
    expect(wordsOf(beyond)).not.toMatch(foreignNames);
    if (!example.shows) {
      expect([beyond.status, beyond.text, isRefused(beyond, example)]).toEqual([
        beyond.status,
        beyond.text,
        true,
      ]);
      if (namesForeignId(example)) expect([beyond.status, beyond.text]).toEqual([404, beyond.text]);
      return;
    }
    expect(wordsOf(within)).toContain(example.shows(places.inside));
    expect(beyond.status).toBeLessThan(500);
    if (beyond.status < 400) expect(wordsOf(beyond)).not.toContain(example.shows(places.outside));
  });
});
