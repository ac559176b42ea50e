import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'supertest';
import type { Grant } from '@xiangtong/identity';
import { createTestApp, inside, outside, registerNeighbours, type TestApp } from '../support';
import { bearer, everybody, nameOf, newApiToken, scopeFor } from './support/callers';
import { expectedOf, mayCall } from './support/expected-policy';
import { readOperations, type Operation, type Schema } from './support/operations';
import { arrangePlaces, type Place } from './support/places';
import { pathValue, plausibleBody, plausibleQuery } from './support/plausible';
import { openToEveryScope } from './support/open-to-every-scope';
import { scopeExamples } from './support/scope-examples';
import type { Asker, ScopeExample, Sent } from './support/scope-example';

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
  ) ||
  parameters.some((parameter) => parameter.in === 'path') ||
  contentTypes.some((type) => uploads.includes(type));

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
  photo: text,
  belongings: {
    run: text,
    publicRun: text,
    file: text,
    seal: text,
    receivedSeal: text,
    schedule: text,
    view: text,
    board: text,
    note: text,
    session: text,
    apiToken: text,
    passkey: text,
  },
});

/** A caller to whom the place outside is foreign. */
interface Stranger {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly token: string;
}

const prefecture: readonly Grant[] = ['officer', 'auditor', 'impact', 'confidential', 'definitions'];

/** Every kind of account with a scope, and API tokens of larger scopes that were narrowed to one. */
const openStrangers = async (test: TestApp): Promise<Stranger[]> => {
  const strangers: Stranger[] = [];
  for (const grants of everybody.filter((kind) => !kind.includes('admin')))
    strangers.push({
      name: nameOf(grants),
      grants,
      token: await test.signIn({ roles: grants, withoutConfidential: true, ...scopeFor(grants) }),
    });
  await test.signIn({ username: 'prefecture', roles: prefecture, divisions: ['5201'] });
  await test.signIn({ username: 'hub', roles: ['reporter', 'impact'], units: [inside, outside] });
  const county = await newApiToken(test, 'prefecture', { divisions: ['520122'] });
  const unit = await newApiToken(test, 'hub', { units: [inside] });
  return [
    ...strangers,
    { name: 'token narrowed to a county', grants: prefecture, token: county },
    { name: 'token narrowed to a unit', grants: ['reporter', 'impact'], token: unit },
  ];
};

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
  let strangers: Stranger[];
  let asked = 0;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
    operations = await readOperations(test);
    const officer = { username: 'officer-inside', roles: ['officer'], divisions: ['520122'] } as const;
    tokens = {
      reporter: await test.signIn({ roles: ['reporter'], units: [inside] }),
      officer: await test.signIn(officer),
      impact: await test.signIn({ roles: ['officer', 'impact'], divisions: ['520122'] }),
      definitions: await test.signIn({
        roles: ['officer', 'confidential', 'definitions'],
        divisions: ['520122'],
      }),
    };
    places = await arrangePlaces(test, { username: officer.username, token: tokens.officer });
    strangers = await openStrangers(test);
  });
  afterAll(async () => {
    process.stdout.write(`scopes: ${strangers.length} strangers, ${asked} requests about another county\n`);
    await test.close();
  });

  const withContent = (request: ReturnType<TestApp['http']['get']>, { body, file, lines }: Sent) => {
    if (file !== undefined) return request.attach('file', Buffer.from(file), 'file.csv');
    if (lines !== undefined) return request.type('application/x-ndjson').send(lines);
    return body ? request.send(body) : request;
  };

  const ask = (key: string, example: ScopeExample, place: Place, token: string): Promise<Response> => {
    const { send } = example;
    const operation = operations.find((candidate) => candidate.key === key)!;
    const sent = send(place);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => sent.path![name]!);
    const request = test.http[operation.method](path)
      .query(sent.query ?? {})
      .set(bearer(token));
    const filled = withContent(request, sent).buffer(true);
    return example.shows && key.endsWith('.xlsx') ? filled.responseType('blob') : filled;
  };

  const isServed = ({ status, text }: Response, { says }: ScopeExample): boolean =>
    status < 500 && ![401, 403, 404].includes(status) && !(says ?? refusal).test(text ?? '');

  const isRefused = ({ status, text }: Response, { says }: ScopeExample): boolean =>
    status === 403 || status === 404 || (status < 500 && (says ?? refusal).test(text ?? ''));

  /** What a stranger may not have learnt, and what should have been refused. */
  const leaks = (answer: Response, example: ScopeExample): boolean => {
    const { outside: foreign } = places;
    if (foreignNames.test(wordsOf(answer))) return true;
    if (example.shows)
      return (
        answer.status >= 500 || (answer.status < 400 && wordsOf(answer).includes(example.shows(foreign)))
      );
    return namesForeignId(example) ? ![403, 404].includes(answer.status) : !isRefused(answer, example);
  };

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

  it.each(Object.entries(scopeExamples))(
    '%s serves what is within the scope of the caller, and nothing outside',
    async (key, example) => {
      const within = await ask(key, example, places.inside, tokens[example.as]);
      expect([within.status, within.status >= 400 ? within.text : '', isServed(within, example)]).toEqual([
        within.status,
        expect.any(String),
        true,
      ]);
      if (example.shows) expect(wordsOf(within)).toContain(example.shows(places.inside));
      const beyond = await ask(key, example, places.outside, tokens[example.as]);
      expect([beyond.status, beyond.text, leaks(beyond, example)]).toEqual([
        beyond.status,
        beyond.text,
        false,
      ]);
      if (!example.shows && namesForeignId(example)) expect(beyond.status).toBe(404);
      for (const { name, token } of strangers.filter((stranger) => mayCall(key, stranger.grants))) {
        const answer = await ask(key, example, places.outside, token);
        asked += 1;
        expect([name, answer.status, answer.text, leaks(answer, example)]).toEqual([
          name,
          answer.status,
          answer.text,
          false,
        ]);
      }
    },
  );

  it('hold in answers to questions that name no place', async () => {
    const { unit, clerk, store, accepted, submitted, draft, belongings } = places.outside;
    const foreign = [unit, clerk, store, accepted, submitted, draft, ...Object.values(belongings), '邻县村'];
    const found: string[] = [];
    for (const { name, grants, token } of strangers)
      for (const operation of operations) {
        if (!mayCall(operation.key, grants) || expectedOf(operation.key).isSessionOnly) continue;
        if (operation.key in openToEveryScope) continue;
        const own = grants.includes('reporter') ? { scope: inside } : {};
        const path = operation.path.replace(/\{(\w+)\}/g, (_, part: string) => pathValue(part, own));
        const request = test.http[operation.method](path)
          .query(plausibleQuery(operation, own))
          .set(bearer(token))
          .buffer(true);
        const body = plausibleBody(operation, own);
        const answer = await (body ? request.send(body) : request);
        asked += 1;
        const words = answer.text ?? '';
        const leaked = foreign.filter((sign) => words.includes(sign));
        if (leaked.length > 0) found.push(`${name}: ${operation.key} ${leaked.join()}`);
      }
    expect(found).toEqual([]);
  });
});
