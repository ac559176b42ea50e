import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { openOwnerSource, registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;
const county = '520122';
const idNumber = '52012219900101118X';
const households = [
  'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income',
  `${idNumber},${libei},一般贫困户,3,2014,,2018,3000`,
  `520122196505052344,${neighbour},低保户,2,2014,,2018,2500`,
].join('\n');
const benefits = [
  'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher',
  `2019-05,${idNumber},,${testPark},employment,900,,paid,PZ-1`,
  `2019-06,520122196505052344,,${libei},order_purchase,500.50,100.25,claimed,`,
].join('\n');

/** Every row of every table as text. */
const textsOf = async (source: DataSource): Promise<string> => {
  const tables = await source.query<{ name: string }[]>(
    `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in
       (select oid from pg_namespace where nspname !~ '^(pg_|information_schema)')`,
  );
  const parts: string[] = [];
  for (const { name } of tables)
    for (const { line } of await source.query<{ line: string }[]>(
      `select one::text as line from ${name} one`,
    ))
      parts.push(line);
  return parts.join('\n');
};

const SMALL = 50_000_000;

/** Files of a folder that have a text in them; what others take away meanwhile is passed over. */
const filesWith = async (folder: string, text: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('postgres')) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (content.length < SMALL && content.includes(text)) found.push(path);
  }
  return found;
};

