import { readUnitTable, writeTableWorkbook } from '@xiangtong/collection';
import { testPark, testVillages } from '@xiangtong/testing';
import type { Response } from 'supertest';
import { elsewhere } from '../support';
import {
  close,
  codesOf,
  download,
  events,
  get,
  newPark,
  open,
  post,
  problemOf,
  report,
  send,
  upload,
  type Role,
} from '../support/unit-stage';

const [libei, first, second, third] = testVillages;

describe('units', () => {
  beforeAll(open);
  afterAll(close);

  it('are listed within the scope, by month, kind, county and page', async () => {
    expect(codesOf(await get('reporter', '/units').expect(200))).toEqual([libei, testPark].sort());
    expect(codesOf(await get('officer', '/units'))).toHaveLength(5);
    expect(codesOf(await get('other', '/units'))).toEqual([elsewhere]);
    expect(codesOf(await get('admin', '/units'))).toHaveLength(6);
    expect(codesOf(await get('prefecture', '/units?county=520123'))).toEqual([elsewhere]);
    expect(codesOf(await get('officer', '/units?kind=park'))).toEqual([testPark]);
    await send('patch', 'officer', `/units/${first}`, { validTo: '2019-06' }).expect(200);
    expect(codesOf(await get('officer', '/units?at=2019-06'))).toContain(first);
    expect(codesOf(await get('officer', '/units?at=2019-07'))).not.toContain(first);
    await send('patch', 'officer', `/units/${first}`, { validTo: null }).expect(200);
    expect(problemOf(await get('officer', '/units?at=2019').expect(400))).toMatchObject({
      code: 'UNIT.MONTH',
      errors: [{ path: 'at' }],
    });
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Response = await get('officer', `/units?limit=2&cursor=${cursor}`).expect(200);
      seen.push(...codesOf(page));
      cursor = (page.headers as Record<string, string | undefined>)['x-next-cursor'];
    }
    expect(seen).toEqual(codesOf(await get('officer', '/units')));
  });

  it('are registered, changed, merged and split by officers of the division and administrators alone', async () => {
    await post('officer', '/units', newPark).expect(201);
    await post('admin', '/units', { ...newPark, code: '520123P01', division: '520123' }).expect(201);
    const merge = { predecessors: [first, testPark], successor: newPark.code, month: '2020-01' };
    const merged = await post('officer', '/units/merge', merge).expect(200);
    expect(merged.body).toMatchObject({
      predecessors: [{ code: first, weight: '1', month: '2020-01' }, { code: testPark }],
    });
    const split = await post('officer', '/units/split', {
      predecessor: second,
      successors: [
        { code: libei, weight: '0.1' },
        { code: third, weight: '0.9' },
      ],
      month: '2019-07',
    }).expect(200);
    expect(split.body).toMatchObject({
      validTo: '2019-06',
      events: [{ action: 'create' }, { action: 'split', actor: 'xifeng', at: '2020-01-10T08:00:00.000Z' }],
    });
    const before = await events();
    for (const role of ['reporter', 'auditor'] as const) {
      await post(role, '/units', { ...newPark, code: 'X' }).expect(403);
      await post(role, '/units/merge', merge).expect(403);
      await post(role, '/units/split', {}).expect(403);
      await send('patch', role, `/units/${libei}`, { name: 'x' }).expect(403);
      await upload(role, 'code').expect(403);
    }
    const refused = await post('other', '/units', { ...newPark, code: 'X' });
    expect([refused.status, problemOf(refused).code]).toEqual([403, 'AUTH.OUT_OF_SCOPE']);
    for (const response of [
      await send('patch', 'other', `/units/${libei}`, { name: 'x' }),
      await post('other', '/units/merge', { predecessors: [elsewhere], successor: libei, month: '2020-01' }),
      await post('other', '/units/merge', { predecessors: [libei], successor: elsewhere, month: '2020-01' }),
    ]) {
      expect([response.status, problemOf(response).code]).toEqual([404, 'UNIT.NOT_FOUND']);
    }
    await get('other', `/units/${libei}`).expect(404);
    await send('patch', 'officer', `/units/${libei}`, { kind: 'park' }).expect(400);
    expect(await events()).toHaveLength(before.length);
  });

  it('cannot end before what they have reported', async () => {
    await report(libei, '2019-12', '甲店');
    const refused = problemOf(
      await send('patch', 'officer', `/units/${libei}`, { validTo: '2019-11' }).expect(409),
    );
    expect(refused.code).toBe('UNIT.STILL_REPORTED');
    expect(refused.detail).toContain('2019年12月');
    await send('patch', 'officer', `/units/${libei}`, { validTo: '2019-12' }).expect(200);
    const detail = await get('reporter', `/units/${libei}`).expect(200);
    expect(detail.body).toMatchObject({
      validTo: '2019-12',
      stores: [{ store: '甲店', since: '2019-12', until: '2019-12', months: 1 }],
      forms: [{ form: 'sales', from: '2018-01', to: '2019-12' }, { form: 'capacity' }],
    });
  });

  it('owe the forms of their kind, and others from month to month where an officer says so', async () => {
    const owed = async () => {
      const { body } = await get('officer', `/units/${testPark}`).expect(200);
      const { forms } = body as { forms: { form: string; from: string; to: string | null }[] };
      return forms.map(({ form, from, to }) => `${form} ${from} ${to}`);
    };
    const path = `/units/${testPark}/forms`;
    const put = (role: Role, form: string, body: object) => send('put', role, `${path}/${form}`, body);
    const validTo = { validFrom: '2019-07', validTo: '2019-12' };
    const before = await owed();
    expect(before.map((duty) => duty.split(' ')[0])).toEqual(['sales', 'park']);
    await put('officer', 'capacity', validTo).expect(204);
    await put('officer', 'park', { validFrom: null }).expect(204);
    expect(await owed()).toEqual([before[0], 'capacity 2019-07 2019-12']);
    await report(testPark, '2019-12', '丙店');
    expect(problemOf(await put('officer', 'sales', { validFrom: null }).expect(409)).code).toBe(
      'UNIT.STILL_REPORTED',
    );
    for (const form of ['capacity', 'park']) await send('delete', 'officer', `${path}/${form}`).expect(204);
    expect(await owed()).toEqual(before);
    const events = (await get('officer', `/units/${testPark}`)).body as { events: object[] };
    expect(events.events.slice(-4)).toMatchObject([
      { action: 'assign', before: { owes: 'by-kind' }, after: { form: 'capacity', from: '2019-07' } },
      { action: 'assign', after: { form: 'park', owes: 'never' }, actor: 'xifeng' },
      { action: 'assign', before: { to: '2019-12' }, after: { owes: 'by-kind' } },
      { action: 'assign', before: { owes: 'never' } },
    ]);
    expect(problemOf(await put('officer', 'x', validTo).expect(404)).code).toBe('FORM.UNKNOWN');
    expect(problemOf(await put('other', 'sales', validTo).expect(404)).code).toBe('UNIT.NOT_FOUND');
    for (const body of [{}, { validFrom: '2019' }, { validFrom: '2019-07', validTo: '2019-06' }])
      await put('officer', 'capacity', body).expect(400);
    for (const role of ['reporter', 'auditor'] as const) await put(role, 'sales', validTo).expect(403);
  });
});

