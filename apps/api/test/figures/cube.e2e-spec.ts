import type { CubeResponse, Problem } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

let test: TestApp;
let reporter: string;
let officer: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  const everyUnit = [...testVillages, testPark];
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  await putInForce(test, everyUnit, [
    entry(libei, '2018-12', '200.00'),
    entry(libei, '2019-12', '313.48'),
    entry(neighbour, '2018-12', '100.00', { destination: '000000' }),
    entry(neighbour, '2019-12', '86.52'),
    entry(testPark, '2019-12', '50.00', { destination: '810000' }),
  ]);
});
afterAll(() => test.close());

const entry = (unit: string, period: string, amount: string, overrides: object = {}) => ({
  unit,
  period,
  lines: [
    {
      product: 'VEG-001',
      destination: '320102',
      platform: 'taobao',
      quantity: 1,
      amount,
      orders: 2,
      ...overrides,
    },
  ],
});

const cube = (token: string, query: object) =>
  test.http.post('/api/v1/cube').set('Authorization', `Bearer ${token}`).send(query);

const figures = async (token: string, query: object): Promise<CubeResponse> =>
  (await cube(token, { atLeast: 5, ...query }).expect(200)).body as CubeResponse;

describe('POST /cube', () => {
  it('answers a year-over-year table with decomposition, position, hash and coverage', async () => {
    const response = await figures(officer, {
      measures: ['amount', 'orders'],
      by: ['unit'],
      period: '2019-12',
      compare: 'yoy',
    });
    expect(response.asOf).toBe(5);
    expect(response.ledgerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(response.rows).toMatchObject([
      { unit: libei, amount: '313.48', 'amount.base': '200.00', 'amount.growth': '0.567400' },
      { unit: neighbour, amount: '86.52', 'amount.growth': '-0.134800', 'amount.contribution': '-0.044933' },
      { unit: testPark, amount: '50.00', 'amount.growth': null },
    ]);
    expect(response.totals).toMatchObject({
      amount: '450.00',
      'amount.growth': '0.500000',
      continuing: '0.333333',
      response: '0.166667',
      entry: '0.000000',
      exit: '0.000000',
      comparableGrowth: '0.333333',
    });
    expect(response.coverage).toMatchObject({ due: 5, reported: 3, unknownDestinationShare: '0.000000' });
    expect(response.labels.unit?.[testPark]).toEqual({ zh: '息烽电商产业园', en: '息烽电商产业园' });
  });

  it('gives the figures of an earlier position', async () => {
    const response = await figures(officer, {
      measures: ['amount'],
      by: [],
      period: '2019-12',
      asOf: 2,
      atLeast: 2,
    });
    expect(response).toMatchObject({ asOf: 2, totals: { amount: '313.48' } });
  });

  it('cuts every answer to the scope of the caller', async () => {
    const own = await figures(reporter, { measures: ['amount'], by: ['unit'], period: '2019-12' });
    expect(own.rows).toEqual([{ unit: libei, amount: '313.48' }]);
    expect(own.coverage).toMatchObject({ due: 1, reported: 1 });
    const elsewhere = await test.signIn({ roles: ['officer'], divisions: ['520123'] });
    expect(await figures(elsewhere, { measures: ['amount'], by: ['unit'], period: '2019-12' })).toMatchObject(
      {
        rows: [],
        totals: { amount: '0.00' },
      },
    );
    await cube(await test.signIn({ roles: ['admin'] }), {
      measures: ['amount'],
      by: [],
      period: '2019',
    }).expect(403);
    await test.http.post('/api/v1/cube').send({}).expect(401);
  });

  it('keeps unknown destinations as a member and counts only what is known', async () => {
    const base = await figures(officer, {
      measures: ['amount', 'provinces'],
      by: ['destinationProvince'],
      period: '2018-12',
    });
    expect(base.rows).toMatchObject([
      { destinationProvince: '320000', amount: '200.00' },
      { destinationProvince: '000000', amount: '100.00' },
    ]);
    expect(base.totals).toMatchObject({ amount: '300.00', provinces: 1 });
    expect(base.coverage.unknownDestinationShare).toBe('0.333333');
  });

  it('tells all mistakes of a query at once', async () => {
    const response = await cube(officer, {
      measures: ['money'],
      by: ['planet'],
      period: '2019-13',
      compare: 'x',
    }).expect(400);
    const problem = response.body as Problem;
    expect(problem.code).toBe('CUBE.INVALID');
    expect(problem.errors?.map((error) => error.path)).toEqual(
      expect.arrayContaining(['measures[0]', 'by[0]', 'period', 'compare']) as string[],
    );
  });

  it.each([
    [[]],
    [{ measures: 'amount' }],
    [{ measures: ['amount'], by: [], period: '2019', where: { unit: { a: 1 } } }],
    // Properties that every object has are members of nothing.
    [{ measures: ['amount'], by: [], period: '2019', where: { flow: '__proto__' } }],
    [{ measures: ['amount'], by: [], period: '2019', where: { unitKind: ['constructor', 'toString'] } }],
    [{ measures: ['amount'], by: [], period: '2019', where: { product: 'valueOf' } }],
    [JSON.parse('{"measures":["amount"],"by":[],"period":"2019","where":{"__proto__":"up"}}') as object],
  ])('refuses %p without falling over', async (query) => {
    const response = await cube(officer, query);
    expect(response.status).toBe(400);
  });
});

describe('GET /cube/schema', () => {
  it('names measures and dimensions in both languages', async () => {
    const response = await test.http
      .get('/api/v1/cube/schema')
      .set('Authorization', `Bearer ${officer}`)
      .expect(200);
    const text = JSON.stringify(response.body);
    for (const word of ['amount', 'destinationProvince', 'county']) expect(text).toContain(word);
  });
});

describe('reports', () => {
  const get = (path: string, token = officer) =>
    test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
  const start = (id: string, body: object, token = officer) =>
    test.http.post(`/api/v1/reports/${id}/runs`).set('Authorization', `Bearer ${token}`).send(body);

  const finished = async (
    runId: string,
  ): Promise<{ status: string; files: { name: string; bytes: number }[] }> => {
    for (;;) {
      const { body } = (await get(`/runs/${runId}`).expect(200)) as {
        body: { status: string; files: { name: string; bytes: number }[] };
      };
      if (!['queued', 'running'].includes(body.status)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('lists what can be made and makes it in the background', async () => {
    expect((await get('/reports').expect(200)).body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'yoy' }),
        expect.objectContaining({ id: 'poverty-impact' }),
      ]),
    );
    const { body } = await start('yoy', {
      period: '2019',
      scope: '520122',
      formats: ['pdf', 'xlsx', 'csv', 'json'],
    }).expect(202);
    const { runId } = body as { runId: string };
    const run = await finished(runId);
    expect(run.status).toBe('done');
    const pdf = run.files.find(({ name }) => name.endsWith('.pdf'))!;
    const file = await get(`/runs/${runId}/files/${pdf.name}`).expect(200).expect('Content-Type', /pdf/);
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await get(`/runs/${runId}`, reporter).expect(404);
    await get(`/runs/${runId}/files/..%2F..%2Fimpact.secret`).expect(404);
  });

  it('refuses unknown reports, scopes of others and wrong parameters', async () => {
    await start('nope', { period: '2019', scope: '520122' }).expect(404);
    await start('yoy', { period: '2019', scope: '520100' }).expect(404);
    await start('yoy', { period: '2019', scope: '999999' }).expect(404);
    await start('yoy', { period: '2019', scope: '520122', formats: ['doc'] }).expect(400);
    await start('yoy', { period: '2019', scope: neighbour }, reporter).expect(404);
    await start('yoy', { period: '2019-13', scope: '520122' }).expect(400);
    const listing = { period: '2019', scope: '520122', edition: 'public' };
    await start('reporting-quality', listing).expect(400);
  });

  it('makes a well-formed report of a scope without data', async () => {
    const { body } = await start('poverty-impact', {
      period: '2019',
      scope: '520122',
      formats: ['json'],
    }).expect(202);
    expect((await finished((body as { runId: string }).runId)).status).toBe('done');
  });
});
