import { readPeriod } from './periods';

describe('month in a cell', () => {
  it.each([
    [43_800, '2019-12'],
    [201_912, '2019-12'],
    ['201912', '2019-12'],
    ['2019-12', '2019-12'],
    ['2019-1', '2019-01'],
    ['2019/12/1', '2019-12'],
    ['2019.12', '2019-12'],
    ['2019年12月', '2019-12'],
    ['2019年12月份', '2019-12'],
    ['２０１９年１２月３１日', '2019-12'],
    ['2019-12-31T00:00:00.000Z', '2019-12'],
    ['43800', '2019-12'],
  ])('%p is %s', (written, month) => {
    expect(readPeriod(written, false)).toBe(month);
  });

  it.each(['', '12月', '2019', '2019-13', '2019-Q4', 'Dec 2019', 12, -1, 1e9])('%p is none', (written) => {
    expect(readPeriod(written, false)).toBeNull();
  });

  it('counts from 1904 where the workbook does', () => {
    expect(readPeriod(43_800 - 1_462, true)).toBe('2019-12');
  });
});
