import { periodOptions } from './period-options';

describe('periods to choose from', () => {
  it('are the years with figures, so far as they go, with their quarters and months', () => {
    expect(periodOptions(['2018-12', '2019-02', '2019-01', '2019-04'])).toEqual([
      { year: 2019, periods: ['2019-01..2019-04', '2019-Q2', '2019-Q1', '2019-04', '2019-02', '2019-01'] },
      { year: 2018, periods: ['2018', '2018-Q4', '2018-12'] },
    ]);
  });

  it('are none without figures', () => {
    expect(periodOptions([])).toEqual([]);
  });
});