describe('households one by one', () => {
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
    for (const [path, csv] of [
      ['households', households],
      ['benefits', benefits],
    ] as const)
      await post(path, officer).attach('file', Buffer.from(csv), 'file.csv').expect(200);
    await get('households?purpose=yearly%20check', officer).expect(200);
  });
  afterAll(async () => {
    await test.close();
  });

  const get = (path: string, token: string) =>
    http.get(`/api/v1/impact/${path}`).set('Authorization', `Bearer ${token}`);
  const post = (path: string, token: string) =>
    http.post(`/api/v1/impact/${path}`).set('Authorization', `Bearer ${token}`);

  it('lets an officer explain a doubt and another one accept it', async () => {
    const deputy = await test.signIn({
      username: 'deputy',
      roles: ['officer', 'impact'],
      divisions: [county],
    });
    const chief = await test.signIn({ username: 'chief', roles: ['officer', 'impact'], divisions: [county] });
    const { body } = await get(`doubts?year=2019&scope=${county}`, deputy);
    const doubt = { unit: testPark, year: 2019, code: 'BENEFIT.WITHOUT_SALES' };
    expect(body).toContainEqual(expect.objectContaining({ ...doubt, state: 'open', answers: [] }));
    const answer = (action: string, token: string, text: string) =>
      post(`doubts/${action}`, token).send({ ...doubt, text });
    expect((await answer('explain', deputy, '园区只发工资，不零售')).body).toMatchObject({
      state: 'explained',
    });
    expect((await answer('accept', deputy, '同意')).body).toMatchObject({ code: 'IMPACT.OWN_DOUBT' });
    expect((await answer('accept', chief, '同意')).body).toMatchObject({ state: 'accepted' });
    expect((await answer('accept', chief, '同意')).status).toBe(409);
    expect((await answer('explain', deputy, '')).body).toMatchObject({ code: 'REQUEST.INVALID' });
  });

  it('hands the data of one household out, prints the ledger of a village, and erases', async () => {
    const ask = { id_number: idNumber, purpose: '本人申请' };
    const data = await post('household-exports', officer).send(ask);
    expect(data.body).toMatchObject({
      village: libei,
      persons: 3,
      incomes: [{ year: 2018, perCapita: '3000.00' }],
    });
    expect(data.text).not.toContain('19900101');
    const ledger = `household-ledger?village=${libei}&period=2019`;
    expect((await get(ledger, officer)).body.code).toBe('REQUEST.INVALID');
    const printed = await get(`${ledger}&purpose=handover&format=pdf`, officer).buffer(true);
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((printed.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await get(`${ledger}&purpose=handover`, officer)).body.served).toHaveLength(1);
    const reporter = await test.signIn({ roles: ['reporter', 'impact'], units: [libei] });
    expect((await get(`${ledger}&purpose=handover`, reporter)).status).toBe(403);
    const before = await get(`summary?period=2019&scope=${county}`, officer);
    expect((await post('household-erasures', officer).send(ask)).body).toMatchObject({ incomes: 1 });
    const after = await get(`summary?period=2019&scope=${county}`, officer);
    expect(after.body.figures).toEqual(before.body.figures);
    const gone = await post('household-exports', officer).send(ask);
    expect([gone.status, gone.body.code]).toEqual([404, 'IMPACT.HOUSEHOLD_NOT_FOUND']);
  });

  it('says in the language of the caller that a look needs a purpose, and why', async () => {
    for (const path of ['households', 'benefits', `household-ledger?village=${libei}&period=2019`])
      for (const [language, words] of [
        ['zh', '请写明用途'],
        ['en', 'the audit trail keeps every look'],
      ] as const) {
        const refused = await get(path, officer).set('Accept-Language', language);
        expect([refused.status, refused.body.errors]).toEqual([
          400,
          [expect.objectContaining({ path: 'purpose', message: expect.stringContaining(words) as string })],
        ]);
      }
  });

  it('records what was tried for a household without a benefit', async () => {
    const ledger = () => get(`household-ledger?village=${neighbour}&period=2018&purpose=handover`, officer);
    const [{ household }] = (await ledger()).body.notReached as [{ household: string }];
    const attempt = { village: neighbour, household, day: '2019-03-05', what: '上门动员', result: 'away' };
    expect((await post('household-attempts', officer).send(attempt)).status).toBe(201);
    expect((await ledger()).body.notReached).toMatchObject([
      { household, attempts: [{ day: '2019-03-05', what: '上门动员', result: 'away' }] },
    ]);
    const refused = await post('household-attempts', officer).send({ ...attempt, day: '2099-01-01' });
    expect([refused.status, refused.body.code]).toEqual([400, 'IMPACT.ATTEMPT_DAY']);
  });

  it('refuses strangers who ask for an erasure: nothing goes, and asking is in the audit trail', async () => {
    const ask = { id_number: '520122196505052344', purpose: '核对' };
    const held = async (): Promise<unknown> => (await post('household-exports', officer).send(ask)).status;
    expect(await held()).toBe(200);
    const elsewhere = { username: 'elsewhere', roles: ['officer', 'impact'], divisions: ['520123'] } as const;
    const strangers: readonly (readonly [string, readonly [number, string]])[] = [
      [await test.signIn(elsewhere), [404, 'IMPACT.HOUSEHOLD_NOT_FOUND']],
      [await test.signIn({ roles: ['officer'], divisions: [county] }), [403, 'AUTH.FORBIDDEN']],
      [await test.signIn({ roles: ['reporter', 'impact'], units: [neighbour] }), [403, 'AUTH.FORBIDDEN']],
      [await test.signIn({ roles: ['auditor', 'impact'], divisions: [county] }), [403, 'AUTH.FORBIDDEN']],
      [await test.signIn({ roles: ['admin'] }), [403, 'AUTH.FORBIDDEN']],
      ['nobody', [401, 'AUTH.REQUIRED']],
    ];
    for (const path of ['household-erasures', 'household-exports'])
      for (const [token, refusal] of strangers) {
        const { status, body } = await post(path, token).send(ask);
        expect([path, status, body.code]).toEqual([path, ...refusal]);
      }
    expect(await held()).toBe(200);
    const admin = await test.signIn({ roles: ['admin'] });
    const { body } = await http
      .get('/api/v1/audit/events?kind=account&actor=elsewhere&limit=100')
      .set('Authorization', `Bearer ${admin}`)
      .expect(200);
    const asked = (body.items as { action: string }[]).filter(
      ({ action }) => action === 'households-unknown',
    );
    expect(asked).toHaveLength(2);
  });

  it('has no door to rotate keys or to erase what is long past: both need the server', async () => {
    const { body } = await http.get('/api/docs-json').expect(200);
    const doors = Object.entries(body.paths as Record<string, object>)
      .filter(([path]) => /impact\/.*(key|rotat|retention|expir)/.test(path))
      .map(([path, operations]) => [path, Object.keys(operations)]);
    expect(doors).toEqual([['/api/v1/impact/household-keys', ['get']]]);
    const callers = [
      [{ roles: ['officer', 'impact'], divisions: [county] }, 403],
      [{ roles: ['reporter', 'impact'], units: [neighbour] }, 403],
      [{ roles: ['auditor', 'impact'], divisions: [county] }, 403],
      [{ roles: ['admin'] }, 200],
    ] as const;
    for (const [account, status] of callers) {
      const token = await test.signIn(account);
      expect((await get('household-keys', token)).status).toBe(status);
      for (const door of ['household-keys', 'household-keys/rotation', 'household-expirations'])
        expect((await post(door, token).send({})).status).toBe(404);
    }
    expect((await http.get('/api/v1/impact/household-keys')).status).toBe(401);
  });

  it('keeps every look and every answer in the audit trail', async () => {
    const auditor = await test.signIn({ roles: ['auditor'], divisions: [county] });
    const trail = async (kind: string) => {
      const { body } = await http
        .get(`/api/v1/audit/events?kind=${kind}&limit=100`)
        .set('Authorization', `Bearer ${auditor}`)
        .expect(200);
      return (body.items as { action: string; reason?: string }[]).map(({ action, reason }) => [
        action,
        reason,
      ]);
    };
    const looks = await trail('household');
    for (const look of [
      ['looked', 'yearly check (2)'],
      ['exported', '本人申请'],
      ['ledger-taken', 'handover (1)'],
      ['attempted', '上门动员'],
      ['erased', '本人申请'],
    ])
      expect(looks).toContainEqual(look);
    expect(await trail('benefit-doubt')).toEqual([
      ['accept', '同意'],
      ['explain', '园区只发工资，不零售'],
    ]);
  });

  it('has no identity anywhere in the database, in the data folder or in temporary files', async () => {
    const owner = await openOwnerSource(test.database);
    const dump = await textsOf(owner);
    await owner.destroy();
    expect(dump).toContain('本人申请');
    const folder = test.app.get<Config>(CONFIG).dataDirectory;
    for (const planted of [idNumber, '520122196505052344']) {
      expect(dump).not.toContain(planted.slice(6, 17));
      expect(dump).not.toContain(Buffer.from(planted).toString('hex'));
      expect(await filesWith(folder, planted.slice(6, 17))).toEqual([]);
      for (const name of (await readdir(tmpdir())).filter((one) => one.startsWith('xiangtong')))
        expect(await filesWith(join(tmpdir(), name), planted.slice(6, 17))).toEqual([]);
    }
  });

  it('say nothing in the log', () => {
    expect(logged).toContain('/api/v1/impact/household-exports');
    for (const planted of ['19900101118', '19650505234']) expect(logged).not.toContain(planted);
  });
});
