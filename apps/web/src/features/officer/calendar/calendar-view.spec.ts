import { closedOf, differs, type PeriodView } from './calendar-view';

const county = (code: string, state: 'open' | 'closed', deadline = '2020-01-10') => ({
  county: code,
  state,
  deadline,
  closedAt: null,
  closedBy: null,
  closedReason: null,
});

const period = (...counties: readonly ReturnType<typeof county>[]): PeriodView => ({
  period: '2019-12',
  opens: '2019-12-01',
  submitFrom: '2020-01-01',
  state: 'open',
  deadline: '2020-01-10',
  closedAt: null,
  closedBy: null,
  closedReason: null,
  counties: [...counties],
});

describe('state of a period over counties', () => {
  it('is that of all, or how many are closed', () => {
    expect(closedOf(period(county('520122', 'open'), county('520121', 'open')))).toBe('open');
    expect(closedOf(period(county('520122', 'closed'), county('520121', 'open')))).toBe(1);
    expect(closedOf({ ...period(county('520122', 'closed')), state: 'closed' })).toBe('closed');
  });

  it('says where deadlines differ', () => {
    expect(differs(period(county('520122', 'open')))).toBe(false);
    expect(differs(period(county('520122', 'open'), county('520121', 'open', '2020-01-15')))).toBe(true);
  });
});
