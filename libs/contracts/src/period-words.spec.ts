import { parsePeriod } from '@xiangtong/domain';
import { dayText, leapDays, movedBySpringFestival, periodName, periodKind, periodText } from './period-words';

describe('periods in words', () => {
  it.each([
    ['2019', 'year', '2019年', '2019'],
    ['2019-12', 'month', '2019年12月', 'December 2019'],
    ['2019-Q4', 'quarter', '2019年四季度', 'Q4 2019'],
    ['2019-Q1', 'quarter', '2019年一季度', 'Q1 2019'],
    ['2019-H2', 'half', '2019年下半年', 'H2 2019'],
    ['2019-01..2019-11', 'range', '2019年1—11月', 'January–November 2019'],
    ['2018-11..2019-02', 'range', '2018年11月—2019年2月', 'November 2018 – February 2019'],
  ])('are those of %s in both languages', (code, kind, zh, en) => {
    expect(periodKind(parsePeriod(code)!)).toBe(kind);
    expect(periodName(code, 'zh')).toBe(zh);
    expect(periodName(code, 'en')).toBe(en);
  });

  it('writes a quarter out in prose', () => {
    expect(periodText(parsePeriod('2019-Q4')!, 'en')).toBe('the fourth quarter of 2019');
  });

  it('leaves a code that is no period', () => {
    expect(periodName('any', 'zh')).toBe('any');
  });

  it('dates by the day in China', () => {
    expect(dayText(new Date('2020-01-14T16:30:00Z'), 'zh')).toBe('2020年1月15日');
    expect(dayText(new Date('2020-01-14T15:30:00Z'), 'en')).toBe('14 January 2020');
  });

  it('knows the months the Spring Festival moves', () => {
    const moved = (code: string): boolean => movedBySpringFestival(parsePeriod(code)!);
    const periods = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-01..2020-02'];
    expect(periods.map(moved)).toEqual([true, true, true, false, false]);
  });

  it('counts the days of periods that a leap year makes longer or shorter than a year before', () => {
    const days = (code: string) => leapDays(parsePeriod(code)!);
    expect([days('2020-02'), days('2020'), days('2020-Q1')]).toEqual([
      { now: 29, base: 28 },
      { now: 366, base: 365 },
      { now: 91, base: 90 },
    ]);
    expect(days('2021-01..2021-02')).toEqual({ now: 59, base: 60 });
    expect([days('2019'), days('2020-01'), days('2019-02')]).toEqual([null, null, null]);
  });
});
