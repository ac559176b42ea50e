import type { Problem } from '@xiangtong/contracts';
import { importFormAssignments, importUnits } from '@xiangtong/reference';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;
const centre = '520122C01';

let test: TestApp;
let reporter: string;
let officer: string;
let auditor: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  await importUnits(
    test.source,
    `code,name,kind,division,valid_from,organising_model\n${centre},息烽运营中心,centre,520122,2019-01,\n`,
  );
  reporter = await test.signIn({ roles: ['reporter'], units: [libei, neighbour, testPark, centre] });
  auditor = await test.signIn({ roles: ['auditor'], divisions: ['520100'] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
});
afterAll(() => test.close());

const post = (path: string, token: string, content?: object) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const cube = async (query: object) => (await post('/cube', officer, query)).body as Record<string, unknown>;

const capacity = (over: object = {}) => ({
  unit: libei,
  form: 'capacity',
  period: '2019-Q4',
  lines: [
    { indicator: 'entrepreneurs', value: 41 },
    { indicator: 'logisticsPoints', value: '2' },
    { indicator: 'registeredStores', platform: 'taobao', value: 5 },
    { indicator: 'registeredStores', platform: 'jd', value: 4 },
  ],
  ...over,
});
const park = (over: object = {}) => ({
  unit: testPark,
  form: 'park',
  period: '2019',
  lines: [
    { indicator: 'residentEnterprises', value: 30 },
    { indicator: 'affiliatedEnterprises', value: 6 },
    { indicator: 'jobs', value: 410 },
    { indicator: 'investment', value: '38000000.00' },
    { indicator: 'floorArea', value: '15200.5' },
  ],
  ...over,
});

const accept = async (body: object): Promise<{ id: string; seq: number }> => {
  const { id } = (await post('/submissions', reporter, body).expect(201)).body as { id: string };
  await post(`/submissions/${id}/submit`, reporter).expect(200);
  const { seq } = (await post(`/submissions/${id}/accept`, officer).expect(200)).body as { seq: number };
  return { id, seq };
};

