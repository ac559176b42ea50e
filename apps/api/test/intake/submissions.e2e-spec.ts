import { request as rawRequest } from 'node:http';
import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;
const base = '/api/v1/submissions';

const line = (overrides: object = {}) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '19.90',
  orders: 1,
  ...overrides,
});
const body = (overrides: object = {}) => ({ unit: libei, period: '2019-12', lines: [line()], ...overrides });

let test: TestApp;
let reporter: string;
let officer: string;
let auditor: string;

beforeEach(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei, testPark] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  auditor = await test.signIn({ roles: ['auditor'], divisions: ['520100'] });
});
afterEach(() => test.close());

const post = (path: string, token: string, content?: object) =>
  test.http.post(`${base}${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const nobodys = { items: [], next: null };
const problemOf = (response: { body: unknown }) => response.body as Problem;

describe('submissions', () => {
  it('keep rows that are no lines yet with the draft, and are not submitted with them', async () => {
    const unfinished = [{ row: 0, cells: { product: '青椒', destination: '火星', amount: '12万多' } }];
    const draft = (await post('', reporter, body({ unfinished })).expect(201)).body as { id: string };
    const detail = await get(`/submissions/${draft.id}`, reporter).expect(200);
    expect(detail.body).toMatchObject({ draft: { unfinished, lines: [{ product: 'VEG-001' }] } });
    for (const refused of [
      await post(`/${draft.id}/submit`, reporter).expect(422),
      await post('?submit=true', reporter, body({ unfinished })).expect(422),
    ])
      expect(problemOf(refused)).toMatchObject({ code: 'SUBMISSION.UNFINISHED_ROWS' });
    await post('', reporter, body()).expect(201);
    await post(`/${draft.id}/submit`, reporter).expect(200);
    const settled = await get(`/submissions/${draft.id}`, reporter).expect(200);
    expect(JSON.stringify(settled.body)).not.toContain('火星');
  });

  it('are merged into an open draft when the writer asks for it', async () => {
    const unfinished = [{ row: 1, cells: { product: '青椒', destination: '火星' } }];
    const { id } = (await post('', reporter, body({ unfinished })).expect(201)).body as { id: string };
    const first = await post('?draft=merge', reporter, body()).expect(201);
    expect(first.body).toMatchObject({ id, status: 'draft' });
    const { body: detail } = await get(`/submissions/${id}`, reporter).expect(200);
    expect(detail).toMatchObject({ draft: { lines: [{ amount: '39.80' }], unfinished } });
    expect(problemOf(await post('?draft=mix', reporter, body()).expect(400)).code).toBe('REQUEST.INVALID');
    await post('', reporter, body()).expect(201);
  });

  it('refuse rows beside the lines that are no rows, or hold a number of a person, all at once', async () => {
    const long = 'x'.repeat(65);
    const unfinished = [
      { row: 0, cells: { product: '13800138000', destination: long, note: 'x' } },
      { row: -1, cells: {}, who: 'x' },
      'x',
    ];
    const refused = await post('', reporter, body({ unfinished })).expect(422);
    expect(problemOf(refused).errors?.map(({ path, code }) => [path, code])).toEqual([
      ['unfinished[0].product', 'SUBMISSION.PERSONAL_NUMBER'],
      ['unfinished[0].destination', 'SUBMISSION.WRONG_TYPE'],
      ['unfinished[0].note', 'SUBMISSION.UNKNOWN_FIELD'],
      ['unfinished[1].row', 'SUBMISSION.WRONG_TYPE'],
      ['unfinished[1].who', 'SUBMISSION.UNKNOWN_FIELD'],
      ['unfinished[2]', 'SUBMISSION.NOT_AN_OBJECT'],
    ]);
    const stream = `${JSON.stringify(body({ unfinished: [{ row: 0, cells: {} }] }))}\n`;
    const bulk = await test.http
      .post(`${base}/bulk`)
      .set({ Authorization: `Bearer ${reporter}`, 'Content-Type': 'application/x-ndjson' })
      .send(stream);
    expect(bulk.text).toContain('SUBMISSION.UNFINISHED_ROWS');
  });

  it('go from draft to the ledger and can be read back', async () => {
    const draft = await post('', reporter, body()).expect(201);
    expect(draft.body).toEqual({
      id: expect.any(String) as string,
      revision: 1,
      status: 'draft',
      seq: null,
      version: 1,
      checks: [],
    });
    const { id } = draft.body as { id: string };
    await post(`/${id}/submit`, reporter).expect(200);
    const accepted = await post(`/${id}/accept`, officer).expect(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', seq: 1 });
    const revisions = await get(`/submissions/${id}/revisions`, auditor).expect(200);
    expect(revisions.body).toMatchObject([
      {
        revision: 1,
        total: '19.90',
        lines: [{ product: 'VEG-001', quantity: '1.500', unit: 'kg' }],
        entries: [{ seq: 1, kind: 'accept' }],
      },
    ]);
    const list = await get('/submissions?status=accepted&county=520122', officer).expect(200);
    expect(list.body).toMatchObject({ items: [{ id, unit: libei, period: '2019-12' }], next: null });
    // A province and the country are searched in another way than a county.
    for (const divisions of [['52'], ['520122', '52'], ['520122001'], ['51']]) {
      const token = await test.signIn({ roles: ['auditor'], divisions });
      const seen = await get('/submissions?status=accepted&county=520122', token).expect(200);
      expect([divisions, seen.body]).toEqual([divisions, divisions[0] === '51' ? nobodys : list.body]);
    }
    for (const cursor of ['x', '201912.x'])
      expect(problemOf(await get(`/submissions?cursor=${cursor}`, officer).expect(400)).code).toBe(
        'CURSOR.INVALID',
      );
    const ledger = await get('/ledger', auditor).expect(200);
    expect(ledger.body).toMatchObject([
      { seq: 1, unit: libei, submission: id, previousHash: '0'.repeat(64) },
    ]);
    const proof = await get('/ledger/verify', auditor).expect(200);
    expect(proof.body).toMatchObject({ entries: 1, faults: [] });
  });

  it('tell all mistakes at once with their paths, in the language asked for, and store nothing', async () => {
    const wrong = body({
      period: '2019-13',
      lines: [line({ product: 'x' }), line({ amount: '-1', unit: '升' })],
    });
    const response = await post('', reporter, wrong).set('Accept-Language', 'en').expect(422);
    expect(response.type).toBe('application/problem+json');
    const problem = problemOf(response);
    expect(problem.code).toBe('SUBMISSION.INVALID');
    expect(problem.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['period', 'SUBMISSION.INVALID_PERIOD'],
      ['lines[0].product', 'SUBMISSION.UNKNOWN_PRODUCT'],
      ['lines[1].unit', 'SUBMISSION.WRONG_MEASURE'],
      ['lines[1].amount', 'SUBMISSION.NEGATIVE'],
    ]);
    expect(problem.errors?.[0]?.message).toBe('"2019-13" is no period of this form; write it like 2019-12.');
    const chinese = problemOf(await post('', reporter, wrong).expect(422));
    expect(chinese.errors?.[0]?.message).toContain('不是这张报表的报告期');
    expect(await test.source.query('select from submission')).toHaveLength(0);
  });

  it('take an Idempotency-Key of up to 255 characters', async () => {
    const send = (length: number) =>
      post('', reporter, body({ period: '2019-03' })).set('Idempotency-Key', 'k'.repeat(length));
    const refused = await send(256);
    expect([refused.status, refused.body.code]).toEqual([400, 'REQUEST.IDEMPOTENCY_KEY']);
    await send(255).expect(201);
  });

  it('give the same answer to the same Idempotency-Key and refuse another body under it', async () => {
    const send = (content: object) => post('', reporter, content).set('Idempotency-Key', 'k1');
    const first = await send(body()).expect(201);
    expect((await send(body()).expect(201)).body).toEqual(first.body);
    expect(problemOf(await send(body({ lines: [] })).expect(409)).code).toBe('REQUEST.IDEMPOTENCY_CONFLICT');
    expect(await test.source.query('select from submission_event')).toHaveLength(1);
    await post('', reporter, body({ period: 'x' }))
      .set('Idempotency-Key', 'k2')
      .expect(422);
    await post('', reporter, body()).set('Idempotency-Key', 'k2').expect(201);
  });

  it('keep the red lines: nobody reports for another, officers only accept or return', async () => {
    await test.http.post(base).send(body()).expect(401);
    expect(problemOf(await post('', reporter, body({ unit: neighbour })).expect(403)).code).toBe(
      'SUBMISSION.NOT_THE_RESPONDENT',
    );
    for (const token of [officer, auditor]) await post('', token, body()).expect(403);
    const { id } = (await post('', reporter, body()).expect(201)).body as { id: string };
    await post(`/${id}/submit`, officer).expect(403);
    await post(`/${id}/submit`, reporter).expect(200);
    await post(`/${id}/accept`, reporter).expect(403);
    await post(`/${id}/accept`, auditor).expect(403);
    const elsewhere = await test.signIn({ roles: ['officer'], divisions: ['520123'] });
    expect(problemOf(await post(`/${id}/accept`, elsewhere).expect(404)).code).toBe('SUBMISSION.NOT_FOUND');
    await get(`/submissions/${id}`, elsewhere).expect(404);
    await post(`/${id}/return`, officer, {}).expect(400);
    await post(`/${id}/return`, officer, { reason: '金额单位不对' }).expect(200);
    const detail = await get(`/submissions/${id}`, reporter).expect(200);
    expect(detail.body).toMatchObject({ status: 'returned', reason: '金额单位不对' });
    await test.http.put(`${base}/${id}`).set('Authorization', `Bearer ${officer}`).send(body()).expect(403);
  });

  it('take a correction that supersedes, and a withdrawal', async () => {
    const { id } = (await post('', reporter, body()).expect(201)).body as { id: string };
    await post(`/${id}/submit`, reporter).expect(200);
    await post(`/${id}/accept`, officer).expect(200);
    expect(problemOf(await post('', reporter, body()).expect(409)).code).toBe('SUBMISSION.EXISTS');
    await post(`/${id}/correct`, reporter, body({ lines: [line({ amount: '30' })] })).expect(200);
    await post(`/${id}/submit`, reporter).expect(200);
    expect((await post(`/${id}/accept`, officer).expect(200)).body).toMatchObject({ revision: 2, seq: 2 });
    expect((await post(`/${id}/withdraw`, reporter, { reason: '重复上报' }).expect(200)).body).toMatchObject({
      seq: 3,
    });
    const ledger = await get('/ledger?from=2', auditor).expect(200);
    expect(ledger.body).toMatchObject([{ kind: 'supersede' }, { kind: 'withdraw', reason: '重复上报' }]);
  });

  it('refuse a body of 200 MB without reading it into memory', async () => {
    const before = process.memoryUsage().rss;
    const status = await new Promise<number>((resolve, reject) => {
      const outgoing = rawRequest(`${test.url}${base}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${reporter}`,
          'Content-Type': 'application/json',
          'Content-Length': 200 * 1024 * 1024,
        },
      });
      outgoing.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        outgoing.destroy();
      });
      outgoing.on('error', reject);
      outgoing.write('{"unit":"');
    });
    expect(status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('bulk', () => {
  const bulk = (text: string, token = reporter, query = '') =>
    test.http
      .post(`${base}/bulk${query}`)
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'application/x-ndjson')
      .buffer(true)
      .parse((response, done) => {
        let received = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (received += chunk));
        response.on('end', () =>
          done(
            null,
            received
              .trim()
              .split('\n')
              .map((text) => JSON.parse(text) as unknown),
          ),
        );
      })
      .send(text);
  const ndjson = (...lines: unknown[]) => lines.map((value) => `${JSON.stringify(value)}\n`).join('');

  it('answers line by line with paths, then a summary; the second time changes nothing', async () => {
    const text =
      ndjson(
        body(),
        body({ unit: neighbour }),
        body({ unit: testPark, lines: [line({ destination: 'x' })] }),
      ) + '{"unit":';
    const first = await bulk(text).expect(200);
    expect(first.body).toMatchObject([
      { line: 1, result: 'created', status: 'submitted', unit: libei, period: '2019-12' },
      { line: 2, result: 'refused', errors: [{ path: 'unit', code: 'SUBMISSION.NOT_THE_RESPONDENT' }] },
      {
        line: 3,
        result: 'refused',
        errors: [{ path: 'lines[0].destination', code: 'SUBMISSION.UNKNOWN_DESTINATION' }],
      },
      { line: 4, result: 'refused', errors: [{ code: 'BULK.BROKEN_LINE' }] },
      { summary: { submissions: 4, created: 1, refused: 3, lines: 1 } },
    ]);
    const second = await bulk(text).expect(200);
    expect((second.body as unknown[])[0]).toMatchObject({ result: 'unchanged' });
    expect(await test.source.query('select from revision')).toHaveLength(1);
  });

  it('accepts in one step only for those who may review as well', async () => {
    const refused = await bulk(ndjson(body()), reporter, '?accept=true').expect(200);
    expect((refused.body as unknown[])[0]).toMatchObject({
      result: 'refused',
      errors: [{ code: 'AUTH.OUT_OF_SCOPE' }],
    });
    expect((await putInForce(test, [libei], [body()]))[0]).toMatchObject({ result: 'accepted', seq: 1 });
  });

  it('is closed to officers and to other content', async () => {
    const send = (token: string) => test.http.post(`${base}/bulk`).set('Authorization', `Bearer ${token}`);
    await send(officer).type('application/x-ndjson').send(ndjson(body())).expect(403);
    await send(reporter).send(body()).expect(415);
  });
});

describe('reference', () => {
  it('shows units within the scope, products, platforms, divisions, forms and periods', async () => {
    expect((await get('/units', reporter).expect(200)).body).toMatchObject([
      { code: libei },
      { code: testPark },
    ]);
    expect((await get('/units?kind=park', officer).expect(200)).body).toHaveLength(1);
    expect((await get('/products?q=青椒', reporter).expect(200)).body).toContainEqual(
      expect.objectContaining({ code: 'VEG-001', baseUnit: 'kg' }),
    );
    expect((await get('/platforms', reporter).expect(200)).body).toContainEqual(
      expect.objectContaining({ code: 'taobao' }),
    );
    expect((await get('/divisions', reporter).expect(200)).body).toHaveLength(34);
    expect((await get('/divisions?parent=520100', reporter).expect(200)).body).toContainEqual(
      expect.objectContaining({ code: '520122000000' }),
    );
    expect((await get('/forms', reporter).expect(200)).body).toContainEqual(
      expect.objectContaining({ code: 'sales', open: true }),
    );
    expect((await get('/periods', reporter).expect(200)).body).toContainEqual(
      expect.objectContaining({ period: '2019-12', state: 'open' }),
    );
    await get('/units?kind=x', reporter).expect(400);
  });
});
