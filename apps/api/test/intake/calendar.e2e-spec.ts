import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

let test: TestApp;
let reporter: string;
let county: string;
let city: string;

const line = (amount = '19.90') => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount,
  orders: 1,
});

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
});
afterAll(() => test.close());
/** Sessions do not survive the jumps of the clock. */
const signInAgain = async (): Promise<void> => {
  reporter = await test.signIn({ roles: ['reporter'], units: [libei, neighbour, testPark] });
  county = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  city = await test.signIn({ roles: ['officer'], divisions: ['520100'] });
};
const standAt = async (instant: string): Promise<void> => {
  test.clock.set(new Date(instant));
  await signInAgain();
};
beforeEach(signInAgain);

const post = (path: string, token: string, content?: object) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const codeOf = (response: { body: unknown }) => (response.body as Problem).code;

const draft = async (unit: string, period: string, amount?: string): Promise<string> => {
  const { body } = await post('/submissions', reporter, { unit, period, lines: [line(amount)] }).expect(201);
  return (body as { id: string }).id;
};

describe('forms', () => {
  it('are listed with their legal header, labelled as made up, and are open', async () => {
    const { body } = await get('/forms', reporter).expect(200);
    expect(body).toMatchObject([
      { code: 'sales', periodType: 'month', version: 1, deadlineDays: 10, open: true, whyNot: null },
      { code: 'capacity', periodType: 'quarter', unitKinds: ['village', 'centre'] },
      { code: 'park', periodType: 'year', indicators: expect.any(Array) as unknown[] },
    ]);
    const [sales] = body as { header: Record<string, string> }[];
    expect(sales!.header).toMatchObject({ number: '演示XT-01表', validUntil: '2020-12-31' });
    expect(sales!.header['issuer']).toContain('演示');
    expect(sales!.header['approvalNumber']).toContain('未经批准');
  });

  it.each([
    ['number = null', 'FORM.HEADER_INCOMPLETE', '表号'],
    ['approval_number = null', 'FORM.HEADER_INCOMPLETE', '批准文号'],
    [
      `valid_until = case version when 1 then date '2019-11-30' else valid_until end`,
      'FORM.NOT_VALID',
      '2019-11-30',
    ],
  ])('cannot be opened when %s', async (change, code, word) => {
    await test.source.query(`update form set ${change} where code = 'sales'`);
    try {
      const { body } = await get('/forms', reporter).expect(200);
      expect((body as object[])[0]).toMatchObject({ open: false, whyNot: { code } });
      const refused = await post('/submissions', reporter, { unit: libei, period: '2019-12', lines: [] });
      expect(refused.status).toBe(422);
      const [mistake] = (refused.body as Problem).errors!;
      expect(mistake).toMatchObject({ path: 'form', code });
      expect(mistake!.message).toContain(word);
    } finally {
      await test.source.query(`update form set number = 'x', approval_number = 'y',
        valid_until = case version when 1 then date '2020-12-31' else '2029-12-31' end where code = 'sales'`);
    }
  });

  it('take a late report of a period that lay within their validity', async () => {
    await standAt('2021-02-03T02:00:00Z');
    const { body } = await get('/forms', reporter);
    expect((body as object[])[0]).toMatchObject({ version: 2, open: true });
    await test.source.query(
      `update form set valid_until = '2021-01-01' where code = 'sales' and version = 2`,
    );
    const late = await post('/submissions', reporter, { unit: neighbour, period: '2020-11', lines: [] });
    const expired = await post('/submissions', reporter, { unit: neighbour, period: '2021-01', lines: [] });
    expect([late.status, expired.status]).toEqual([201, 422]);
    await test.source.query(
      `update form set valid_until = '2029-12-31' where code = 'sales' and version = 2`,
    );
    await standAt('2020-01-10T08:00:00Z');
  });
});