describe('indicator forms', () => {
  it('go the way of every submission: draft, ledger, correction, withdrawal, figures', async () => {
    const { id, seq } = await accept(capacity());
    const revisions = await get(`/submissions/${id}/revisions`, reporter).expect(200);
    expect(revisions.body).toMatchObject([
      {
        revision: 1,
        total: '0.00',
        lines: [
          { indicator: 'entrepreneurs', value: '41' },
          { indicator: 'logisticsPoints', value: '2' },
          { indicator: 'registeredStores', platform: 'taobao', value: '5' },
          { indicator: 'registeredStores', platform: 'jd', value: '4' },
        ],
      },
    ]);
    const asked = {
      measures: ['entrepreneurs', 'registeredStores'],
      by: ['unit'],
      period: '2019',
      atLeast: seq,
    };
    expect(await cube(asked)).toMatchObject({
      rows: [{ unit: libei, entrepreneurs: 41, registeredStores: 9 }],
      coverage: { due: 20, reported: 1, unknownDestinationShare: null },
    });

    await post(`/submissions/${id}/correct`, reporter, { lines: capacity().lines.slice(0, 3) }).expect(200);
    await post(`/submissions/${id}/submit`, reporter).expect(200);
    const corrected = await post(`/submissions/${id}/accept`, officer).expect(200);
    const next = (corrected.body as { seq: number }).seq;
    expect(await cube({ ...asked, atLeast: next })).toMatchObject({ totals: { registeredStores: 5 } });
    expect(await cube({ ...asked, atLeast: undefined, asOf: seq })).toMatchObject({
      totals: { registeredStores: 9 },
    });

    const withdrawn = await post(`/submissions/${id}/withdraw`, reporter, { reason: '重报' }).expect(200);
    expect(await cube({ ...asked, atLeast: (withdrawn.body as { seq: number }).seq })).toMatchObject({
      rows: [],
      totals: { registeredStores: 0 },
      coverage: { reported: 0 },
    });
    const ledger = await get('/ledger', officer).expect(200);
    expect(ledger.body).toMatchObject([
      { kind: 'accept', form: 'capacity', period: '2019-Q4' },
      { kind: 'supersede' },
      { kind: 'withdraw' },
    ]);
    const proof = await get('/ledger/verify', auditor).expect(200);
    expect(proof.body).toMatchObject({ entries: 3, revisions: 2, lines: 7, faults: [] });
    const list = await get(`/submissions?period=2019-Q4`, reporter).expect(200);
    expect(list.body).toMatchObject({
      items: [{ id, form: 'capacity', period: '2019-Q4', status: 'withdrawn' }],
    });
    expect((await get(`/submissions?period=2019-12`, reporter)).body).toMatchObject({ items: [] });
  });

  it('leave the sales of the same unit and month alone', async () => {
    const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', store: 'S-1' };
    const figures = { quantity: '1.5', amount: '19.90', orders: 1 };
    const sales = { unit: neighbour, period: '2019-12', lines: [{ ...line, ...figures }] };
    await accept(sales);
    const { id } = await accept(capacity({ unit: neighbour }));
    await post(`/submissions/${id}/withdraw`, reporter, { reason: '重报' }).expect(200);
    const taken = await post('/submissions', reporter, { ...sales, unit: libei });
    const refused = await post(`/submissions/${(taken.body as { id: string }).id}/submit`, reporter);
    expect((refused.body as Problem).errors).toMatchObject([{ code: 'SUBMISSION.STORE_REPORTED_TWICE' }]);
  });

  it('come in bulk beside sales, and the same again changes nothing', async () => {
    const lines = [
      { unit: libei, period: '2019-11', lines: [] },
      capacity({ period: '2019-Q3' }),
      park(),
      capacity({ unit: centre, lines: [] }),
      capacity({ unit: 'nowhere' }),
    ];
    const send = async () => {
      const response = await post('/submissions/bulk', reporter)
        .set('Content-Type', 'application/x-ndjson')
        .send(lines.map((each) => JSON.stringify(each)).join('\n'))
        .buffer(true)
        .parse((stream, done) => {
          let text = '';
          stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
          stream.on('end', () => done(null, text));
        });
      return (response.body as string)
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row) as { result?: string; period?: string; lines?: number });
    };
    expect((await send()).slice(0, 5)).toMatchObject([
      { result: 'created', period: '2019-11', lines: 0 },
      { result: 'created', period: '2019-Q3', lines: 4 },
      { result: 'created', period: '2019', lines: 5 },
      { result: 'created', period: '2019-Q4', lines: 0 },
      { result: 'refused' },
    ]);
    const again = await send();
    expect(again.slice(0, 4).map(({ result }) => result)).toEqual(Array(4).fill('unchanged'));
    const proof = await get('/ledger/verify', auditor).expect(200);
    expect(proof.body).toMatchObject({ faults: [] });
  });

  it('answer the same key with the same draft', async () => {
    const body = capacity({ period: '2019-Q2' });
    const send = (content: object) =>
      post('/submissions', reporter, content).set('Idempotency-Key', 'capacity-1');
    const first = await send(body).expect(201);
    expect((await send(body).expect(201)).body).toEqual(first.body);
    await send(capacity({ period: '2019-Q1' })).expect(409);
  });

  it.each<[string, object, string[]]>([
    ['a month', capacity({ period: '2019-12' }), ['period SUBMISSION.INVALID_PERIOD']],
    ['a quarter to come', capacity({ period: '2020-Q1' }), ['period SUBMISSION.FUTURE_PERIOD']],
    ['a form nobody knows', capacity({ form: 'tea' }), ['form SUBMISSION.UNKNOWN_FORM']],
    ['a form of others', park({ unit: libei }), ['unit FORM.UNIT_DOES_NOT_OWE']],
    ['sales of a centre', { unit: centre, period: '2019-12', lines: [] }, ['unit FORM.UNIT_DOES_NOT_OWE']],
    [
      'before the unit was there',
      capacity({ unit: centre, period: '2018-Q4', lines: [] }),
      ['period SUBMISSION.UNIT_NOT_DUE'],
    ],
    ['a total', capacity({ total: '1.00' }), ['total FORM.TOTAL_NOT_WANTED']],
    [
      'what another kind of unit reports',
      capacity({ unit: centre }),
      [
        'lines[0].indicator FORM.INDICATOR_NOT_FOR_UNIT',
        'lines[1].indicator FORM.INDICATOR_NOT_FOR_UNIT',
        'lines[2].indicator FORM.INDICATOR_NOT_FOR_UNIT',
        'lines[3].indicator FORM.INDICATOR_NOT_FOR_UNIT',
        'lines FORM.INDICATOR_MISSING',
        'lines FORM.INDICATOR_MISSING',
      ],
    ],
    [
      'lines of every kind of mistake',
      capacity({
        lines: [
          { indicator: 'entrepreneurs', value: 41.5 },
          { indicator: 'entrepreneurs', value: -1, platform: 'taobao' },
          { indicator: 'registeredStores', value: 1 },
          { indicator: 'registeredStores', platform: 'tea', value: 1e9 },
          { indicator: 'registeredStores', platform: 'jd', value: 3 },
          { indicator: 'registeredStores', platform: 'jd', value: 3, note: 'x' },
          { indicator: 'jobs', value: 1 },
          { value: 1 },
          { indicator: 'logisticsPoints' },
          7,
        ],
      }),
      [
        'lines[0].value SUBMISSION.INVALID_NUMBER',
        'lines[1].platform FORM.PLATFORM_NOT_WANTED',
        'lines[1].value FORM.OUT_OF_RANGE',
        'lines[2].platform FORM.PLATFORM_NEEDED',
        'lines[3].platform SUBMISSION.UNKNOWN_PLATFORM',
        'lines[3].value FORM.OUT_OF_RANGE',
        'lines[5].note SUBMISSION.UNKNOWN_FIELD',
        'lines[6].indicator FORM.UNKNOWN_INDICATOR',
        'lines[7].indicator SUBMISSION.MISSING',
        'lines[8].value SUBMISSION.MISSING',
        'lines[9] SUBMISSION.NOT_AN_OBJECT',
      ],
    ],
    [
      'a value twice',
      capacity({ lines: [...capacity().lines, { indicator: 'entrepreneurs', value: 41 }] }),
      ['lines[4] FORM.INDICATOR_TWICE'],
    ],
  ])('refuse %s, all mistakes at once', async (_, body, expected) => {
    const { status, body: problem } = await post('/submissions', reporter, body);
    expect(status).toBe(422);
    expect((problem as Problem).errors!.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it('are owed by units that are assigned them, and not by those that are not', async () => {
    const refused = await post('/submissions', reporter, capacity({ unit: testPark, period: '2019-Q1' }));
    expect((refused.body as Problem).errors).toMatchObject([{ code: 'FORM.UNIT_DOES_NOT_OWE' }]);
    await importFormAssignments(
      test.source,
      `unit,form,valid_from,valid_to\n${testPark},capacity,2019-01,2019-06\n${neighbour},capacity,,\n`,
    );
    await post('/submissions', reporter, capacity({ unit: testPark, period: '2019-Q1' })).expect(201);
    for (const [unit, code] of [
      [testPark, 'SUBMISSION.UNIT_NOT_DUE'],
      [neighbour, 'FORM.UNIT_DOES_NOT_OWE'],
    ]) {
      const one = await post('/submissions', reporter, capacity({ unit, period: '2019-Q3' }));
      expect((one.body as Problem).errors).toMatchObject([{ code }]);
    }
  });
});

describe('the cube', () => {
  it.each([
    [{ measures: ['entrepreneurs', 'amount'] }, 'measures[1] CUBE.MIXED_FORMS'],
    [{ measures: ['entrepreneurs', 'jobs'] }, 'measures[1] CUBE.MIXED_FORMS'],
    [{ measures: ['jobs'], by: ['product'] }, 'by[0] CUBE.DIMENSION_DOES_NOT_FIT'],
    [{ measures: ['jobs'], by: ['quarter'] }, 'by[0] CUBE.DIMENSION_DOES_NOT_FIT'],
    [{ measures: ['entrepreneurs'], by: ['platform'] }, 'by[0] CUBE.DIMENSION_DOES_NOT_FIT'],
    [
      { measures: ['trainees'], where: { destination: '52' } },
      'where.destination CUBE.DIMENSION_DOES_NOT_FIT',
    ],
    [{ measures: ['trainees'], period: '2019-11' }, 'period CUBE.NO_WHOLE_PERIOD'],
    [{ measures: ['trainees'], period: '2019-01..2019-11', compare: 'mom' }, 'period CUBE.NO_WHOLE_PERIOD'],
    [{ measures: ['jobs'], period: '2019-H2' }, 'period CUBE.NO_WHOLE_PERIOD'],
  ])('refuses %j', async (query, mistake) => {
    const { status, body } = await post('/cube', officer, { by: [], period: '2019', ...query });
    expect(status).toBe(400);
    expect((body as Problem).errors!.map(({ path, code }) => `${path} ${code}`)).toEqual([mistake]);
  });
});
