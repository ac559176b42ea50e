import { parsePeriod } from '@xiangtong/domain';
import { dayText, movedBySpringFestival, periodName, periodKind, periodText } from './period-words';

describe('periods in words', () => {
  it.each([
    ['2019', 'year', '2019年', '2019'],
    ['2019-12', 'month', '2019年12月', 'December 2019'],
    ['2019-Q4', 'quarter', '2019年四季度', 'Q4 2019'],
    ['2019-Q1', 'quarter', '2019年一季度', 'Q1 2019'],
    ['2019-H2', 'half', '2019年下半年', 'H2 2019'],
    ['2019-01..2019-11', 'range', '2019年1—11月', 'January–November 2019'],
    ['2018-11..2019-02', 'range', '2018年11月—2019年2月', 'November 2018 – February 2019'],
  ])('%s', (code, kind, zh, en) => {
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
    expect([moved('2020-01'), moved('2020-02'), moved('2020-03'), moved('2020-01..2020-02')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