describe('the file of units', () => {
  beforeAll(async () => {
    await open();
    await send('patch', 'officer', `/units/${libei}`, {
      name: '=HYPERLINK("x")',
      organisingModel: 'association-cooperative-shop',
    }).expect(200);
    await post('officer', '/units/merge', {
      predecessors: [first],
      successor: second,
      month: '2020-01',
    }).expect(200);
  });
  afterAll(close);

  it.each(['csv', 'xlsx'] as const)(
    'as %s comes back unchanged, formulas in names included',
    async (format) => {
      const file = (await download(`/units/export?format=${format}`).expect(200)).body as Buffer;
      const { records } = await readUnitTable(file);
      expect(records).toHaveLength(6);
      expect(records.map(({ record }) => record[1])).toContain(`'=HYPERLINK("x")`);
      const before = await events();
      const dry = await upload('officer', file, '?dryRun=true').expect(200);
      expect(dry.body).toEqual({ created: 0, changed: 0, unchanged: 5, units: [], errors: [] });
      expect((await upload('officer', file).expect(200)).body).toEqual(dry.body);
      expect(await events()).toHaveLength(before.length);
    },
  );

  it('tells every mistake with its cell, stores nothing, and stores it once it is right', async () => {
    const head = ['代码', '名称', '类型', '区划', '起始月份', '终止月份', '承接单位', '组织模式'];
    const wrong = await writeTableWorkbook('单位', [
      head,
      [libei, '立碑村', '村', libei, '2018-01', '2017-12', '', ''],
      [elsewhere, '别县', '村', elsewhere, '2018-01', '', '', ''],
      ['520122P09', '新园区', '园区', '520122', '2020-13', '', 'X:0.5', ''],
    ]);
    const before = await events();
    const problem = problemOf(await upload('officer', wrong).set('Accept-Language', 'en').expect(400));
    expect(problem.code).toBe('IMPORT.INVALID');
    const expected = [
      { sheet: '单位', cell: 'F2', row: 2, column: 'valid_to', code: 'UNIT.ENDS_BEFORE_BEGIN' },
      { cell: 'A3', code: 'AUTH.OUT_OF_SCOPE' },
      { cell: 'E4', code: 'UNIT.MONTH', message: '"2020-13" is not a month; write it like 2018-01.' },
    ];
    expect(problem.errors).toMatchObject(expected);
    const dry = await upload('officer', wrong, '?dryRun=true').set('Accept-Language', 'en').expect(200);
    expect(dry.body).toMatchObject({ errors: expected });
    expect(await events()).toHaveLength(before.length);
    const right = await writeTableWorkbook('单位', [
      head,
      [libei, '立碑村', '村', libei, '2018-01', '', '', '协会+合作社+网店'],
      ['520122P09', '新园区', '园区', '520122', '2020-01', '', '', ''],
    ]);
    expect((await upload('officer', right).expect(200)).body).toMatchObject({
      created: 1,
      changed: 1,
      unchanged: 0,
      units: [
        { row: 2, code: libei, outcome: 'changed' },
        { row: 3, code: '520122P09', outcome: 'created' },
      ],
    });
  });

  it.each<[string, Buffer | string, number, string]>([
    ['nothing in it', '', 422, 'FILE.EMPTY'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 415, 'FILE.NOT_A_TABLE'],
    ['other columns', 'a,b\n1,2\n', 400, 'IMPORT.INVALID'],
  ])('with %s is refused', async (_, content, status, code) => {
    expect(problemOf(await upload('officer', content).expect(status)).code).toBe(code);
  });
});

