import { type Page, auditActions, type AuditKind, type AuditEventResponse } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { asHolderOf, elsewhere, Stage, type Person } from '../support';

const stage = new Stage();
const [libei, other] = testVillages;
let countyAuditor: string;

const letterhead = {
  mark: '商务局文件',
  code: '商统',
  signer: null,
  addressees: [],
  issuer: '商务局',
  hasSeal: false,
  copies: [],
  printer: '商务局办公室',
};

const events = async (person: Person, query = ''): Promise<readonly AuditEventResponse[]> =>
  (
    (await stage.get(person, `/audit/events?limit=1000&${query}`).expect(200))
      .body as Page<AuditEventResponse>
  ).items;

/** Asks as the auditor of Xifeng only. */
const local = (query = '') =>
  stage.test.http
    .get(`/api/v1/audit/events?limit=1000&${query}`)
    .set('Authorization', `Bearer ${countyAuditor}`);

const said = (list: readonly AuditEventResponse[]): string[] =>
  list.map(({ kind, action, actor, subject }) => `${kind} ${action} ${actor} ${subject.code}`);

beforeAll(async () => {
  await stage.open();
  const { test } = stage;
  const id = await stage.report('libei', libei, '2019-12');
  await stage.post('officer', `/submissions/${id}/return`, { reason: '=请核对' }).expect(200);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.post('officer', `/submissions/${id}/comments`, { text: '谢谢' }).expect(201);
  await stage.accept(id);
  const neighbour = { username: 'neighbour', roles: ['reporter'], units: [elsewhere] } as const;
  const draft = { unit: elsewhere, period: '2019-12', lines: [] };
  await asHolderOf(test, await test.signIn(neighbour))('post', '/submissions', draft).expect(201);
  await stage.travel('2020-01-10T10:00:00Z');
  for (const county of ['520122', '520123']) {
    const head = asHolderOf(
      test,
      await test.signIn({ username: `head-${county}`, roles: ['officer'], divisions: [county] }),
    );
    await head('post', '/periods/sales/2019-11/close', { county, reason: '到期' }).expect(200);
    await head('put', `/review-rules/${county}`, { acceptWithoutReview: true }).expect(200);
    await head('put', `/letterheads/${county}`, letterhead).expect(200);
    await test.source.query(
      `insert into report_definition_version (division, report, version, note, saved_by, saved_at)
       values ($1, 'yoy', 1, '恢复', $2, $3)`,
      [county, `head-${county}`, test.clock.now()],
    );
    await test.source.query(
      `insert into boundary_map (approval, scope, boundaries, file_digest, imported_by, imported_at)
       values ('GS(2020)0001号', $1, 11, $2, $3, $4)`,
      [county, '0'.repeat(64), `head-${county}`, test.clock.now()],
    );
    await test.source.query(
      `insert into installation_event (action, place, about, actor, at) values ('take', $1, 'xifeng', $2, $3)`,
      [county, `head-${county}`, test.clock.now()],
    );
  }
  const exception = { form: 'sales', period: '2019-11', unit: libei, until: '2020-02-01', reason: '停电' };
  await stage.post('officer', '/periods/exceptions', exception).expect(200);
  const park = { code: '520122P88', name: '新园区', kind: 'park', division: '520122', validFrom: '2020-01' };
  await stage.post('officer', '/units', park).expect(201);
  for (const scope of ['520122', '5201', elsewhere])
    await test.source.query(
      `insert into report_run (id, report, parameters, requested_by, requested_at, status, finished_at)
       values (gen_random_uuid(), 'yoy', $1, 'guiyang', $2, 'done', $2)`,
      [{ period: '2019', scope }, new Date('2020-01-10T10:00:00Z')],
    );
  for (const place of [other, elsewhere]) {
    await test.source.query(
      `insert into household_event (action, households, place, purpose, actor, at)
       values ('looked', 3, $1, '核对', 'officer', $2)`,
      [place, new Date('2020-01-10T10:00:00Z')],
    );
    await test.source.query(
      `insert into benefit_doubt_event (action, unit_id, year, code, evidence, text, actor, at)
       select 'explain', id, 2019, 'BENEFIT.DOUBT', '{}', '有合同', 'officer', $2 from reporting_unit where code = $1`,
      [place, new Date('2020-01-10T10:00:00Z')],
    );
  }
  await test.source.query(
    `insert into household_event (action, households, place, purpose, actor, at)
     values ('keys-rotated', 4711, '', '2', 'root@server', $1)`,
    [new Date('2020-01-10T10:00:00Z')],
  );
  for (const [index, scope] of ['520122', '5201'].entries())
    await test.source.query(
      `insert into seal (seal, contents, series, edition, manifest, document, changes, published_by, published_at)
       values ($1, $1, $1, 1, $2, '{}', '[]', 'head-520122', $3)`,
      [
        String(index).repeat(64),
        { report: 'yoy', parameters: { period: '2019', scope } },
        new Date('2020-01-10T10:00:00Z'),
      ],
    );
  countyAuditor = await test.signIn({
    username: 'county-auditor',
    roles: ['auditor'],
    divisions: ['520122'],
  });
});
afterAll(() => stage.close());

