import { openOwnerSource, testPark, testVillages } from '@xiangtong/testing';
import { ReferenceCatalogue } from '../src';
import { clock, openRegister, refused, xifeng, type RegisterStage } from './support/register-stage';

const [libei, first, second, third] = testVillages;

let stage: RegisterStage;
beforeEach(async () => {
  stage = await openRegister();
});
afterEach(() => stage.close());

const newUnit = (overrides: object = {}) => ({
  code: '520122P09',
  name: '新园区',
  kind: 'park' as const,
  division: '520122',
  validFrom: '2020-01',
  ...overrides,
});
const idOf = async (code: string) => (await stage.unit(code))!.id;

describe('the register of units', () => {
  it('takes a new unit, changes it, and writes both down for good', async () => {
    const before = (await new ReferenceCatalogue(stage.source).current()).version;
    await stage.register.create(xifeng, newUnit());
    await stage.register.change(xifeng, '520122P09', { name: '新产业园', validTo: '2021-12' });
    expect(await stage.unit('520122P09')).toMatchObject({
      name: '新产业园',
      validFrom: 202001,
      validTo: 202112,
    });
    const { events } = await stage.units.history(await idOf('520122P09'));
    expect(events).toMatchObject([
      { action: 'create', before: null, after: { name: '新园区', validFrom: '2020-01' }, actor: 'xifeng' },
      { action: 'change', before: { validTo: null }, after: { validTo: '2021-12' }, at: clock.now() },
    ]);
    expect((await new ReferenceCatalogue(stage.source).current()).version).toBeGreaterThan(before);
    for (const statement of [
      'update unit_event set actor = null',
      'delete from unit_event',
      'truncate unit_event',
    ]) {
      await expect(stage.source.query(statement)).rejects.toThrow(/permission denied/);
      const owner = await openOwnerSource(stage.database);
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
    expect(await refused(stage.register.create(xifeng, newUnit(overrides)))).toEqual(expected);
    expect(await stage.source.query('select from unit_event')).toHaveLength(5);
  });

  it('keeps the months that have been reported', async () => {
    stage.used.set(await idOf(libei), { first: 201803, last: 201912 });
    expect(await refused(stage.register.change(xifeng, libei, { validTo: '2019-11' }))).toEqual([
      'UNIT.STILL_REPORTED',
      ['validTo', 'UNIT.STILL_REPORTED'],
    ]);
    await stage.register.change(xifeng, libei, { validTo: '2019-12' });
    await stage.register.change(xifeng, libei, { validTo: null });
    expect(await stage.unit(libei)).toMatchObject({ validTo: null });
  });
});

describe('merges and splits', () => {
  it('end the predecessors where the successor begins', async () => {
    await stage.register.create(xifeng, newUnit());
    await stage.register.merge(xifeng, {
      predecessors: [first, testPark],
      successor: '520122P09',
      month: '2020-01',
    });
    await stage.register.split(xifeng, {
      predecessor: second,
      successors: [
        { code: libei, weight: '0.25' },
        { code: third, weight: '0.75' },
      ],
      month: '2019-07',
    });
    expect(await stage.unit(first)).toMatchObject({ validTo: 201912, successors: [{ code: '520122P09' }] });
    expect(await stage.unit(second)).toMatchObject({ validTo: 201906 });
    expect(await stage.units.history(await idOf('520122P09'))).toMatchObject({
      predecessors: [
        { code: first, weight: '1', month: 202001 },
        { code: testPark, weight: '1' },
      ],
      successors: [],
    });
    expect(await stage.units.history(await idOf(second))).toMatchObject({
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
        stage.register.merge(xifeng, {
          predecessors: [first],
          successor: second,
          month: '2020-01',
          ...overrides,
        }),
      );
    const split = (...weights: string[]) =>
      refused(
        stage.register.split(xifeng, {
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
    stage.used.set(await idOf(first), { first: 201801, last: 202001 });
    expect(await merge({})).toEqual(['UNIT.STILL_REPORTED', ['month', 'UNIT.STILL_REPORTED']]);
    stage.used.clear();
    await stage.register.create(xifeng, newUnit({ validFrom: '2020-02' }));
    expect(await merge({ successor: '520122P09' })).toEqual([
      'UNIT.SUCCESSOR_NOT_VALID',
      ['successor', 'UNIT.SUCCESSOR_NOT_VALID'],
    ]);
    await stage.register.merge(xifeng, { predecessors: [first], successor: second, month: '2020-01' });
    expect(await merge({ successor: third })).toEqual(['UNIT.ALREADY_SUCCEEDED']);
    expect(await refused(stage.register.change(xifeng, second, { validTo: '2019-12' }))).toContainEqual([
      'successors',
      'UNIT.SUCCESSOR_NOT_VALID',
    ]);
    expect(await refused(stage.register.change(xifeng, first, { validTo: null }))).toEqual([
      'UNIT.NO_END',
      ['validTo', 'UNIT.NO_END'],
    ]);
  });

  it('of two officers at the same moment: one wins, the other is told', async () => {
    const outcomes = await Promise.allSettled(
      [second, third].map((successor) =>
        stage.register.merge(xifeng, { predecessors: [first], successor, month: '2020-01' }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stage.unit(first))!.successors).toHaveLength(1);
  });
});