describe('stores', () => {
  beforeAll(open);
  afterAll(close);

  it('show which unit reports them since when, also after they moved and came back', async () => {
    await report(libei, '2019-09', '甲店');
    await report(libei, '2019-10', '甲店');
    await report(first, '2019-11', '甲店');
    await report(libei, '2019-12', '甲店');
    await report(elsewhere, '2019-12', '乙店');
    const holding = (unit: string, since: string, until: string, months: number) => ({
      store: '甲店',
      unit,
      since,
      until,
      months,
    });
    const list = async (role: Role, query = '') =>
      ((await get(role, `/stores${query}`).expect(200)).body as { items: object[] }).items;
    const all = [
      holding(libei, '2019-09', '2019-10', 2),
      holding(first, '2019-11', '2019-11', 1),
      holding(libei, '2019-12', '2019-12', 1),
    ];
    expect(await list('officer')).toMatchObject(all);
    expect(await list('officer', `?unit=${libei}`)).toMatchObject([all[0]!, all[2]!]);
    expect(await list('officer', '?month=2019-11')).toMatchObject([all[1]!]);
    expect(await list('reporter')).toMatchObject([all[0]!, all[2]!]);
    expect(await list('prefecture', '?county=520123')).toMatchObject([{ store: '乙店', unit: elsewhere }]);
    await get('admin', '/stores').expect(403);
    const page = (await get('officer', '/stores?limit=2')).body as { items: object[]; next: string };
    const rest = await list('officer', `?limit=2&cursor=${encodeURIComponent(page.next)}`);
    expect([...page.items, ...rest]).toMatchObject(all);
    expect(problemOf(await get('officer', '/stores?cursor=x').expect(400)).code).toBe('CURSOR.INVALID');
  });
});
