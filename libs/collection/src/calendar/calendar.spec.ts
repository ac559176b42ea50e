import type { FormCode, JanuaryRule } from '@xiangtong/contracts';
import type { Form } from '@xiangtong/reference';
import { Calendar, type PeriodEvent, type PeriodException } from './calendar';

const form = (code: FormCode, deadlineDays: number, january: JanuaryRule = 'reported'): [FormCode, Form] => [
  code,
  {
    code,
    periodType: code === 'sales' ? 'month' : code === 'capacity' ? 'quarter' : 'year',
    unitKinds: ['village'],
    versions: [
      {
        version: 1,
        name: { zh: '表', en: 'form' },
        header: {
          number: '1',
          issuer: 'a',
          approvalNumber: 'b',
          validFrom: '2015-01-01',
          validUntil: '2030-12-31',
        },
        deadlineDays,
        january,
        checkParameters: {},
      },
    ],
    indicators: [],
    assignments: new Map(),
  },
];

const at = new Date('2020-01-20T00:00:00Z');
const event = (over: Partial<PeriodEvent>): PeriodEvent => ({
  form: 'sales',
  month: 201912,
  county: '520122',
  action: 'close',
  deadline: null,
  reason: 'x',
  actor: 'officer',
  at,
  ...over,
});
const calendar = (
  events: readonly PeriodEvent[] = [],
  exceptions: readonly PeriodException[] = [],
  january: JanuaryRule = 'reported',
) => new Calendar(new Map([form('sales', 10, january), form('capacity', 15)]), events, exceptions);

const libei = '520122001208';
const baiyun = '520113001001';

describe('Calendar', () => {
  it('ends a period with a day in China, or where the county has moved it', () => {
    expect(calendar().deadline('sales', 201912).toISOString()).toBe('2020-01-10T15:59:59.999Z');
    expect(calendar().deadline('capacity', 201912).toISOString()).toBe('2020-01-15T15:59:59.999Z');
    const moved = calendar([event({ action: 'move-deadline', deadline: '2020-02-03' })]);
    expect(moved.deadline('sales', 201912, libei).toISOString()).toBe('2020-02-03T15:59:59.999Z');
    expect(moved.deadline('sales', 201912, baiyun).toISOString()).toBe('2020-01-10T15:59:59.999Z');
    expect(moved.deadline('sales', 201911, libei).toISOString()).toBe('2019-12-10T15:59:59.999Z');
  });

  it('closes a period for one county and one form', () => {
    const closed = calendar([event({})]);
    expect(closed.stateOf('sales', 201912, libei)).toBe('closed');
    expect(closed.closingOf('sales', 201912, libei)).toMatchObject({ actor: 'officer', at });
    expect(closed.stateOf('sales', 201912, baiyun)).toBe('open');
    expect(closed.stateOf('sales', 201911, libei)).toBe('open');
    expect(closed.stateOf('capacity', 201912, libei)).toBe('open');
    expect(calendar([event({ action: 'reopen' })]).stateOf('sales', 201912, libei)).toBe('open');
  });

  it.each(['exempt', 'with-february'] as const)('owes no report of January when it is %s', (rule) => {
    const one = calendar([], [], rule);
    expect(one.duePeriods('sales', 201812, 201902)).toEqual([201812, 201902]);
    expect(one.stateOf('sales', 201901, libei)).toBe('exempt');
    expect(calendar().duePeriods('sales', 201812, 201902)).toEqual([201812, 201901, 201902]);
  });

  it('lists whole quarters only', () => {
    expect(calendar().duePeriods('capacity', 201902, 201912)).toEqual([201906, 201909, 201912]);
  });

  it('lets an exception hold to the end of its day', () => {
    const exception = {
      form: 'sales' as const,
      month: 201912,
      unitId: 7,
      until: '2020-01-31',
      reason: '停电',
      actor: 'officer',
      at,
    };
    const one = calendar([], [exception]);
    expect(one.exceptionFor('sales', 201912, 7, new Date('2020-01-31T15:59:59Z'))).toEqual(exception);
    expect(one.exceptionFor('sales', 201912, 7, new Date('2020-01-31T16:00:00Z'))).toBeNull();
    expect(one.exceptionFor('sales', 201912, 8, at)).toBeNull();
  });
});