describe('periods', () => {
  it('tell when they open, when they fall due and whether they are open', async () => {
    const { body } = await get('/periods?form=sales&from=2019-11&to=2020-03', reporter).expect(200);
    expect(body).toMatchObject([
      { period: '2020-01', opens: '2020-01-01', submitFrom: '2020-02-01', deadline: '2020-02-10' },
      { period: '2019-12', opens: '2019-12-01', deadline: '2020-01-10', state: 'open', closedAt: null },
      { period: '2019-11', counties: [{ county: '520122', state: 'open' }] },
    ]);
    const quarters = await get('/periods?form=capacity&from=2019-01', reporter).expect(200);
    expect((quarters.body as { period: string }[]).map(({ period }) => period)).toEqual([
      '2019-Q4',
      '2019-Q3',
      '2019-Q2',
      '2019-Q1',
    ]);
    await get('/periods?form=sales&from=2019-13', reporter).expect(400);
    await get('/periods?form=tea', reporter).expect(400);
  });

  it('close for a county: no submission, correction or withdrawal, unless an exception says why', async () => {
    const open = await draft(libei, '2019-05');
    const accepted = await draft(neighbour, '2019-05');
    await post(`/submissions/${accepted}/submit`, reporter).expect(200);
    await post(`/submissions/${accepted}/accept`, county).expect(200);

    const closed = await post('/periods/sales/2019-05/close', county, {}).expect(200);
    expect(closed.body).toEqual({ form: 'sales', period: '2019-05', counties: ['520122'] });
    expect(codeOf(await post('/periods/sales/2019-05/close', county, {}).expect(409))).toBe(
      'CALENDAR.NOTHING_TO_CHANGE',
    );
    const [period] = (await get('/periods?from=2019-05&to=2019-05', reporter)).body as object[];
    expect(period).toMatchObject({
      state: 'closed',
      closedBy: expect.stringMatching(/^user-/) as string,
      closedAt: '2020-01-10T08:00:00.000Z',
    });

    for (const [path, content] of [
      [`${open}/submit`, undefined],
      [`${accepted}/correct`, undefined],
      [`${accepted}/withdraw`, { reason: '错了' }],
    ] as const) {
      const refused = await post(`/submissions/${path}`, reporter, content);
      expect([path, refused.status, codeOf(refused)]).toEqual([path, 409, 'SUBMISSION.PERIOD_CLOSED']);
    }
    const bulk = await post('/submissions/bulk', reporter)
      .set('Content-Type', 'application/x-ndjson')
      .send(
        [libei, neighbour]
          .map((unit) => JSON.stringify({ unit, period: '2019-05', lines: [line('7.00')] }))
          .join('\n') + `\n${JSON.stringify({ unit: testPark, period: '2019-06', lines: [] })}\n`,
      )
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, text));
      });
    const results = (bulk.body as string)
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as Record<string, unknown>);
    expect(results.slice(0, 3)).toMatchObject([
      { result: 'refused', errors: [{ code: 'SUBMISSION.PERIOD_CLOSED', path: 'period' }] },
      { result: 'refused', errors: [{ code: 'SUBMISSION.PERIOD_CLOSED' }] },
      { result: 'created' },
    ]);

    const grant = { period: '2019-05', unit: libei, until: '2020-01-31', reason: '停电三天' };
    const granted = await post('/periods/exceptions', county, grant).expect(200);
    expect(granted.body).toMatchObject({ ...grant, form: 'sales', inForce: true });
    await post(`/submissions/${open}/submit`, reporter).expect(200);
    await post(`/submissions/${open}/accept`, county).expect(200);
    const { body } = await get(`/submissions/${open}`, reporter).expect(200);
    expect((body as { history: { action: string; reason: string }[] }).history).toContainEqual(
      expect.objectContaining({ action: 'exception', reason: '停电三天 (→ 2020-01-31)' }),
    );
    const list = await get('/periods/exceptions', reporter).expect(200);
    expect(list.body).toMatchObject([{ unit: libei, period: '2019-05', reason: '停电三天' }]);
    // The exception is for one unit only, and ends with its day in China.
    await post(`/submissions/${accepted}/correct`, reporter).expect(409);
    await post(`/submissions/${open}/correct`, reporter).expect(200);
    await standAt('2020-01-31T16:00:00Z');
    await post(`/submissions/${open}/submit`, reporter).expect(409);
    await standAt('2020-01-10T08:00:00Z');

    await post('/periods/sales/2019-05/reopen', county, {}).expect(400);
    await post('/periods/sales/2019-05/reopen', county, { reason: '汇总有误' }).expect(200);
    await post(`/submissions/${accepted}/correct`, reporter).expect(200);
  });

  it('can be drafted while they run, and submitted when they are over or an exception says why', async () => {
    const id = await draft(libei, '2020-01');
    const nil = { unit: neighbour, period: '2020-01', lines: [] };
    for (const refused of [
      await post(`/submissions/${id}/submit`, reporter),
      await post('/submissions?submit=true', reporter, nil),
    ])
      expect([refused.status, codeOf(refused)]).toEqual([409, 'SUBMISSION.PERIOD_UNFINISHED']);
    const file = `填报单位,报告期,商品,目的地,平台,数量,金额(元),订单数\n${neighbour},2020-01,VEG-001,320102,taobao,1,9,1\n`;
    const imported = await post('/submissions/import?submit=true', reporter).attach(
      'file',
      Buffer.from(file),
      'a.csv',
    );
    expect((imported.body as Problem).errors).toMatchObject([{ code: 'SUBMISSION.PERIOD_UNFINISHED' }]);
    expect((await get(`/submissions?unit=${neighbour}&period=2020-01`, reporter)).body).toMatchObject({
      items: [],
    });
    const grant = { period: '2020-01', unit: libei, until: '2020-01-31', reason: '月中撤并' };
    await post('/periods/exceptions', county, grant).expect(200);
    await post(`/submissions/${id}/submit`, reporter).expect(200);
    await standAt('2020-01-31T16:00:00Z');
    await post('/submissions?submit=true', reporter, nil).expect(201);
    await standAt('2020-01-10T08:00:00Z');
  });

  it('close for all counties of a prefecture at once, but only by who rules them', async () => {
    const other = await test.signIn({ roles: ['officer'], divisions: ['520121'] });
    const township = await test.signIn({ roles: ['officer'], divisions: ['520122001'] });
    for (const [token, content] of [
      [other, {}],
      [township, {}],
      [other, { county: '520122' }],
    ] as const) {
      const refused = await post('/periods/sales/2019-04/close', token, content);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'CALENDAR.COUNTY_OUT_OF_SCOPE']);
    }
    await post('/periods/sales/2019-04/close', reporter, {}).expect(403);
    await post('/periods/sales/2019-04/close', city, {}).expect(200);
    expect(codeOf(await post('/periods/sales/2020-04/close', city, {}).expect(409))).toBe(
      'CALENDAR.PERIOD_NOT_OPEN_YET',
    );
    expect(codeOf(await post('/periods/sales/2019-Q4/close', city, {}).expect(400))).toBe(
      'SUBMISSION.INVALID_PERIOD',
    );
    expect(codeOf(await post('/periods/tea/2019/close', city, {}).expect(404))).toBe('FORM.UNKNOWN');
  });

  it('have deadlines that an officer moves with a reason', async () => {
    await post('/periods/sales/2019-11/deadline', county, { deadline: '2019-12-20' }).expect(400);
    const move = { deadline: '2019-12-20', reason: '春节' };
    await post('/periods/sales/2019-11/deadline', county, move).expect(200);
    const [period] = (await get('/periods?from=2019-11&to=2019-11', reporter)).body as object[];
    expect(period).toMatchObject({ deadline: '2019-12-20', state: 'open' });
    for (const deadline of ['2019-02-30', 'soon'])
      await post('/periods/sales/2019-11/deadline', county, { deadline, reason: 'x' }).expect(400);
  });

  it.each([
    [{ unit: '520113001001' }, 400, 'SUBMISSION.UNKNOWN_UNIT'],
    [{ until: '2020-01-09' }, 400, 'CALENDAR.DAY_PAST'],
    [{ until: '2020-02-30' }, 400, 'CALENDAR.DAY_INVALID'],
    [{ form: 'park' }, 400, 'SUBMISSION.INVALID_PERIOD'],
    [{ form: 'park', period: '2019' }, 400, 'SUBMISSION.UNIT_NOT_DUE'],
    [{ reason: '' }, 400, 'REQUEST.INVALID'],
  ])('refuse the exception %j', async (over, status, code) => {
    const grant = { period: '2019-05', unit: libei, until: '2020-01-31', reason: 'x', ...over };
    const refused = await post('/periods/exceptions', county, grant);
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
  });

  it('remind of who has not reported', async () => {
    const { body } = await get('/periods/reminders?form=sales&days=3', county).expect(200);
    expect(body).toContainEqual({
      form: 'sales',
      period: '2019-12',
      unit: libei,
      unitName: '村208',
      deadline: '2020-01-10',
      days: 0,
      status: null,
    });
    const id = await draft(libei, '2019-12');
    await post(`/submissions/${id}/submit`, reporter).expect(200);
    const later = await get('/periods/reminders?form=sales&days=3', county).expect(200);
    expect((later.body as { unit: string }[]).map(({ unit }) => unit)).not.toContain(libei);
    expect((later.body as unknown[]).length).toBe((body as unknown[]).length - 1);
    await get('/periods/reminders?days=1000', county).expect(400);
  });
});

describe('January', () => {
  it.each([
    ['exempt', 'FORM.PERIOD_EXEMPT'],
    ['with-february', 'FORM.PERIOD_WITH_FEBRUARY'],
  ])('is not reported alone when it is %s', async (rule, code) => {
    await test.source.query(`update form set january = $1 where code = 'sales'`, [rule]);
    const refused = await post('/submissions', reporter, { unit: libei, period: '2019-01', lines: [] });
    expect((refused.body as Problem).errors).toMatchObject([{ path: 'period', code }]);
    const periods = (await get('/periods?from=2019-01&to=2019-02', reporter)).body as object[];
    expect(periods).toMatchObject([
      { period: '2019-02', state: 'open' },
      { period: '2019-01', state: 'exempt' },
    ]);
    await test.source.query(`update form set january = 'reported' where code = 'sales'`);
  });
});
