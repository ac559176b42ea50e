import { plainJpeg, registerTestUnits, testVillages } from '@xiangtong/testing';
import type { Response } from 'supertest';
import { readOperations } from '../policies/support/operations';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

const line = (amount: string) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 1,
  orders: 1,
  amount,
});

/** A month of the unit for each state of a submission; `none`: nothing was ever written. */
const states = {
  none: '2019-01',
  draft: '2019-02',
  submitted: '2019-03',
  returned: '2019-04',
  accepted: '2019-05',
  correcting: '2019-06',
  corrected: '2019-07',
  withdrawn: '2019-08',
} as const;
type State = keyof typeof states;
const stateNames = Object.keys(states) as State[];

/** Everybody except the respondent, with all scopes and rights that their role can have. */
const strangers = {
  nobody: null,
  'reporter of another unit': { roles: ['reporter'], units: [neighbour] },
  'officer of the township': { roles: ['officer'], divisions: ['520122001'] },
  'officer of the county': { roles: ['officer'], divisions: ['520122'] },
  'officer of the prefecture': { roles: ['officer', 'impact'], divisions: ['5201'] },
  auditor: { roles: ['auditor', 'impact'], divisions: ['52'] },
  administrator: { roles: ['admin'] },
  'officer who reports for another unit': {
    roles: ['officer', 'auditor', 'admin', 'reporter', 'impact'],
    divisions: ['520122'],
    units: [neighbour],
  },
} as const;
type Stranger = keyof typeof strangers;

interface Target {
  readonly id: string;
  readonly period: string;
}

type Send = (
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
) => ReturnType<TestApp['http']['get']>;

const stolen = [line('999.99')];
const body = ({ period }: Target) => ({ unit: libei, period, lines: stolen });
const table = ({ period }: Target) =>
  `填报单位,报告期,商品,目的地,平台,数量,金额(元),订单数\n${libei},${period},VEG-001,320102,taobao,1,999.99,1\n`;

/** Every way in which a figure could be written, by endpoint. */
const attempts: Readonly<Record<string, readonly ((send: Send, target: Target) => PromiseLike<Response>)[]>> =
  {
    'POST /submissions': [
      (send, target) => send('post', '').send(body(target)),
      (send, target) => send('post', '').set('Idempotency-Key', target.id).send(body(target)),
    ],
    'PUT /submissions/{id}': [(send, target) => send('put', `/${target.id}`).send(body(target))],
    'POST /submissions/{id}/submit': [
      (send, { id }) => send('post', `/${id}/submit`).send({ lines: stolen }),
    ],
    'POST /submissions/{id}/correct': [
      (send, { id }) => send('post', `/${id}/correct`).send({}),
      (send, { id }) => send('post', `/${id}/correct`).send({ lines: stolen }),
    ],
    'POST /submissions/{id}/withdraw': [
      (send, { id }) => send('post', `/${id}/withdraw`).send({ reason: '代为撤回' }),
    ],
    'POST /submissions/bulk': ['', '?accept=true'].map(
      (query) => (send: Send, target: Target) =>
        send('post', `/bulk${query}`)
          .set('Content-Type', 'application/x-ndjson')
          .buffer(true)
          .parse(text)
          .send(`${JSON.stringify(body(target))}\n`),
    ),
    'POST /submissions/import': ['', '?submit=true', `?unit=${libei}&submit=true`].map(
      (query) => (send: Send, target: Target) =>
        send('post', `/import${query}`).attach('file', Buffer.from(table(target)), 'a.csv'),
    ),
    'POST /submissions/{id}/photos': [
      (send, { id }) => send('post', `/${id}/photos`).attach('file', plainJpeg(), 'a.jpg'),
    ],
    'DELETE /submissions/{id}/photos/{digest}': [
      (send, { id }) => send('delete', `/${id}/photos/${'0'.repeat(64)}`),
    ],
    'no endpoint': [
      (send, target) => send('patch', `/${target.id}`).send(body(target)),
      (send, target) => send('delete', `/${target.id}`),
      (send, target) => send('put', `/${target.id}/revisions/1`).send(body(target)),
      (send, target) => send('post', `/${target.id}/revisions`).send(body(target)),
    ],
  };

/** Endpoints that write no figure: tried with figures all the same, and may answer. */
const withoutFigures = [
  'POST /submissions/import/workbook',
  'POST /submissions/{id}/accept',
  'POST /submissions/{id}/return',
  'POST /submissions/{id}/comments',
  'POST /submissions/{id}/photos/{digest}/remove',
];

const text = (response: Response, done: (error: Error | null, body: unknown) => void): void => {
  let received = '';
  response.on('data', (chunk: Buffer) => (received += chunk.toString()));
  response.on('end', () => done(null, received));
};

let test: TestApp;
let respondent: string;
let officer: string;
const tokens = {} as Record<Stranger, string | null>;
const targets = {} as Record<State, Target>;

const sendAs =
  (token: string | null): Send =>
  (method, path) => {
    const request = test.http[method](`/api/v1/submissions${path}`);
    return token === null ? request : request.set('Authorization', `Bearer ${token}`);
  };