describe('GET /audit/events', () => {
  it('tells what was done, newest first, with words, subject, reason and ledger position', async () => {
    const list = await events('auditor', `unit=${libei}&to=2020-01-10`);
    expect(said(list)).toEqual([
      `exception grant officer ${libei}`,
      `ledger accept officer ${libei}`,
      `submission accept officer ${libei}`,
      `submission submit libei ${libei}`,
      `submission return officer ${libei}`,
      `submission submit libei ${libei}`,
      `submission create libei ${libei}`,
      `comment comment officer ${libei}`,
    ]);
    expect(list[1]).toEqual({
      at: '2020-01-10T08:00:00.000Z',
      actor: 'officer',
      kind: 'ledger',
      action: 'accept',
      text: '记入账本',
      subject: {
        type: 'submission',
        id: expect.any(String),
        code: libei,
        name: '村208 2019-12 农村电子商务销售情况月报',
      },
      seq: 1,
    });
    expect(list.find(({ action }) => action === 'return')).toMatchObject({ text: '退回', reason: '=请核对' });
    expect(list[0]).toMatchObject({ reason: '停电 (→ 2020-02-01)', subject: { type: 'period' } });
  });

  it('speaks English when asked to', async () => {
    const { body } = await local('kind=ledger').set('Accept-Language', 'en').expect(200);
    expect((body as Page<AuditEventResponse>).items[0]).toMatchObject({ text: 'entered in the ledger' });
  });

  it('has words for every action that the database knows', async () => {
    const rows = await stage.test.source.query<{ table: string; rule: string }[]>(
      `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule from pg_constraint
       where conname in ('submission_event_action_check', 'ledger_entry_kind_check', 'unit_event_action_check',
         'account_event_kind_check', 'period_event_action_check', 'report_event_action_check',
         'installation_event_action_check', 'household_event_action_check')`,
    );
    const kinds: Record<string, AuditKind> = {
      submission_event: 'submission',
      ledger_entry: 'ledger',
      unit_event: 'unit',
      account_event: 'account',
      period_event: 'period',
      report_event: 'report',
      installation_event: 'installation',
      household_event: 'household',
    };
    expect(rows).toHaveLength(8);
    for (const { table, rule } of rows) {
      const actions = [...rule.matchAll(/'([a-z-]+)'/g)].map(([, action]) => action);
      expect(Object.keys(auditActions[kinds[table]!])).toEqual(expect.arrayContaining(actions));
    }
  });

  it('shows an auditor of a county nothing of another county', async () => {
    const { body, text } = await local().expect(200);
    const kinds = new Set((body as Page<AuditEventResponse>).items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(auditActions).sort());
    for (const stranger of [
      elsewhere,
      '520123',
      '修文',
      '"other"',
      '"admin"',
      '"auditor"',
      'neighbour',
      '贵阳',
    ])
      expect(text).not.toContain(stranger);
    for (const filter of [`unit=${elsewhere}`, 'actor=neighbour', 'actor=head-520123', 'actor=admin'])
      expect((await local(filter).expect(200)).body).toEqual({ items: [], next: null });
    const all = await events('auditor');
    expect(said(all)).toEqual(
      expect.arrayContaining([
        `submission create neighbour ${elsewhere}`,
        'period close head-520123 520123',
        'account signed-in other other',
      ]),
    );
  });

  it('shows everybody with a division that the keys of their households were rotated, without the number of others', async () => {
    const { body, text } = await local('kind=household').expect(200);
    expect((body as Page<AuditEventResponse>).items).toMatchObject([
      { action: 'keys-rotated', reason: '2' },
      { action: 'looked' },
    ]);
    expect(text).not.toContain('4711');
  });

  it('tells of reports what was asked for, how it ended, and what was published', async () => {
    const { body } = await local('kind=report').expect(200);
    expect(said((body as Page<AuditEventResponse>).items)).toEqual([
      'report published head-520122 yoy',
      'report done guiyang yoy',
      'report requested guiyang yoy',
    ]);
  });

  it('shows an admin what happened to accounts and to the register as a whole, and nothing else', async () => {
    const list = await events('admin');
    expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['account', 'household']));
    expect(await events('admin', 'kind=household')).toMatchObject([
      { action: 'keys-rotated', actor: 'root@server', reason: '2 (4711)', subject: { type: 'household' } },
    ]);
    expect(said(list)).toEqual(
      expect.arrayContaining(['account signed-in admin admin', 'account signed-in park park']),
    );
    await stage.get('admin', '/audit/events?kind=ledger').expect(403);
    await stage.get('libei', '/audit/events').expect(403);
  });

  it('goes through all pages without losing or doubling an event', async () => {
    const whole = await events('auditor');
    const walked: AuditEventResponse[] = [];
    for (let cursor = ''; ;) {
      const { body } = await stage.get('auditor', `/audit/events?limit=3${cursor}`).expect(200);
      const { items, next } = body as Page<AuditEventResponse>;
      walked.push(...items);
      if (next === null) break;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    expect(walked).toEqual(whole);
  });

  it('is narrowed by time, kind and actor', async () => {
    const day = await events('auditor', 'from=2020-01-10&to=2020-01-10&kind=period');
    expect(said(day)).toEqual(['period close head-520123 520123', 'period close head-520122 520122']);
    expect(await events('auditor', 'to=2020-01-09')).toEqual([]);
    const moment = '2020-01-10T08:00:00Z';
    const early = await events('auditor', `from=${moment}&to=${moment}&actor=officer&kind=submission`);
    expect(early.map(({ action }) => action)).toEqual(['accept', 'return']);
    expect(await events('auditor', 'from=2020-01-10T10:00:00.001Z&to=2020-12-31')).toEqual([]);
  });

  it('comes as a file for spreadsheets', async () => {
    const { text, headers } = await stage
      .get('auditor', `/audit/events?format=csv&unit=${libei}&to=2020-01-10&limit=1`)
      .expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.match(/\ufeff/g)).toHaveLength(1);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('\ufeff时间,操作人,类别,操作,对象类别,对象代码,对象编号,对象,原因,账本序号');
    expect(lines[1]).toMatch(/^2020-01-10T18:00:00.000\+08:00,officer,exception,准许逾期填报,period,/);
    expect(text).toContain(",'=请核对,");
  });

  it.each([
    ['from=yesterday&to=2020-02-30', 400],
    ['from=0000-01-01T00:00:00Z', 400],
    ['cursor=x', 400],
    ['cursor=99999999999999.ledger.1', 200],
    ['kind=nothing', 400],
    ['limit=0', 400],
    ['format=pdf', 400],
    ['unit=%00', 400],
    ['actor=%00', 400],
    ['to=9999-12-31T23:59:59.999Z', 200],
    ['from=0001-01-01T00:00:00Z', 200],
  ])('%s is answered with %i', async (query, status) => {
    const { body } = await stage.get('auditor', `/audit/events?${query}`).expect(status);
    if (query.startsWith('from=yes'))
      expect(body).toMatchObject({ errors: [{ path: 'from' }, { path: 'to' }] });
  });
});

