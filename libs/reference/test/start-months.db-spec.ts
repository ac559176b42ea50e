import { DomainError } from '@xiangtong/infrastructure';
import { dutyOf, owes, ReferenceCatalogue, reportableMonths } from '../src';
import type { ReportedMonths } from '../src/register/unit-use';
import { openRegister, xifeng, type RegisterStage } from './support/register-stage';

const VILLAGE = '520122001208';

describe('the month from which a unit owes reports', () => {
  let stage: RegisterStage;
  beforeEach(async () => {
    stage = await openRegister();
  });
  afterEach(() => stage.close());

  const catalogue = () => new ReferenceCatalogue(stage.source).current();
  const register = (code: string, validFrom: string) =>
    stage.register.create(xifeng, { code, name: code, kind: 'park', division: '520122', validFrom });

  it.each([
    ['of a unit valid for 17 months is the first one that is not late yet', '2018-08', 201912],
    ['is the first month of the unit where that comes later', '2020-02', 202002],
  ])('%s', async (_, validFrom, month) => {
    // On 10 January December may still be reported.
    await register('P-NEW', validFrom);
    const { forms, units } = await catalogue();
    const unit = units.get('P-NEW')!;
    expect([unit.owesFrom, dutyOf(forms.get('sales')!, unit)]).toEqual([month, { from: month, to: null }]);
  });

  it('does not keep earlier months from being reported', async () => {
    await register('P-NEW', '2018-08');
    const { forms, units } = await catalogue();
    const [sales, unit] = [forms.get('sales')!, units.get('P-NEW')!];
    expect(reportableMonths(sales, unit)).toEqual({ from: 201808, to: null });
    expect([201911, 201912].map((month) => owes(sales, unit, month))).toEqual([false, true]);
  });

  it('is the first one of the unit for all that were registered before', async () => {
    const { units } = await catalogue();
    expect([...units.values()].filter((unit) => unit.owesFrom !== unit.validFrom)).toEqual([]);
  });

  it('is set by officers for the units in their charge, and the register remembers it', async () => {
    const { units } = await catalogue();
    const own = [...units.values()].filter(({ division }) => division.startsWith('520122'));
    expect(await stage.register.setStartMonth(xifeng, { month: '2020-03' })).toEqual({
      changed: own.length,
      kept: [],
    });
    const after = await catalogue();
    for (const { code, division, owesFrom, validFrom } of after.units.values()) {
      expect([code, owesFrom]).toEqual([code, division.startsWith('520122') ? 202003 : validFrom]);
    }
    const { events } = await stage.units.history(units.get(VILLAGE)!.id);
    expect(events.at(-1)).toMatchObject({
      action: 'start-month',
      before: { from: '2018-01' },
      after: { from: '2020-03' },
      actor: 'xifeng',
    });
    expect(await stage.register.setStartMonth(xifeng, { month: '2020-03' })).toEqual({
      changed: 0,
      kept: [],
    });
    expect(await stage.register.setStartMonth(xifeng, { month: '2018-01', units: [VILLAGE] })).toEqual({
      changed: 1,
      kept: [],
    });
    expect((await catalogue()).units.get(VILLAGE)!.owesFrom).toBe(201801);
  });

  it('stays where a unit has reported since, so that no missing report disappears behind it', async () => {
    const { id } = (await catalogue()).units.get(VILLAGE)!;
    stage.used.set(id, { first: 201901, last: 201905 } satisfies ReportedMonths);
    expect(await stage.register.setStartMonth(xifeng, { month: '2020-03', units: [VILLAGE] })).toEqual({
      changed: 0,
      kept: [VILLAGE],
    });
    expect(await stage.register.setStartMonth(xifeng, { month: '2019-01', units: [VILLAGE] })).toEqual({
      changed: 1,
      kept: [],
    });
  });

  it.each([
    ['a month that is none', { month: '2020-13' }, 'UNIT.MONTH'],
    ['a unit of another county', { month: '2020-01', units: ['520123001001'] }, 'UNIT.NOT_FOUND'],
    ['a place without units', { month: '2020-01', division: '520122999000' }, 'UNIT.NONE_TO_START'],
  ])('is refused for %s', async (_, input, code) => {
    const refusal = stage.register.setStartMonth(xifeng, input);
    await expect(refusal).rejects.toBeInstanceOf(DomainError);
    await expect(refusal).rejects.toMatchObject({ code });
  });
});
