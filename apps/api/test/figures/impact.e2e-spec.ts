import { Writable } from 'node:stream';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import pino from 'pino';
import { createTestApp, type TestAccount, type TestApp } from '../support';

const [libei, neighbour] = testVillages;
const county = '520122';
const villageElsewhere = '520122100001';
const idNumber = '52012219900101118X';

const why = 'purpose=check';

const householdHead =
  'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income';
const benefitHead = 'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher';
const householdsCsv = [
  householdHead,
  `${idNumber},${libei},一般贫困户,3,2014,,2018,3000`,
  `520122196505052344,${neighbour},低保户,2,2014,,2018,2500`,
].join('\n');
const benefitsCsv = [
  benefitHead,
  `2019-05,${idNumber},,${testPark},employment,900,,paid,PZ-1`,
  `2019-06,520122196505052344,,${libei},order_purchase,500.50,100.25,claimed,`,
].join('\n');

describe('impact', () => {
  let test: TestApp;
  let http: TestApp['http'];
  let officer: string;
  let logged = '';

  beforeAll(async () => {
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged += chunk.toString();
        done();
      },
    });
    test = await createTestApp({ logger: pino({ level: 'trace' }, sink) });
    await registerTestUnits(test.source);
    http = test.http;
    officer = await test.signIn({ roles: ['officer', 'impact'], divisions: [county] });
  });
  afterAll(async () => {
    await test.close();
  });

  const get = (path: string, token: string) =>
    http.get(`/api/v1/impact/${path}`).set('Authorization', `Bearer ${token}`);
  const post = (path: string, token: string) =>
    http.post(`/api/v1/impact/${path}`).set('Authorization', `Bearer ${token}`);
  const upload = (path: string, token: string, csv: string) =>
    post(path, token).attach('file', Buffer.from(csv), 'file.csv');

  it('takes the register and the benefits, twice without a change', async () => {
    const households = await upload('households', officer, householdsCsv);
    expect([households.status, households.body]).toEqual([
      200,
      { rows: 2, created: 4, updated: 0, changed: 4 },
    ]);
    expect((await upload('households', officer, householdsCsv)).body).toEqual({
      rows: 2,
      created: 0,
      updated: 0,
      changed: 0,
    });
    expect((await upload('benefits', officer, benefitsCsv)).body).toEqual({
      rows: 2,
      created: 2,
      updated: 0,
      changed: 2,
    });
    const list = [
      {
        month: '2019-05',
        id_number: idNumber,
        source_unit: testPark,
        mechanism: 'employment',
        gross: 900,
        status: 'paid',
        voucher: 'PZ-1',
      },
    ];
    expect((await post('benefits', officer).send(list)).body).toMatchObject({ rows: 1, changed: 0 });
  });

  it('shows short keys, and figures of the own scope', async () => {
    const { body } = await get(`households?${why}`, officer);
    const found = body.items.map(({ key, ...rest }: { key: string }) => [/^[0-9a-f]{12}$/.test(key), rest]);
    const common = { registeredYear: 2014, liftedOutYear: null, alsoIn: [] };
    expect(found).toContainEqual([true, { village: libei, kind: 'poor', persons: 3, ...common }]);
    expect(found).toContainEqual([true, { village: neighbour, kind: 'low_income', persons: 2, ...common }]);
    expect([found.length, body.next]).toEqual([2, null]);
    const first = await get(`benefits?limit=1&${why}`, officer);
    const second = await get(`benefits?limit=1&cursor=${first.body.next}&${why}`, officer);
    expect([...first.body.items, ...second.body.items].map(({ gross }) => gross).sort()).toEqual([
      '500.50',
      '900.00',
    ]);
    expect(second.body.next).toBeNull();
    const summary = await get(`summary?period=2019&scope=${county}`, officer);
    expect(summary.headers['cache-control']).toBe('no-store');
    expect(summary.body).toMatchObject({
      period: '2019',
      scope: county,
      figures: {
        households: 2,
        persons: 5,
        netIncome: '1300.25',
        gainPerHousehold: '650.13',
        villagesDriven: 2,
      },
      coverage: { benefited: 2, registered: 2, ratio: '1.000000' },
      lineCrossings: { povertyLine: '3218.00', crossed: 1, notCrossed: 1 },
    });
  });

  const outsiders: [string, TestAccount][] = [
    ['an officer without the right', { roles: ['officer'], divisions: [county] }],
    ['an auditor without the right', { roles: ['auditor'], divisions: [county] }],
    ['a reporter without the right', { roles: ['reporter'], units: [libei] }],
    ['an admin with the right', { roles: ['admin', 'impact'] }],
  ];

  it.each(outsiders)('is closed to %s', async (_, account) => {
    const token = await test.signIn(account);
    const answers = await Promise.all([
      get(`households?${why}`, token),
      get(`benefits?${why}`, token),
      get(`summary?period=2019&scope=${libei}`, token),
      upload('households', token, householdsCsv),
      upload('benefits', token, benefitsCsv),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'AUTH.FORBIDDEN']),
    );
    expect((await http.get('/api/v1/impact/households')).status).toBe(401);
  });

  it('is cut to the scope of the caller', async () => {
    const elsewhere = await test.signIn({ roles: ['officer', 'impact'], divisions: ['520123'] });
    expect((await get(`households?${why}`, elsewhere)).body).toEqual({ items: [], next: null });
    expect((await get(`benefits?${why}`, elsewhere)).body).toEqual({ items: [], next: null });
    const summary = await get(`summary?period=2019&scope=${county}`, elsewhere);
    expect([summary.status, summary.body.code]).toEqual([404, 'SCOPE.UNKNOWN']);
    const households = await upload('households', elsewhere, householdsCsv);
    expect([
      households.status,
      new Set(households.body.errors.map(({ code }: { code: string }) => code)),
    ]).toEqual([400, new Set(['IMPACT.VILLAGE_OUT_OF_SCOPE'])]);
    expect((await upload('benefits', elsewhere, benefitsCsv)).body.errors).toMatchObject([
      { row: 2, column: 'source_unit', code: 'IMPACT.UNIT_OUT_OF_SCOPE' },
      { row: 3, column: 'source_unit', code: 'IMPACT.UNIT_OUT_OF_SCOPE' },
      { code: 'IMPACT.HOUSEHOLDS_NOT_KNOWN', message: expect.stringContaining('2') as string },
    ]);
  });

  it('notes who names households of another township, for the place where they are', async () => {
    const finder = await test.signIn({
      username: 'finder',
      roles: ['officer', 'impact'],
      divisions: ['520122100'],
    });
    const row = (id: string, village: string) => `${id},${village},poor,3,2014,,,`;
    const ask = async (id: string, village: string) => {
      const { status, body } = await upload('households', finder, `${householdHead}\n${row(id, village)}`);
      return [status, body.errors];
    };
    expect(await ask(idNumber, libei)).toEqual(await ask('520122196505059999', libei));
    expect((await ask(idNumber, villageElsewhere))[1]).toMatchObject([
      { code: 'IMPACT.HOUSEHOLD_ELSEWHERE' },
    ]);
    const auditor = await test.signIn({ roles: ['auditor'], divisions: [county] });
    const { body } = await http
      .get('/api/v1/audit/events?actor=finder&kind=household')
      .set('Authorization', `Bearer ${auditor}`)
      .expect(200);
    expect(body.items).toMatchObject([
      { action: 'found-elsewhere', subject: { code: libei }, reason: '(1)', kind: 'household' },
    ]);
  });

  it('does not tell who is in the register: a household elsewhere and none at all are one answer', async () => {
    const asker = await test.signIn({ username: 'asker', roles: ['reporter', 'impact'], units: [libei] });
    const row = (id: string) => `2019-08,${id},,${libei},dividend,30,,paid,`;
    const ask = async (...ids: string[]) => {
      const { status, body } = await upload('benefits', asker, [benefitHead, ...ids.map(row)].join('\n'));
      return [status, body.errors];
    };
    const elsewhere = await ask(idNumber, '520122196505052344');
    const nowhere = await ask(idNumber, '520122196505059999');
    expect(elsewhere).toEqual(nowhere);
    expect(elsewhere).toEqual([
      400,
      [{ code: 'IMPACT.HOUSEHOLDS_NOT_KNOWN', message: expect.stringContaining('1') as string }],
    ]);
    const many = Array.from({ length: 198 }, (_, index) => `52012219650505${1000 + index}`);
    expect((await ask(...many))[1]).toHaveLength(1);
    const closed = await upload('benefits', asker, `${benefitHead}\n${row(idNumber)}`);
    expect([closed.status, closed.body.code, closed.headers['retry-after']]).toEqual([
      429,
      'IMPACT.TOO_MANY_UNKNOWN',
      '900',
    ]);
    const auditor = await test.signIn({ roles: ['auditor'], divisions: [county] });
    const { body } = await http
      .get('/api/v1/audit/events?actor=asker')
      .set('Authorization', `Bearer ${auditor}`)
      .expect(200);
    const noted = (body.items as { action: string; reason?: string }[])
      .filter(({ action }) => action === 'households-unknown')
      .map(({ reason }) => reason);
    expect(noted).toEqual(['198', '1', '1']);
  });

  it('gives a reporter the own village and the own lines', async () => {
    const reporter = await test.signIn({ roles: ['reporter', 'impact'], units: [libei] });
    expect(
      (await get(`households?${why}`, reporter)).body.items.map(
        ({ village }: { village: string }) => village,
      ),
    ).toEqual([libei]);
    expect((await upload('households', reporter, householdsCsv)).status).toBe(403);
    const own = `${benefitHead}\n2019-07,${idNumber},,${libei},dividend,30,,paid,PZ-3`;
    expect((await upload('benefits', reporter, own)).body).toMatchObject({ created: 1 });
    expect((await get(`summary?period=2019-07&scope=${libei}`, reporter)).body.figures).toMatchObject({
      netIncome: '30.00',
      villagesDriven: 0,
    });
    expect((await get(`summary?period=2019-07&scope=${county}`, reporter)).status).toBe(404);
  });

  it('answers a wrong file with a problem that names lines and repeats no value', async () => {
    const wrong = [
      householdHead,
      `${idNumber}9,${libei},poor,3,2014,,,`,
      `${idNumber},520122,rich,x,2014,,,`,
    ].join('\n');
    const response = await upload('households', officer, wrong).set('Accept-Language', 'zh');
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({
      code: 'IMPORT.INVALID',
      errors: [
        {
          row: 2,
          column: 'id_number',
          code: 'IMPACT.ID_NUMBER_INVALID',
          message: expect.stringContaining('18 位'),
        },
        { row: 3, column: 'village', code: 'IMPACT.VILLAGE_INVALID' },
        { row: 3, column: 'kind', code: 'IMPACT.CHOICE_INVALID' },
        { row: 3, column: 'persons', code: 'IMPACT.WHOLE_NUMBER_INVALID' },
      ],
    });
    expect(response.text).not.toContain('19900101');
    const list = await post('households', officer).send([{ id_number: 520122199001011234, village: libei }]);
    expect(list.body.errors).toMatchObject([{ path: '[0].id_number', code: 'IMPACT.NOT_TEXT' }]);
  });

  it.each([
    [`summary?period=2019-13&scope=${county}`, 400, 'PERIOD.INVALID'],
    ['summary?period=2019&scope=nowhere', 404, 'SCOPE.UNKNOWN'],
    ['summary?period=2019', 400, 'REQUEST.INVALID'],
    [`households?cursor=x&${why}`, 400, 'CURSOR.INVALID'],
    [`households?limit=501&${why}`, 400, 'REQUEST.INVALID'],
    ['households', 400, 'REQUEST.INVALID'],
    ['benefits', 400, 'REQUEST.INVALID'],
  ])('refuses %s', async (path, status, code) => {
    const response = await get(path, officer);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('says nothing about anybody in the log', () => {
    expect(logged).toContain('/api/v1/impact/households');
    for (const planted of ['19900101118', '19650505234']) expect(logged).not.toContain(planted);
  });
});