// Last, because its actions are in every later list.
describe('what leaves no run', () => {
  it('tells of API tokens by their names', async () => {
    const officer = asHolderOf(stage.test, stage.tokenOf('officer'));
    const token = { name: '每夜取数', expiresAt: '2020-03-01T00:00:00Z' };
    const { body } = await officer('post', '/auth/tokens', token).expect(201);
    await officer('delete', `/auth/tokens/${body.id}`).expect(204);
    const told = (await events('admin')).filter(({ action }) => action.startsWith('token-'));
    expect(told.map(({ action, reason }) => `${action} ${reason}`)).toEqual([
      'token-revoked 每夜取数',
      'token-made 每夜取数',
    ]);
  });

  it('tells who arranged reports for every month, ended that, and took lines and evidence away', async () => {
    await stage.travel('2020-01-10T11:00:00Z');
    const monthly = { report: 'monthly-express', scope: '520122', day: 5, hour: 8 };
    const { body: added } = await stage.post('officer', '/report-schedules', monthly).expect(201);
    await stage.test.http
      .delete(`/api/v1/report-schedules/${(added as { id: string }).id}`)
      .set('Authorization', `Bearer ${stage.tokenOf('officer')}`)
      .expect(204);
    await stage.get('officer', '/extracts/lines.csv?scope=520122&period=2019').expect(200);
    await stage.get('officer', '/extracts/lines.xlsx?scope=520122001208&period=2019-12').expect(200);
    await stage.post('officer', '/evidence', { scope: libei, period: '2018' }).expect(200);
    await stage.get('officer', '/extracts/lines.csv?scope=nowhere&period=2019').expect(404);
    const taken = await events('auditor', 'kind=report&from=2020-01-10T11:00:00Z');
    expect(taken.map(({ action, actor, subject }) => [action, actor, subject.name])).toEqual([
      ['evidence-taken', 'officer', '村208 2018'],
      ['lines-taken', 'officer', '村208 2019-12'],
      ['lines-taken', 'officer', '息烽县 2019'],
      ['schedule-ended', 'officer', 'monthly-express 息烽县'],
      ['scheduled', 'officer', 'monthly-express 息烽县'],
    ]);
    expect(taken[1]).toMatchObject({ text: '导出销售明细', subject: { type: 'report', code: libei } });
    expect(said(await events('auditor', `unit=${libei}&kind=report&from=2020-01-10T11:00:00Z`))).toHaveLength(
      2,
    );
  });
});

describe('without the right to see single units', () => {
  it('nobody is told which unit reported, corrected or is awaited', async () => {
    const account = { username: 'he', roles: ['auditor'], divisions: ['520122'] } as const;
    const ask = asHolderOf(stage.test, await stage.test.signIn({ ...account, withoutConfidential: true }));
    const { items } = (await ask('get', '/audit/events?limit=1000').expect(200))
      .body as Page<AuditEventResponse>;
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['period', 'review-rule', 'letterhead']));
    for (const kind of ['submission', 'ledger', 'exception', 'comment', 'chase'])
      expect(kinds).not.toContain(kind);
    expect(said(items).filter((text) => text.includes(libei) && !/^(unit|report) /.test(text))).toEqual([]);
    const { body } = await ask('get', '/audit/events?kind=ledger').expect(403);
    expect((body as { code: string }).code).toBe('AUTH.FORBIDDEN');
  });
});
