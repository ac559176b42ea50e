import { csvRecords, DomainError, ManualClock } from '@xiangtong/infrastructure';
import { writeCsv } from '@xiangtong/tables';
import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  registerTestUnits,
  testPark,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  importUnits,
  ReferenceCatalogue,
  UnitReadModel,
  UnitRegister,
  unitTable,
  type Registrar,
  type ReportedMonths,
} from '../src';

const [libei, first, second, third] = testVillages;
const xifeng: Registrar = { username: 'xifeng', mayManage: (division) => division.startsWith('520122') };

let database: TestDatabase;
let source: DataSource;
let register: UnitRegister;
let units: UnitReadModel;
const clock = new ManualClock(new Date('2020-01-10T08:00:00.000Z'));
const used = new Map<number, ReportedMonths>();

beforeEach(async () => {
  database = await createTestDatabase();
  source = await openServiceSource(database);
  await registerTestUnits(source);
  used.clear();
  register = new UnitRegister({ source, clock, use: () => Promise.resolve(used) });
  units = new UnitReadModel(source);
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

const newUnit = (overrides: object = {}) => ({
  code: '520122P09',
  name: '新园区',
  kind: 'park' as const,
  division: '520122',
  validFrom: '2020-01',
  ...overrides,
});
const unit = async (code: string) => (await units.all()).find((each) => each.code === code);
const idOf = async (code: string) => (await unit(code))!.id;
const table = (text: string) => ({ sheet: null, records: csvRecords(text) });

const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  const { code, mistakes } = error as DomainError;
  return [code, ...mistakes.map((mistake) => [mistake.path, mistake.code])];
};

describe('the register of units', () => {
  it('takes a new unit, changes it, and writes both down for good', async () => {
    const before = (await new ReferenceCatalogue(source).current()).version;
    await register.create(xifeng, newUnit());
    await register.change(xifeng, '520122P09', { name: '新产业园', validTo: '2021-12' });
    expect(await unit('520122P09')).toMatchObject({ name: '新产业园', validFrom: 202001, validTo: 202112 });
    const { events } = await units.history(await idOf('520122P09'));
    expect(events).toMatchObject([
      { action: 'create', before: null, after: { name: '新园区', validFrom: '2020-01' }, actor: 'xifeng' },
      { action: 'change', before: { validTo: null }, after: { validTo: '2021-12' }, at: clock.now() },
    ]);
    expect((await new ReferenceCatalogue(source).current()).version).toBeGreaterThan(before);
    for (const statement of [
      'update unit_event set actor = null',
      'delete from unit_event',
      'truncate unit_event',
    ]) {
      await expect(source.query(statement)).rejects.toThrow(/permission denied/);
      const owner = await openOwnerSource(database);
      await expect(owner.query(statement)).rejects.toThrow(/append-only/);
      await owner.destroy();
    }
  });

  it.each<[string, object, unknown[]]>([
    ['a code in use', { code: libei }, ['UNIT.EXISTS']],
    ['a month that is none', { validFrom: '2020-13' }, ['UNIT.MONTH', ['validFrom', 'UNIT.MONTH']]],
    [
      'several mistakes at once',
      { code: 'p 1', name: '', division: '520122001208', validTo: '2019-12' },
      [
        'UNIT.INVALID',
        ['code', 'UNIT.CODE'],
        ['name', 'UNIT.NAME'],
        ['division', 'UNIT.COUNTY_DIVISION'],
        ['validTo', 'UNIT.ENDS_BEFORE_BEGIN'],
      ],
    ],
    [
      'an unknown division',
      { division: '529999' },
      ['UNIT.INVALID', ['division', 'UNIT.UNKNOWN_DIVISION'], ['code', 'AUTH.OUT_OF_SCOPE']],
    ],
    ['another county', { division: '520123' }, ['AUTH.OUT_OF_SCOPE', ['code', 'AUTH.OUT_OF_SCOPE']]],
  ])('refuses %s', async (_, overrides, expected) => {
    expect(await refused(register.create(xifeng, newUnit(overrides)))).toEqual(expected);
    expect(await source.query('select from unit_event')).toHaveLength(5);
  });

  it('keeps the months that have been reported', async () => {
    used.set(await idOf(libei), { first: 201803, last: 201912 });
    expect(await refused(register.change(xifeng, libei, { validTo: '2019-11' }))).toEqual([
      'UNIT.STILL_REPORTED',
      ['validTo', 'UNIT.STILL_REPORTED'],
    ]);
    await register.change(xifeng, libei, { validTo: '2019-12' });
    await register.change(xifeng, libei, { validTo: null });
    expect(await unit(libei)).toMatchObject({ validTo: null });
  });
});

describe('merges and splits', () => {
  it('end the predecessors where the successor begins', async () => {
    await register.create(xifeng, newUnit());
    await register.merge(xifeng, {
      predecessors: [first, testPark],
      successor: '520122P09',
      month: '2020-01',
    });
    await register.split(xifeng, {
      predecessor: second,
      successors: [
        { code: libei, weight: '0.25' },
        { code: third, weight: '0.75' },
      ],
      month: '2019-07',
    });
    expect(await unit(first)).toMatchObject({ validTo: 201912, successors: [{ code: '520122P09' }] });
    expect(await unit(second)).toMatchObject({ validTo: 201906 });
    expect(await units.history(await idOf('520122P09'))).toMatchObject({
      predecessors: [
        { code: first, weight: '1', month: 202001 },
        { code: testPark, weight: '1' },
      ],
      successors: [],
    });
    expect(await units.history(await idOf(second))).toMatchObject({
      successors: [
        { code: third, weight: '0.75', month: 201907 },
        { code: libei, weight: '0.25', month: 201907 },
      ].sort((a, b) => (a.code < b.code ? -1 : 1)),
      events: [{ action: 'create' }, { action: 'split', after: { validTo: '2019-06' } }],
    });
  });

  it('are refused where they would bend history', async () => {
    const merge = (overrides: object) =>
      refused(
        register.merge(xifeng, { predecessors: [first], successor: second, month: '2020-01', ...overrides }),
      );
    const split = (...weights: string[]) =>
      refused(
        register.split(xifeng, {
          predecessor: first,
          successors: weights.map((weight, index) => ({ code: [libei, second, third][index]!, weight })),
          month: '2020-01',
        }),
      );
    expect(await merge({ successor: 'X' })).toEqual(['UNIT.NOT_FOUND']);
    expect(await merge({ predecessors: ['X'] })).toEqual(['UNIT.NOT_FOUND']);
    expect(await merge({ successor: first })).toContainEqual(['successor', 'UNIT.CYCLE']);
    expect(await merge({ month: '2018-01' })).toEqual(['UNIT.NOT_IN_REGISTER']);
    expect(await merge({ month: '2020' })).toEqual(['UNIT.MONTH', ['month', 'UNIT.MONTH']]);
    expect(await split('0.5', '0.49999999')).toEqual(['UNIT.WEIGHTS', ['successors', 'UNIT.WEIGHTS']]);
    expect(await split('0.5', '0')).toEqual(['UNIT.WEIGHT', ['successors[1].weight', 'UNIT.WEIGHT']]);
    used.set(await idOf(first), { first: 201801, last: 202001 });
    expect(await merge({})).toEqual(['UNIT.STILL_REPORTED', ['month', 'UNIT.STILL_REPORTED']]);
    used.clear();
    await register.create(xifeng, newUnit({ validFrom: '2020-02' }));
    expect(await merge({ successor: '520122P09' })).toEqual([
      'UNIT.SUCCESSOR_NOT_VALID',
      ['successor', 'UNIT.SUCCESSOR_NOT_VALID'],
    ]);
    await register.merge(xifeng, { predecessors: [first], successor: second, month: '2020-01' });
    expect(await merge({ successor: third })).toEqual(['UNIT.ALREADY_SUCCEEDED']);
    expect(await refused(register.change(xifeng, second, { validTo: '2019-12' }))).toContainEqual([
      'successors',
      'UNIT.SUCCESSOR_NOT_VALID',
    ]);
    expect(await refused(register.change(xifeng, first, { validTo: null }))).toEqual([
      'UNIT.NO_END',
      ['validTo', 'UNIT.NO_END'],
    ]);
  });

  it('of two officers at the same moment: one wins, the other is told', async () => {
    const outcomes = await Promise.allSettled(
      [second, third].map((successor) =>
        register.merge(xifeng, { predecessors: [first], successor, month: '2020-01' }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await unit(first))!.successors).toHaveLength(1);
  });
});

describe('the file of units', () => {
  const head = 'code,name,kind,division,valid_from,valid_to,successors,organising_model';
  const importing = (text: string, dryRun = false) => register.import(xifeng, table(text), dryRun);

  it('that was exported changes nothing when it comes back', async () => {
    await register.split(xifeng, {
      predecessor: second,
      successors: [
        { code: libei, weight: '0.33333333' },
        { code: third, weight: '0.66666667' },
      ],
      month: '2019-07',
    });
    await register.change(xifeng, first, {
      name: '=1+1,"村"',
      organisingModel: 'association-cooperative-shop',
    });
    const text = writeCsv(unitTable(await units.all()));
    expect(text).toContain(`"'=1+1,""村"""`);
    const again = await importing(text);
    expect(again.mistakes).toEqual([]);
    expect(new Set(again.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await source.query(`select from unit_event where actor = 'xifeng'`)).toHaveLength(2);
  });

  it('tells what it would change before it does', async () => {
    const text = `${head}
${first},另一个村,村,${first},2018-01,2019-12,${second}:1,协会+合作社+网店
${second},村002,village,${second},2018-01,,,
520122P09,新园区,园区,520122,2020-01,,,
`;
    const wanted = [
      { row: 2, code: first, outcome: 'changed' },
      { row: 3, code: second, outcome: testVillages[2].endsWith('002') ? 'unchanged' : 'changed' },
      { row: 4, code: '520122P09', outcome: 'created' },
    ];
    expect(await importing(text, true)).toEqual({ outcomes: wanted, mistakes: [] });
    expect(await unit('520122P09')).toBeUndefined();
    expect(await importing(text)).toEqual({ outcomes: wanted, mistakes: [] });
    expect(await unit(first)).toMatchObject({
      organisingModel: 'association-cooperative-shop',
      successors: [{ code: second }],
    });
    expect((await importing(text)).outcomes.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  });

  it('leaves alone what it has no column for', async () => {
    await register.change(xifeng, first, { validTo: '2020-06', organisingModel: 'producer-facility-shop' });
    await importing(`代码,名称,类型,区划,起始月份\n${first},改名,村,${first},2018-01`);
    expect(await unit(first)).toMatchObject({
      name: '改名',
      validTo: 202006,
      organisingModel: 'producer-facility-shop',
    });
  });

  it('gives units English names, and leaves them where it has none', async () => {
    const park = `${head},name_en\n520122P09,新园区,园区,520122,2020-01,,,,`;
    await importing(`${park}New Park\n`);
    await importing(`${park}\n`);
    expect(await unit('520122P09')).toMatchObject({ nameEn: 'New Park' });
  });

  it('is refused with all mistakes at their cells', async () => {
    const text = `${head}
${first},村,hamlet,${first},2018-13,,,
${second},,village,520122,2018-01,2017-01,${third}:0.5;X:0.4,合作
${first},村,village,${first},2018-01,,,
520123001001,别县的村,village,520123001001,2018-01,,,
${testPark},园区,village,${testPark},2018-01,,,
`;
    const { records } = table(text);
    const { mistakes } = await register.import(xifeng, { sheet: '单位', records }, false);
    expect(mistakes.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C2 UNIT.KIND',
      'E2 UNIT.MONTH',
      'H3 UNIT.ORGANISING_MODEL',
      'B3 UNIT.NAME',
      'D3 UNIT.VILLAGE_DIVISION',
      'D3 UNIT.FIXED',
      'F3 UNIT.ENDS_BEFORE_BEGIN',
      'G3 UNIT.WEIGHTS',
      'G3 UNIT.SUCCESSOR_NOT_VALID',
      'G3 UNIT.SUCCESSOR_UNKNOWN',
      'A4 UNIT.REPEATED',
      'A5 AUTH.OUT_OF_SCOPE',
      'D6 UNIT.UNKNOWN_DIVISION',
      'C6 UNIT.FIXED',
      'D6 UNIT.FIXED',
    ]);
    expect(mistakes[0]).toMatchObject({ sheet: '单位', row: 2, column: 'kind' });
    expect(await unit(first)).toMatchObject({ name: '村001' });
  });

  it('is told at the successor when that breaks a predecessor outside the file', async () => {
    await register.merge(xifeng, { predecessors: [first], successor: second, month: '2020-01' });
    const { mistakes } = await importing(`${head}\n${second},村,village,${second},2020-02,,,`);
    expect(mistakes).toMatchObject([{ row: 2, column: 'code', code: 'UNIT.SUCCESSOR_NOT_VALID' }]);
    await expect(
      importUnits(source, `${head}\n${second},村,village,${second},2020-02,,,`),
    ).rejects.toMatchObject({
      code: 'IMPORT.INVALID',
    });
  });
});
