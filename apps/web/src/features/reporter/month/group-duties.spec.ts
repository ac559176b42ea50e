import type { KeptDraft } from '../../../offline/kept-drafts';
import { draftsWithoutCard, findDuties, groupDuties, type Reminder } from './group-duties';

const reminder = (fields: Partial<Reminder>): Reminder => ({
  form: 'sales',
  period: '2026-10',
  unit: 'A',
  unitName: '甲村',
  deadline: '2026-11-10',
  days: -16,
  status: null,
  ...fields,
});
const reminders = [
  reminder({ period: '2026-08', days: -77 }),
  reminder({ period: '2026-09', days: -47, status: 'returned' }),
  reminder({}),
  reminder({ form: 'capacity', period: '2026-Q3', days: -42 }),
  reminder({ period: '2026-11', days: 14, status: 'draft' }),
  reminder({ unit: 'B', unitName: '乙村', days: 3 }),
];
const periods = (duties: readonly Reminder[]) => duties.map(({ period }) => period);

describe('units that are found', () => {
  const duties = groupDuties(reminders, [], []);

  it.each([
    ['', ['A', 'B']],
    ['乙', ['B']],
    ['yicun', ['B']],
    ['jc', ['A']],
    ['b', ['B']],
    ['丙', []],
  ])('are those that %j names', (text, units) =>
    expect(findDuties(duties, text).map(({ unit }) => unit)).toEqual(units),
  );
});

describe('what is due', () => {
  it('is sorted by what has to be done first', () => {
    const [first, second] = groupDuties(reminders, [], []);
    expect(first?.unit).toBe('A');
    expect(second?.unit).toBe('B');
    expect(periods(first!.returned)).toEqual(['2026-09']);
    expect(periods(first!.due)).toEqual(['2026-11']);
    expect(periods(first!.late)).toEqual(['2026-10', '2026-Q3']);
    expect(periods(first!.older)).toEqual(['2026-08']);
  });

  it('sets apart what can no longer be reported', () => {
    const [first] = groupDuties([...reminders, reminder({ period: '2026-07', closed: true })], [], []);
    expect(periods(first!.closed)).toEqual(['2026-07']);
    expect(periods([...first!.late, ...first!.older])).toEqual(['2026-10', '2026-Q3', '2026-08']);
  });

  it('folds away no late period that somebody has begun, here or on another device', () => {
    const refused = {
      user: 'u',
      unit: 'A',
      form: 'sales',
      period: '2026-08',
      isSaved: false,
      trouble: 'refused',
    } as KeptDraft;
    const closed = { ...refused, period: '2026-05' };
    const begun = reminder({ period: '2026-07', days: -107, status: 'draft' });
    const duties = groupDuties([...reminders, begun], [], [refused, closed]);
    expect(periods(duties[0]!.late)).toEqual(['2026-10', '2026-Q3', '2026-08', '2026-07']);
    expect(duties[0]!.older).toEqual([]);
    expect(draftsWithoutCard(duties, [refused, closed, { ...closed, trouble: null }])).toEqual([closed]);
    expect(draftsWithoutCard([], [refused])).toEqual([refused]);
  });

  it('says why something was returned and what waits on the device', () => {
    const returned = [
      { ...reminders[1]!, id: 'x', revision: 1, reason: '单位不对', updatedAt: '', status: 'returned' },
    ];
    const kept = { user: 'u', unit: 'A', form: 'sales', period: '2026-10', isSaved: false } as KeptDraft;
    const saved = { ...kept, period: '2026-08', isSaved: true, isToSubmit: false, trouble: null };
    const [first] = groupDuties(reminders, returned as never, [kept, saved]);
    expect(first!.returned[0]!.reason).toBe('单位不对');
    expect(first!.late[0]!.kept).toBe(kept);
    expect(first!.older[0]!.kept).toBeNull();
  });

  it('is nothing when nothing is', () => expect(groupDuties([], [], [])).toEqual([]));
});
