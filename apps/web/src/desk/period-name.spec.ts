import { periodName } from './period-name';

describe('names of periods', () => {
  it.each([
    ['2019', '2019年', '2019'],
    ['2019-12', '2019年12月', 'Dec 2019'],
    ['2019-Q4', '2019年四季度', 'Q4 2019'],
    ['2019-H1', '2019年上半年', 'H1 2019'],
    ['2019-01..2019-11', '2019年1–11月', 'Jan 2019–Nov 2019'],
    ['2018-11..2019-02', '2018年11月–2019年2月', 'Nov 2018–Feb 2019'],
    ['nonsense', 'nonsense', 'nonsense'],
  ])('%s', (text, zh, en) => {
    expect(periodName(text, 'zh')).toBe(zh);
    expect(periodName(text, 'en')).toBe(en);
  });
});