const act = async (token: string, id: string, action: string, content: object = {}) => {
  await sendAs(token)('post', `/${id}/${action}`).send(content).expect(200);
};

const write = async (period: string) => {
  const content = { unit: libei, period, lines: [line('10.00')] };
  const { body: created } = await sendAs(respondent)('post', '').send(content).expect(201);
  return (created as { id: string }).id;
};

/** The actions that lead into each state. */
const ways: Readonly<Record<State, readonly string[]>> = {
  none: [],
  draft: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'accept'],
  correcting: ['submit', 'accept', 'correct'],
  corrected: ['submit', 'accept', 'correct', 'submit'],
  withdrawn: ['submit', 'accept', 'withdraw'],
};

const arrange = async (state: State): Promise<Target> => {
  const period = states[state];
  if (state === 'none') return { id: '00000000-0000-4000-8000-000000000000', period };
  const id = await write(period);
  for (const action of ways[state]) {
    const token = action === 'return' || action === 'accept' ? officer : respondent;
    await act(token, id, action, { reason: '重复' });
  }
  return { id, period };
};

/** Everything that holds or names a figure, as one text. */
const figures = async (): Promise<string> => {
  const tables = [
    'submission',
    'submission_event',
    'revision',
    'revision_line',
    'revision_value',
    'ledger_entry',
    'store_month',
    'revision_photo',
    'submission_photo',
  ];
  const rows = await Promise.all(
    tables.map((name) =>
      test.source.query<object[]>(`select to_jsonb(${name}) as row from ${name} order by 1`),
    ),
  );
  return JSON.stringify(rows);
};

const refused = ({ status, body: answer }: Response): boolean =>
  status >= 400 ? status < 500 : typeof answer === 'string' && /"result":"refused"/.test(answer);

/** The attempts that were not refused; what may answer is sent along. */
const crossings = async (
  token: string | null,
  state: State,
  except: readonly string[] = [],
): Promise<string[]> => {
  const send = sendAs(token);
  const target = targets[state];
  const crossed: string[] = [];
  for (const [endpoint, tries] of Object.entries(attempts)) {
    for (const attempt of except.includes(endpoint) ? [] : tries) {
      const response = await attempt(send, target);
      if (!refused(response)) crossed.push(`${endpoint} ${state} ${response.status}`);
    }
  }
  const noted = await send('post', '/import/workbook').attach('file', Buffer.from(table(target)), 'a.csv');
  if (noted.status >= 500) crossed.push(`import/workbook ${state} ${noted.status}`);
  return crossed;
};

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  respondent = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  for (const name of Object.keys(strangers) as Stranger[]) {
    const account = strangers[name];
    tokens[name] = account && (await test.signIn(account));
  }
  for (const state of stateNames) targets[state] = await arrange(state);
});
afterAll(() => test.close());

describe('red lines', () => {
  it('are tried at every endpoint of submissions that writes', async () => {
    const writing = (await readOperations(test))
      .filter(({ method, key }) => method !== 'get' && / \/submissions/.test(key))
      .map(({ key }) => key);
    const tried = Object.keys(attempts).filter((key) => key !== 'no endpoint');
    expect(writing.sort()).toEqual([...tried, ...withoutFigures].sort());
  });

  it.each(Object.keys(strangers) as Stranger[])('hold against %s, in every state', async (stranger) => {
    const before = await figures();
    for (const state of stateNames) expect(await crossings(tokens[stranger], state)).toEqual([]);
    expect(await figures()).toBe(before);
  });

  it.each(['submitted', 'corrected'] as const)(
    'keep what is %s from the respondent itself',
    async (state) => {
      const before = await figures();
      expect(await crossings(respondent, state, ['POST /submissions/{id}/withdraw'])).toEqual([]);
      expect(await figures()).toBe(before);
    },
  );

  it('let officers accept and return the figures of the respondent, whatever they send along', async () => {
    const lines = () =>
      test.source.query<object[]>('select to_jsonb(revision_line) as row from revision_line order by 1');
    const before = await lines();
    const { id } = targets.submitted;
    await sendAs(officer)('post', `/${id}/comments`).send({ text: '请核对', lines: stolen }).expect(400);
    await sendAs(officer)('post', `/${id}/return`).send({ reason: '请核对', lines: stolen }).expect(400);
    await act(officer, id, 'return', { reason: '请核对' });
    const draft = async () =>
      (await test.source.query<{ draft: object }[]>('select draft from submission where id = $1', [id]))[0];
    expect(JSON.stringify(await draft())).toContain('"amount":"10.00"');
    await sendAs(officer)('post', `/${targets.corrected.id}/accept`)
      .send({ lines: stolen, total: '999.99' })
      .expect(200);
    expect(await lines()).toEqual(before);
    expect(JSON.stringify(await figures())).not.toContain('999.99');
  });

  it('stand in the database too: the service cannot rewrite what was submitted', async () => {
    for (const statement of [
      'update revision set total_fen = 1',
      'update revision_line set amount = 1',
      'delete from revision_line',
      'update revision_value set value = 1',
      'update ledger_entry set actor = $$x$$',
      'truncate ledger_entry',
      'update submission_event set actor = $$x$$',
      'alter table revision_line disable trigger all',
    ]) {
      await expect(test.source.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});
